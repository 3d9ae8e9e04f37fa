#pragma once

#include "answers/read_tables.h"

// Our own workbook, filled in (form_workbook.h): column A names the fields, C holds the answers.
namespace hiroba::answers {

bool is_form_sheet(const tables::Sheet& sheet);

// One set of answers. What is written elsewhere on the sheet is told with its cells.
// REQUIRES: is_form_sheet(sheet).
HandedIn read_form_sheet(const tables::Sheet& sheet, source::FileId file,
                         const TableReading& reading, source::Diagnostics& found);

}  // namespace hiroba::answers
