#pragma once

#include <optional>
#include <string>
#include <vector>

#include "imports/mapping.h"
#include "imports/report.h"
#include "tables/workbook.h"

// The table in a sheet: where its headings are and what they mean.
namespace hiroba::imports {

struct TableColumn {
  uint32_t column = 0;  // from 1
  std::string heading;
  Meaning meaning;
  std::vector<CellAt> at;  // its cells: one, or two where headings stand in two rows
};

struct FoundTable {
  uint32_t first_row = 0;  // of the headings
  uint32_t last_row = 0;
  std::vector<TableColumn> columns;  // by column
};

// The row in which most headings are known, a name among them. `mapping` (may be nullptr) has the
// last word on what they mean; of equal headings each takes the next line of it.
std::optional<FoundTable> find_table(const tables::Sheet& sheet, uint32_t number,
                                     const Headings& headings, const Mapping* mapping);

}  // namespace hiroba::imports
