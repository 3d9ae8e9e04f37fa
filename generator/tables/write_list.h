#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/date.h"

// Workbooks of plain tables for spreadsheet programs: every cell a text, so that no program makes a
// number or a day of it. The same description gives the same bytes.
namespace hiroba::tables {

struct ListColumn {
  double width = 12;                 // Excel's unit: the width of a digit
  std::vector<std::string> choices;  // offered by a drop-down below the headings
  bool takes_several = false;        // something else than one of them may be typed, too
};

struct ListSheet {
  std::string name;
  std::vector<ListColumn> columns;
  std::vector<std::vector<std::string>> rows;  // the headings first; they stay in sight
  size_t empty_rows = 0;                       // below them, to be filled in
};

struct ListWorkbook {
  std::string title;
  text::Date made;                       // in its properties, instead of the clock
  std::string choices_sheet = "選択肢";  // a hidden sheet where the choices stand
  std::string choice_title;              // said where something else is typed
  std::string choice_message;
  std::vector<ListSheet> sheets;
};

// The bytes of the file. Nothing: they could not be made. REQUIRES: writes_workbooks()
// (write_workbook.h), at least one sheet.
std::optional<std::string> write_list(const ListWorkbook& workbook);

}  // namespace hiroba::tables
