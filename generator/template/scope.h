#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace hiroba::tmpl {

// Memory and surroundings of one page while it is rendered. Getters put the strings and objects
// they compute here; everything lives until clear(). One Scope per thread, used page after page.
class Scope {
 public:
  // `user` is what the getters of this site need (language, reader …); the engine never looks.
  explicit Scope(const void* user = nullptr) : user_(user) {}
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

  // REQUIRES: the Scope was given a T.
  template <class T>
  const T& user() const {
    return *static_cast<const T*>(user_);
  }
  void set_user(const void* user) { user_ = user; }

  // Uninitialised bytes. REQUIRES: align is a power of two, at most alignof(std::max_align_t).
  void* allocate(size_t bytes, size_t align) {
    const uintptr_t at = (next_ + align - 1) & ~(uintptr_t{align} - 1);
    if (next_ == 0 || at + bytes > end_) return allocate_slowly(bytes);
    next_ = at + bytes;
    return reinterpret_cast<void*>(at);
  }

  // A copy that lives as long as the page.
  std::string_view copy(std::string_view text) { return concat({text}); }
  std::string_view concat(std::initializer_list<std::string_view> parts);

  template <class T, class... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>, "nothing in a Scope is ever destroyed");
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
  }

  // `count` values of T{}; nullptr when count is 0.
  template <class T>
  T* make_array(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>, "nothing in a Scope is ever destroyed");
    if (count == 0) return nullptr;
    T* first = static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
    for (size_t i = 0; i < count; ++i) new (first + i) T{};
    return first;
  }

  // Forgets everything but keeps the memory for the next page.
  void clear();

 private:
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    size_t size;
  };

  void* allocate_slowly(size_t bytes);

  const void* user_;
  uintptr_t next_ = 0;
  uintptr_t end_ = 0;
  size_t current_ = 0;  // index of the block in use
  std::vector<Block> blocks_;
};

}  // namespace hiroba::tmpl
