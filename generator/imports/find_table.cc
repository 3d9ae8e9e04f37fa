#include "imports/find_table.h"

#include <algorithm>
#include <map>

#include "imports/tidy.h"

namespace hiroba::imports {
namespace {

using tables::Sheet;
using tables::SheetCell;
using tables::SheetRow;

constexpr size_t kRowsLookedAt = 40;  // from the top, those with something in them

const SheetCell* cell_of(const SheetRow& row, uint32_t column) {
  const auto at =
      std::lower_bound(row.cells.begin(), row.cells.end(), column,
                       [](const SheetCell& cell, uint32_t wanted) { return cell.column < wanted; });
  return at != row.cells.end() && at->column == column ? &*at : nullptr;
}

class TableFinder {
 public:
  TableFinder(const Sheet& sheet, uint32_t number, const Headings& headings, const Mapping* mapping)
      : sheet_(sheet), number_(number), headings_(headings) {
    if (mapping == nullptr) return;
    for (const MappedColumn& one : mapping->columns)
      mapped_[folded_heading(one.heading)].push_back(&one);
  }

  std::optional<FoundTable> run() const {
    const SheetRow* best = nullptr;
    size_t most = 0;
    for (size_t i = 0; i < std::min(sheet_.rows.size(), kRowsLookedAt); ++i) {
      const size_t known = known_headings(sheet_.rows[i]);
      if (known > most) {
        most = known;
        best = &sheet_.rows[i];
      }
    }
    if (best == nullptr) return std::nullopt;
    FoundTable out = table_at(*best, second_row(*best));
    resolve(out);
    return out;
  }

 private:
  Meaning meaning_of(const std::string& heading) const {
    const auto mapped = mapped_.find(folded_heading(heading));
    if (mapped == mapped_.end()) return headings_.read(heading);
    return headings_.named(mapped->second.front()->to);
  }

  // 0 where none of them is a name: then these are no headings of a list.
  size_t known_headings(const SheetRow& row) const {
    size_t known = 0;
    bool has_title = false;
    for (const SheetCell& cell : row.cells) {
      const Meaning meaning = meaning_of(tidy_line(cell.text));
      if (meaning.use == Use::unknown) continue;
      ++known;
      has_title = has_title || meaning.key == "title";
    }
    // One word alone may stand in the data of another table, which has begun above.
    const bool is_in_data = known == 1 && row.cells.size() > 1 && begins_above(row);
    return has_title && !is_in_data ? known : 0;
  }

  bool begins_above(const SheetRow& row) const {
    return std::any_of(sheet_.rows.data(), &row,
                       [](const SheetRow& above) { return above.cells.size() > 1; });
  }

  // Under headings that reach over several columns («日時»), others name each of them.
  const SheetRow* second_row(const SheetRow& first) const {
    const size_t next = static_cast<size_t>(&first - sheet_.rows.data()) + 1;
    if (next >= sheet_.rows.size() || sheet_.rows[next].number != first.number + 1) return nullptr;
    const SheetRow& second = sheet_.rows[next];
    size_t known = 0;
    for (const SheetCell& cell : second.cells) {
      const Meaning meaning = meaning_of(tidy_line(cell.text));
      if (meaning.key == "title") return nullptr;
      if (meaning.use != Use::unknown) ++known;
    }
    const bool covers =
        std::any_of(second.cells.begin(), second.cells.end(),
                    [&](const SheetCell& cell) { return cell_of(first, cell.column) == nullptr; });
    return covers && known >= 2 && known * 2 >= second.cells.size() ? &second : nullptr;
  }

  FoundTable table_at(const SheetRow& first, const SheetRow* second) const {
    FoundTable out;
    out.first_row = first.number;
    out.last_row = second == nullptr ? first.number : second->number;
    std::map<uint32_t, TableColumn> columns;
    for (const SheetRow* row : {&first, second}) {
      if (row == nullptr) continue;
      for (const SheetCell& cell : row->cells) {
        TableColumn& column = columns[cell.column];
        column.column = cell.column;
        column.heading = tidy_line(cell.text);  // the lower one says it more closely
        column.at.push_back(CellAt{number_, row->number, cell.column});
      }
    }
    for (auto& [number, column] : columns) out.columns.push_back(std::move(column));
    return out;
  }

  void resolve(FoundTable& table) const {
    std::map<std::string, size_t> met;
    for (TableColumn& column : table.columns) {
      const std::string folded = folded_heading(column.heading);
      const auto mapped = mapped_.find(folded);
      if (mapped == mapped_.end()) {
        column.meaning = headings_.read(column.heading);
        continue;
      }
      const size_t which = std::min(met[folded]++, mapped->second.size() - 1);
      const std::string& to = mapped->second[which]->to;
      if (!to.empty()) column.meaning = headings_.named(to);
    }
  }

  const Sheet& sheet_;
  uint32_t number_;
  const Headings& headings_;
  std::map<std::string, std::vector<const MappedColumn*>> mapped_;
};

}  // namespace

std::optional<FoundTable> find_table(const tables::Sheet& sheet, uint32_t number,
                                     const Headings& headings, const Mapping* mapping) {
  return TableFinder(sheet, number, headings, mapping).run();
}

}  // namespace hiroba::imports
