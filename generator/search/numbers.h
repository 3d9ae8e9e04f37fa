#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Numbers of an index as printable characters («Numbers» in README.md): they stand in a script
// without an escape, and what is alike stays alike for compression.
namespace hiroba::search {

void append_number(std::string& out, uint32_t number);

class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : text_(text) {}
  // Nothing at the end, and from the first character on that belongs to no number.
  std::optional<uint32_t> next();

 private:
  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace hiroba::search
