#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/mark.h"

namespace hiroba::syntax {

// Characters in valid UTF-8: every byte that does not continue a character.
inline uint32_t characters_in(std::string_view valid_utf8) {
  uint32_t count = 0;
  for (const char c : valid_utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

// The beginning of a text for a message: at most 40 characters, then «…».
std::string shortened(std::string_view valid_utf8);

// Byte offsets of one text as marks. REQUIRES: the text is valid UTF-8 and outlives this.
// Offsets asked for in rising order cost little, also on one very long line.
class Positions {
 public:
  Positions(std::string_view text, source::FileId file, uint32_t first_line);

  // An offset behind the end means the end.
  source::Mark at(size_t offset, uint32_t length);
  // A mark over text[begin, end).
  source::Mark over(size_t begin, size_t end);

  // Where the line of `offset` begins and ends (without CR and LF), and the next line begins.
  size_t line_begin(size_t offset) const;
  size_t line_end(size_t offset) const;
  size_t next_line(size_t offset) const;

  std::string_view text() const { return text_; }

 private:
  size_t line_index(size_t offset) const;

  std::string_view text_;
  source::FileId file_;
  uint32_t first_line_;
  std::vector<size_t> begins_;  // of every line
  size_t last_offset_ = 0;      // the last answer, to count on from there
  size_t last_line_ = 0;
  uint32_t last_column_ = 1;
};

}  // namespace hiroba::syntax
