#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/diagnostics.h"
#include "tables/workbook.h"

namespace hiroba::tables {

// A list as offices save it: cells parted by commas, tabs or semicolons (whichever there are most
// of), rows of any length, titles above the headings, line ends of any system. Cells come with the
// row and column at which a spreadsheet program shows them. An apostrophe that write_csv() puts
// before what would run as a formula is taken off. `name` is that of the sheet. Nothing: a quote is
// not closed, or it is more than is read of a workbook (limits.h); reported.
// REQUIRES: `text` is UTF-8.
std::optional<Sheet> read_office_csv(std::string_view text, const std::string& name,
                                     source::FileId file, source::Diagnostics& found);

// A cell for a CSV file that comes back unchanged through read_office_csv(), too, when somebody has
// typed an apostrophe before a formula.
std::string guarded_apostrophe(std::string_view text);

}  // namespace hiroba::tables
