#pragma once

#include <compare>
#include <cstdint>

namespace hiroba::source {

// Which file of a SourceSet. 0 means «no file».
using FileId = uint32_t;

// Where a value stands in its file. Line and column count from 1 and the column counts
// characters (code points), not bytes; 0 means «not known». `length` is in characters.
struct Mark {
  FileId file = 0;
  uint32_t line = 0;
  uint32_t column = 0;
  uint32_t length = 0;

  auto operator<=>(const Mark&) const = default;
  bool known() const { return file != 0; }
};

}  // namespace hiroba::source
