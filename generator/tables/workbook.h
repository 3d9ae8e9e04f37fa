#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"

// Workbooks as spreadsheet programs write them (.xlsx: ECMA-376, a ZIP archive of XML). Only what
// the cells say is read; formulas give the value that was stored with them. Nothing is run or
// followed.
namespace hiroba::tables {

struct SheetCell {
  uint32_t column = 0;  // from 1
  // As a person would write it: days as 2026-12-16, times as 13:30 where the cell's format says
  // that it is one, other numbers in digits, TRUE and FALSE.
  std::string text;
  bool is_error = false;  // #N/A and its like, a formula without a value; the text is empty
  bool is_number =
      false;  // a number, which has lost the zeros that somebody may have typed before it
};

struct SheetRow {
  uint32_t number = 0;           // from 1
  std::vector<SheetCell> cells;  // those with something in them, from left to right
};

// Cells shown as one; only the first has a text. Both ends included, from 1.
struct MergedRange {
  uint32_t first_column = 0, first_row = 0;
  uint32_t last_column = 0, last_row = 0;
};

struct Sheet {
  std::string name;
  std::vector<SheetRow> rows;  // those with something in them, from the top
  bool has_remarks = false;    // notes hang on cells of the workbook, which are not read
  std::vector<MergedRange> merged = {};
  bool from_1904 = false;  // how days of the workbook are counted
};

// Every sheet, in the order of its tabs; or nothing when the bytes are no workbook or too much of
// one (limits.h), and in a program compiled without libzip and expat. `shown` names the file
// in messages. Blank cells and rows cost no memory, however many there are.
std::optional<std::vector<Sheet>> read_workbook(std::string_view bytes, const std::string& shown,
                                                source::FileId file, source::Diagnostics& found);

// «C7»
std::string cell_name(uint32_t column, uint32_t row);

}  // namespace hiroba::tables
