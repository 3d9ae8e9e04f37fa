#pragma once

#include <string>
#include <vector>

namespace hiroba::tables {

// A table as a CSV file (RFC 4180): UTF-8 with a byte order mark, without which spreadsheet
// programs in Japan read it as Shift_JIS. A cell of words that a spreadsheet would take for a
// formula begins with an apostrophe.
std::string write_csv(const std::vector<std::vector<std::string>>& rows);

}  // namespace hiroba::tables
