#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"
#include "syntax/document_limits.h"

// CSV as RFC 4180 defines it, in UTF-8 with or without a byte order mark, lines ended by CRLF
// or LF.
namespace hiroba::tables {

struct Cell {
  std::string text;   // quotes taken off; blanks kept, as the RFC says
  source::Mark mark;  // over the cell as written, quotes included, on its first line
  bool quoted = false;
};

struct CsvRow {
  std::vector<Cell> cells;  // never empty
};

struct CsvTable {
  std::vector<CsvRow> rows;  // the heading first; every row has as many cells
};

struct CsvReading {
  size_t max_bytes = syntax::kMaxCsvBytes;
  // Control characters and those of private use stay in the cells; the text is still UTF-8.
  bool takes_any_character = false;
  // Of a longer cell only so many bytes are kept (perhaps not whole characters): for readers that
  // refuse it by its length.
  size_t kept_of_cell = static_cast<size_t>(-1);
};

// The whole table, or nothing when anything was wrong; then `found` says what. Rows of another
// length than the heading are all named. Empty lines are passed over (the RFC does not know
// them): in a table of one column an empty value is written "". At most 1 MB
// unless `reading` says otherwise (then a text that is too long gives nothing, without a word), and
// kMaxTableColumns (limits.h).
std::optional<CsvTable> parse_csv(std::string_view text, source::FileId file,
                                  source::Diagnostics& found, const CsvReading& reading = {});

// Whether a spreadsheet would take the cell for a formula: it begins with = + - @ (Japanese
// programs read the full-width signs too), tab or CR, and is no plain number such as -12 or +3.5.
bool runs_as_formula(std::string_view text);

// Takes a row; false: nothing more has to be read.
using TakeRow = std::function<bool(CsvRow&& row)>;

// The same row by row, the heading first; those of another length are reported and not given.
// False: something was wrong, and the rows are no table.
bool read_csv_rows(std::string_view text, source::FileId file, source::Diagnostics& found,
                   const CsvReading& reading, const TakeRow& take);

enum class CsvUse {
  data,         // for programs: the text as it is
  spreadsheet,  // a leading apostrophe where a spreadsheet would otherwise run a formula
};

// Appends one row and CRLF. Cells with commas, quotes, line ends or blanks at an end are quoted.
// For spreadsheets, cells that run as a formula get an apostrophe.
void write_csv_row(const std::vector<std::string_view>& cells, CsvUse use, std::string& out);

}  // namespace hiroba::tables
