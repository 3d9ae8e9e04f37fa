#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "source/diagnostics.h"

namespace hiroba::syntax {

// A Markdown file cut into its YAML and its body. The views point into the given text. Lines
// count from 1.
struct Split {
  std::string_view yaml;  // without the fences
  uint32_t yaml_first_line = 1;
  std::string_view body;  // everything behind the closing fence's line
  uint32_t body_first_line = 1;
  bool found = false;  // false: no front matter, all is body
};

// Front matter stands between two lines of exactly «---» (blanks behind them are allowed), the
// first being the first line of the file. CRLF and a UTF-8 byte order mark are tolerated.
// Nothing when the closing fence is missing or the first line only looks like a fence; then
// `found` says so. Neither size nor characters are checked here: see check_text().
std::optional<Split> split_front_matter(std::string_view text, source::FileId file,
                                        source::Diagnostics& found);

}  // namespace hiroba::syntax
