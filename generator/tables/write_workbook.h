#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/date.h"

// Workbooks for spreadsheet programs (.xlsx: ECMA-376), described as rows of marked cells. The same
// description gives the same bytes.
namespace hiroba::tables {

// Whether this program was compiled with the library that writes them.
bool writes_workbooks();

enum class CellLook : uint8_t {
  plain,
  title,
  heading,
  label,   // with a border
  answer,  // with a border, to be written into: text whatever is typed
  bare,    // no look at all
};

struct MarkedCell {
  uint16_t column = 0;   // from 0
  uint16_t columns = 1;  // it reaches over so many
  std::string text;
  CellLook look = CellLook::bare;
  std::vector<std::string> choices;  // offered by a drop-down; nothing else may be written then
};

struct MarkedRow {
  std::vector<MarkedCell> cells;  // none: an empty row
  double height = 0;              // points; 0: as the program likes
  bool is_hidden = false;
};

struct MarkedColumn {
  double width = 0;  // Excel's unit: the width of a digit
  bool is_hidden = false;
};

// A workbook with one sheet to see, on A4 paper, one page wide.
struct MarkedWorkbook {
  std::string title;
  text::Date made;  // in its properties, instead of the clock
  std::string sheet;
  std::string choices_sheet;  // a hidden sheet where the choices stand
  std::string choice_title;   // said where something else is typed
  std::string choice_message;
  std::vector<MarkedColumn> columns;
  std::vector<MarkedRow> rows;
  uint16_t first_printed_column = 0;
};

// The bytes of the file. Nothing: they could not be made (no room for a temporary file, say).
// REQUIRES: writes_workbooks(), at least one column.
std::optional<std::string> write_workbook(const MarkedWorkbook& workbook);

}  // namespace hiroba::tables
