#include <charconv>
#include <string>
#include <string_view>

#include "check/rules.h"
#include "check/site_rules.h"
#include "text/near.h"

namespace hiroba::check {
namespace {

using kinds::FieldPath;
using Table = std::vector<std::vector<std::string>>;

constexpr size_t kNone = static_cast<size_t>(-1);

// «数名» stands for a count that is too small to be printed (content policy 4).
bool is_number(std::string_view cell) {
  if (cell.empty() || cell == "数名") return true;
  double value = 0;
  const auto [end, error] =
      std::from_chars(cell.data(), cell.data() + cell.size(), value, std::chars_format::fixed);
  // from_chars reads «inf» and «nan», which nobody counts.
  const char last = cell.back();
  return error == std::errc{} && end == cell.data() + cell.size() && last >= '0' && last <= '9';
}

size_t column_of(const Table& table, std::string_view name) {
  for (size_t i = 0; i < table[0].size(); ++i) {
    if (table[0][i] == name) return i;
  }
  return kNone;
}

class TableCheck {
 public:
  TableCheck(const model::Item& item, source::Diagnostics& found)
      : item_(item), figure_(item.record.as<kinds::Figure>()), found_(found) {}

  void run() {
    if (item_.table.empty()) {
      found_.report(rules::kFigureNoTable, source::Mark{marks().file(), 1, 1, 0},
                    {item_.slug + ".csv"});
      return;
    }
    headings();
    for (size_t i = 0; i < figure_.series.size(); ++i) series(i);
    for (size_t i = 0; i < figure_.rows.size(); ++i) row(i);
  }

 private:
  const kinds::FieldMarks& marks() const { return item_.record.marks; }

  source::Mark cell(size_t row, size_t column, const source::Mark& otherwise) const {
    return row < item_.table_marks.size() && column < item_.table_marks[row].size()
               ? item_.table_marks[row][column]
               : otherwise;
  }

  void headings() {
    const auto& heading = item_.table[0];
    for (size_t i = 1; i < heading.size(); ++i) {
      if (column_of(item_.table, heading[i]) == i) continue;
      found_.report(rules::kFigureColumnTwice, cell(0, i, marks().find(FieldPath() / "series")),
                    {heading[i]});
    }
  }

  void series(size_t index) {
    const std::string& name = figure_.series[index].column;
    const source::Mark mark = marks().find(FieldPath() / "series" / index / "column");
    const size_t column = column_of(item_.table, name);
    if (column == kNone) {
      const std::vector<std::string_view> names(item_.table[0].begin(), item_.table[0].end());
      found_.report(rules::kFigureColumnUnknown, mark, {name}).near = text::near_names(name, names);
      return;
    }
    for (size_t r = 1; r < item_.table.size(); ++r) {
      const auto& cells = item_.table[r];
      if (column >= cells.size() || is_number(cells[column])) continue;
      found_.report(rules::kFigureNotNumber, cell(r, column, mark),
                    {cells[column], std::to_string(r + 1), name});
    }
  }

  void row(size_t index) {
    const std::string& name = figure_.rows[index].row;
    std::vector<std::string_view> names;
    for (size_t r = 1; r < item_.table.size(); ++r) {
      if (item_.table[r][0] == name) return;
      names.push_back(item_.table[r][0]);
    }
    found_
        .report(rules::kFigureRowUnknown, marks().find(FieldPath() / "rows" / index / "row"),
                {name})
        .near = text::near_names(name, names);
  }

  const model::Item& item_;
  const kinds::Figure& figure_;
  source::Diagnostics& found_;
};

}  // namespace

void check_tables(const model::Model& model, source::Diagnostics& found) {
  for (const model::Item& item : model.items) {
    if (item.kind() == kinds::Kind::figure) TableCheck(item, found).run();
  }
}

}  // namespace hiroba::check
