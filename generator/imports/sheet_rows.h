#pragma once

#include <vector>

#include "imports/find_table.h"
#include "imports/read_row.h"

namespace hiroba::imports {

// The rows of a table that are records, with the cells that are taken by key. Everything else on
// the sheet is said: what stands above, totals, remarks, columns that are not taken. Where the
// meaning of a column depends on the others, it is settled in `table`.
std::vector<Row> sheet_rows(const tables::Sheet& sheet, uint32_t number, FoundTable& table,
                            const Headings& headings, kinds::Kind kind, Report& report);

}  // namespace hiroba::imports
