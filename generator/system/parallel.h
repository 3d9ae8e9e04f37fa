#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace hiroba::system {

// Calls work(index, worker) for every index below `count` on `threads` threads. Results belong at
// their index, so that the order of the output never depends on who was faster. An exception of
// a worker is thrown again here. A thread takes `stride` at a time: neighbours share folders and
// cache lines; 1 where each is long work.
template <class Work>
void parallel_for(size_t count, size_t threads, Work work, size_t stride = 16) {
  if (threads <= 1 || count <= 1) {
    for (size_t i = 0; i < count; ++i) work(i, size_t{0});
    return;
  }
  std::atomic<size_t> next{0};
  std::vector<std::exception_ptr> failures(threads);
  {
    std::vector<std::jthread> pool;
    for (size_t worker = 0; worker < threads; ++worker) {
      pool.emplace_back([&, worker] {
        try {
          for (size_t at = next.fetch_add(stride); at < count; at = next.fetch_add(stride)) {
            for (size_t i = at; i < at + stride && i < count; ++i) work(i, worker);
          }
        } catch (...) {
          failures[worker] = std::current_exception();
        }
      });
    }
  }
  for (const auto& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace hiroba::system
