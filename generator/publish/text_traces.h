#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace hiroba::publish {

// Whether any piece of a text that was taken back is still somewhere: runs of twelve characters,
// long enough to be nobody else's words, short enough to find a line that was copied. Markup,
// readings (rt) and space do not count, so the same words are found in HTML, data and plain text.
class TextTraces {
 public:
  static constexpr size_t kRun = 12;  // characters

  void add(std::string_view text);
  // Runs that stand elsewhere by right: they prove nothing.
  void forget(std::string_view text);
  bool in(std::string_view text) const;
  bool empty() const { return runs_.empty(); }

 private:
  std::unordered_set<uint64_t> runs_;
};

}  // namespace hiroba::publish
