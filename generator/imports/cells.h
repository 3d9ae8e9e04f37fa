#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "imports/columns.h"
#include "imports/known_site.h"
#include "source/rule.h"
#include "syntax/node.h"
#include "text/date.h"

// One value in one cell, in both directions.
namespace hiroba::imports {

// A cell as it came.
struct RawCell {
  std::string text;
  bool is_number = false;  // a cell of numbers
  bool from_1904 = false;  // how its workbook counts days
};

struct CellReading {
  const KnownSite& site;
  text::Date today;
  bool is_sample = false;                         // the record is one: it may name samples
  const std::set<std::string>* coming = nullptr;  // ids of records in the same list; may be null
};

struct CellValue {
  syntax::Node node;
  const source::Rule* refused = nullptr;  // why it is not taken
  const source::Rule* changed = nullptr;  // it is taken, but was written otherwise
  std::vector<std::string> args;          // of that rule, behind the column's label
  std::vector<std::string> unresolved;    // names of records that there are not yet
};

// What a cell of this column says. REQUIRES: the cell is not blank; the column is a field.
CellValue read_cell(const RawCell& cell, const Column& column, const CellReading& reading);

// A value as a person reads it and read_cell() reads it back. `record`: the map of the whole
// record (kinds::node_of). Empty where it has none.
std::string write_cell(const Column& column, const syntax::Node& record, const KnownSite& site,
                       text::Date today);

// A day or a time, also as a number in which a spreadsheet stores it. Nothing: none.
std::optional<text::Date> read_day(const RawCell& cell, text::Date today, bool is_past);
std::optional<text::Time> read_time(const RawCell& cell);
// A number as spreadsheets write it; nothing: it is none.
std::optional<double> read_decimal(std::string_view text);

// The value at the end of a path of keys, or nullptr.
const syntax::Node* at_path(const syntax::Node& record,
                            const std::vector<const kinds::Field*>& path);

}  // namespace hiroba::imports
