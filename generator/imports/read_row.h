#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "imports/cells.h"
#include "imports/draft.h"
#include "imports/headings.h"

// One row of a list as a record.
namespace hiroba::imports {

struct RowCell {
  RawCell raw;
  CellAt at;
};

struct Row {
  std::map<std::string, RowCell, std::less<>> cells;  // by the key of their column
  std::vector<CellAt> all;                            // everything that stands in the row
  std::set<std::string, std::less<>> keys;            // of all columns that are taken
  bool has_column(std::string_view key) const { return keys.count(key) > 0; }
};

struct RowReading {
  const Headings& headings;
  const Headings& places;  // those of places, which stand in columns of other kinds, too
  const KnownSite& site;
  text::Date today;
  const std::set<std::string>& coming;  // ids of records in the same list
};

// Every cell of the row is either in the draft or said in `report`. REQUIRES: there is a title.
Draft read_row(const Row& row, kinds::Kind kind, const RowReading& reading, Report& report);

}  // namespace hiroba::imports
