#include "template/scope.h"

#include <algorithm>
#include <cstring>

namespace hiroba::tmpl {
namespace {

constexpr size_t kBlockBytes = 64 << 10;

}  // namespace

void* Scope::allocate_slowly(size_t bytes) {
  if (next_ != 0) ++current_;
  // A kept block that is too small is passed over until the next page.
  while (current_ < blocks_.size() && blocks_[current_].size < bytes) ++current_;
  if (current_ == blocks_.size()) {
    const size_t size = std::max(kBlockBytes, bytes);
    // Default-initialised: the bytes need no zeroing.
    blocks_.push_back(Block{std::unique_ptr<std::byte[]>(new std::byte[size]), size});
  }
  const uintptr_t start = reinterpret_cast<uintptr_t>(blocks_[current_].bytes.get());
  next_ = start + bytes;
  end_ = start + blocks_[current_].size;
  return reinterpret_cast<void*>(start);
}

std::string_view Scope::concat(std::initializer_list<std::string_view> parts) {
  size_t size = 0;
  for (const std::string_view part : parts) size += part.size();
  char* const first = static_cast<char*>(allocate(size, 1));
  char* at = first;
  for (const std::string_view part : parts) {
    if (!part.empty()) std::memcpy(at, part.data(), part.size());
    at += part.size();
  }
  return {first, size};
}

void Scope::clear() {
  next_ = end_ = 0;
  current_ = 0;
}

}  // namespace hiroba::tmpl
