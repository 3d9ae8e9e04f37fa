#include "syntax/markdown/arena.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#define HIROBA_SYSTEM_MEMORY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HIROBA_SYSTEM_MEMORY 1
#endif
#endif
#ifndef HIROBA_SYSTEM_MEMORY
#define HIROBA_SYSTEM_MEMORY 0
#endif

namespace hiroba::syntax::markdown {
namespace {

// Each piece is preceded by its size, which realloc needs.
constexpr size_t kAlign = alignof(std::max_align_t);
constexpr size_t kFirstBlock = 256 * 1024;
constexpr size_t kKept = 4 * 1024 * 1024;  // more than that goes back to the system
static_assert(kAlign >= sizeof(size_t));

size_t round_up(size_t bytes) { return (bytes + kAlign - 1) / kAlign * kAlign; }

struct Block {
  std::unique_ptr<char[]> bytes;
  size_t size = 0;
};

class Arena {
 public:
  void* take(size_t bytes) {
    const size_t whole = round_up(bytes) + kAlign;
    if (left_ < whole) grow(whole);
    std::memcpy(next_, &bytes, sizeof(bytes));
    last_ = next_ + kAlign;
    next_ += whole;
    left_ -= whole;
    return last_;
  }

  void* resize(void* old, size_t bytes) {
    if (old == nullptr) return take(bytes);
    size_t old_bytes = 0;
    std::memcpy(&old_bytes, static_cast<char*>(old) - kAlign, sizeof(old_bytes));
    if (bytes <= round_up(old_bytes)) return old;
    const size_t more = round_up(bytes) - round_up(old_bytes);
    if (old == last_ && more <= left_) {  // the piece handed out last can grow where it is
      std::memcpy(last_ - kAlign, &bytes, sizeof(bytes));
      next_ += more;
      left_ -= more;
      return old;
    }
    void* fresh = take(bytes);
    std::memcpy(fresh, old, old_bytes);
    return fresh;
  }

  void reset() {
    last_ = nullptr;
    if (blocks_.empty()) return;
    // One block as large as all of them were: the next document needs only that.
    size_t total = 0;
    for (const Block& block : blocks_) total += block.size;
    if (blocks_.size() > 1) {
      blocks_.clear();
      left_ = 0;
      if (total <= kKept) grow(total);
      return;
    }
    next_ = blocks_[0].bytes.get();
    left_ = blocks_[0].size;
  }

 private:
  void grow(size_t at_least) {
    const size_t last = blocks_.empty() ? kFirstBlock / 2 : blocks_.back().size;
    const size_t size = std::max(at_least, last * 2);
    blocks_.push_back(Block{std::unique_ptr<char[]>(new char[size]), size});
    next_ = blocks_.back().bytes.get();
    left_ = size;
  }

  std::vector<Block> blocks_;
  char* next_ = nullptr;
  size_t left_ = 0;
  char* last_ = nullptr;
};

thread_local Arena t_arena;

extern "C" {
static void* hiroba_arena_calloc(size_t count, size_t size) {
  void* piece = t_arena.take(count * size);
  return std::memset(piece, 0, count * size);
}
static void* hiroba_arena_realloc(void* old, size_t size) { return t_arena.resize(old, size); }
static void hiroba_arena_free(void*) {}
}

cmark_mem g_arena = {hiroba_arena_calloc, hiroba_arena_realloc, hiroba_arena_free};

}  // namespace

cmark_mem* arena() { return HIROBA_SYSTEM_MEMORY ? cmark_get_default_mem_allocator() : &g_arena; }

bool arena_frees() { return HIROBA_SYSTEM_MEMORY == 0; }

void arena_reset() {
  if (arena_frees()) t_arena.reset();
}

}  // namespace hiroba::syntax::markdown
