#include "imports/sheet_rows.h"

#include <algorithm>
#include <set>

#include "imports/known_site.h"
#include "imports/rules.h"
#include "imports/tidy.h"
#include "text/normalise.h"
#include "text/publishable.h"

namespace hiroba::imports {
namespace {

using tables::MergedRange;
using tables::Sheet;
using tables::SheetCell;
using tables::SheetRow;

// clang-format off
constexpr std::string_view kTotals[] = {"合計", "計", "小計", "総計", "総数", "合計数", "平均", "total", "件数"};
constexpr std::string_view kRemarkSigns[] = {"※", "＊", "*", "注", "（注", "(注", "【", "■", "●", "◆", "◎", "《", "<", "＜", "〈", "["};
constexpr std::string_view kAddresses[] = {"住所", "所在地", "所在地_連結表記", "住所_連結表記"};
// clang-format on

constexpr std::string_view kSignsJa = "ほかの機械では見えない文字（外字など）があります。";
constexpr std::string_view kSignsEn = "there are characters that other machines do not show";

// What may not be published, and would make a whole record unreadable.
bool has_signs_of_machines(std::string_view text) {
  return text::next_unpublishable(text).has_value();
}

// Ranges may lie over one another; of a list that people made there are some hundred.
constexpr size_t kMostFilled = 300000;

template <size_t N>
bool begins_with_one(const std::string& text, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.starts_with(word); });
}

template <size_t N>
bool is_one(const std::string& folded, const std::string_view (&words)[N]) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return folded == folded_heading(word); });
}

struct Given {
  std::string text;
  bool is_error = false;
  bool is_number = false;
  bool is_filled = false;  // from a merged cell above
};

class RowsOfSheet {
 public:
  RowsOfSheet(const Sheet& sheet, uint32_t number, FoundTable& table, const Headings& headings,
              kinds::Kind kind, Report& report)
      : sheet_(sheet),
        number_(number),
        table_(table),
        headings_(headings),
        kind_(kind),
        report_(report) {}

  std::vector<Row> run() {
    settle_addresses();
    settle_columns();
    fill_merged();
    for (const SheetRow& row : sheet_.rows) {
      if (row.number < table_.first_row) leave(row, rules::kRowAbove);
      if (row.number > table_.last_row) take(row);
    }
    report_columns();
    return std::move(out_);
  }

 private:
  // ---- columns

  // A list of venues has their addresses; a list of groups without venues those of persons.
  void settle_addresses() {
    const auto has = [&](std::string_view key) {
      return std::any_of(table_.columns.begin(), table_.columns.end(),
                         [&](const TableColumn& one) { return one.meaning.key == key; });
    };
    if (headings_.column("place") == nullptr || has("place.address")) return;
    for (TableColumn& column : table_.columns) {
      if (column.meaning.use != Use::unknown || !is_one(folded_heading(column.heading), kAddresses))
        continue;
      if (has("place") || kind_ == kinds::Kind::event) {
        column.meaning = Meaning{Use::column, "place.address"};
        return;
      }
      maybe_homes_.insert(column.column);
    }
  }

  void settle_columns() {
    std::map<std::string, const TableColumn*> first;
    for (const TableColumn& column : table_.columns) {
      report_.counts.cells += column.at.size();
      // Of headings in two rows the lower one is read.
      if (column.at.size() > 1) report_.add(rules::kRowAbove, {column.at.front()});
      if (column.meaning.use != Use::column) continue;
      const auto [known, is_new] = first.emplace(column.meaning.key, &column);
      if (is_new) keys_[column.column] = column.meaning.key;
      else twice_[column.column] = known->second->column;
    }
    for (const auto& [column, key] : keys_) all_keys_.insert(key);
  }

  void report_columns() {
    for (const TableColumn& column : table_.columns) {
      const std::string count = std::to_string(left_cells_[column.column]);
      const Use use = column.meaning.use;
      if (maybe_homes_.count(column.column) > 0) {
        report_.add(rules::kColumnAddress, column.at, {column.heading, count});
      } else if (use == Use::person) {
        report_.add(rules::kColumnPrivate, column.at, {column.heading, count});
        report_.counts.private_cells += left_cells_[column.column];
      } else if (use == Use::unknown) {
        report_.add(rules::kColumnUnknown, column.at, {column.heading, count});
      } else if (use == Use::unused) {
        report_.add(rules::kColumnUnused, column.at, {column.heading, count});
      } else if (twice_.count(column.column) > 0) {
        std::string letters = tables::cell_name(twice_[column.column], 1);
        letters.pop_back();
        report_.add(rules::kColumnTwice, column.at, {column.heading, letters, count});
      } else if (column.meaning.key == "row") {
        report_.add(rules::kColumnRow, column.at, {column.heading, std::to_string(row_cells_)});
      }
      if (use != Use::person && (use != Use::column || twice_.count(column.column) > 0))
        report_.counts.unread_cells += left_cells_[column.column];
    }
  }

  // ---- merged cells

  // One text over several rows is that of each of them.
  void fill_merged() {
    size_t left = kMostFilled;
    for (const MergedRange& range : sheet_.merged) {
      if (range.last_column > range.first_column)
        wide_.insert({range.first_row, range.first_column});
      const bool is_below = range.first_row > table_.last_row && range.last_row > range.first_row;
      if (!is_below || keys_.count(range.first_column) == 0) continue;
      const SheetRow* first = row_at(range.first_row);
      const SheetCell* cell = first == nullptr ? nullptr : cell_at(*first, range.first_column);
      if (cell == nullptr) continue;
      size_t filled = 0;
      for (const SheetRow* row = first + 1; row != sheet_.rows.data() + sheet_.rows.size() &&
                                            row->number <= range.last_row && left > 0;
           ++row, --left, ++filled) {
        filled_[{row->number, range.first_column}] = cell;
      }
      if (filled == 0) continue;
      report_.add(rules::kCellMerged, {CellAt{number_, range.first_row, range.first_column}},
                  {headings_.label(keys_[range.first_column]),
                   tables::cell_name(range.first_column, range.first_row) + "〜" +
                       tables::cell_name(range.first_column, range.last_row)});
    }
  }

  const SheetRow* row_at(uint32_t number) const {
    const auto at =
        std::lower_bound(sheet_.rows.begin(), sheet_.rows.end(), number,
                         [](const SheetRow& row, uint32_t wanted) { return row.number < wanted; });
    return at != sheet_.rows.end() && at->number == number ? &*at : nullptr;
  }
  static const SheetCell* cell_at(const SheetRow& row, uint32_t column) {
    for (const SheetCell& cell : row.cells) {
      if (cell.column == column) return &cell;
    }
    return nullptr;
  }

  // ---- rows

  std::map<uint32_t, Given> cells_of(const SheetRow& row) const {
    std::map<uint32_t, Given> out;
    for (const SheetCell& cell : row.cells) {
      if (cell.is_error || !tidy_line(cell.text).empty())
        out[cell.column] = Given{cell.text, cell.is_error, cell.is_number, false};
    }
    if (out.empty()) return out;
    for (auto at = filled_.lower_bound({row.number, 0});
         at != filled_.end() && at->first.first == row.number; ++at) {
      const SheetCell& cell = *at->second;
      out.emplace(at->first.second, Given{cell.text, cell.is_error, cell.is_number, true});
    }
    return out;
  }

  std::vector<CellAt> places(const SheetRow& row, const std::map<uint32_t, Given>& cells) const {
    std::vector<CellAt> out;
    for (const auto& [column, cell] : cells) {
      if (!cell.is_filled) out.push_back(CellAt{number_, row.number, column});
    }
    return out;
  }

  void leave(const SheetRow& row, const source::Rule& rule, std::vector<std::string> args = {}) {
    const auto cells = cells_of(row);
    if (cells.empty()) return;
    report_.counts.cells += cells.size();
    report_.counts.unread_cells += cells.size();
    report_.add(rule, places(row, cells), std::move(args));
  }

  std::string text_of(const std::map<uint32_t, Given>& cells, std::string_view key) const {
    for (const auto& [column, own] : keys_) {
      const auto found = own == key ? cells.find(column) : cells.end();
      if (found != cells.end()) return tidy_line(found->second.text);
    }
    return "";
  }

  // Most of its cells say what the headings say.
  bool is_heading(const std::map<uint32_t, Given>& cells) const {
    size_t same = 0;
    for (const TableColumn& column : table_.columns) {
      const auto found = cells.find(column.column);
      if (found != cells.end() &&
          folded_heading(found->second.text) == folded_heading(column.heading))
        ++same;
    }
    return same >= 2 && same * 2 > cells.size();
  }

  bool is_total(const std::map<uint32_t, Given>& cells) const {
    const std::string first = folded_heading(cells.begin()->second.text);
    return is_one(first, kTotals) || is_one(folded_heading(text_of(cells, "title")), kTotals);
  }

  bool is_remark(const SheetRow& row, const std::map<uint32_t, Given>& cells) const {
    size_t own = 0;
    for (const auto& [column, cell] : cells) own += cell.is_filled ? 0 : 1;
    if (own != 1) return false;
    const auto& [column, cell] = *std::find_if(
        cells.begin(), cells.end(), [](const auto& one) { return !one.second.is_filled; });
    if (begins_with_one(tidy_line(cell.text), kRemarkSigns)) return true;
    return wide_.count({row.number, column}) > 0;
  }

  void take(const SheetRow& row) {
    const auto cells = cells_of(row);
    if (cells.empty()) return;
    if (is_heading(cells)) return leave(row, rules::kRowHeading);
    if (is_total(cells)) return leave(row, rules::kRowTotal);
    if (is_remark(row, cells)) return leave(row, rules::kRowRemark);
    if (text_of(cells, "title").empty()) {
      ++report_.counts.refused;
      return leave(row, rules::kRowUntitled);
    }
    if (has_signs_of_machines(text_of(cells, "title"))) {
      ++report_.counts.refused;
      return leave(row, rules::kRowBroken, {std::string(kSignsJa)});
    }
    report_.counts.cells += cells.size();
    Row out;
    out.all = places(row, cells);
    out.keys = all_keys_;
    for (const auto& [column, cell] : cells) take_cell(row, column, cell, out);
    out_.push_back(std::move(out));
  }

  void take_cell(const SheetRow& row, uint32_t column, const Given& cell, Row& out) {
    const CellAt at{number_, row.number, column};
    const auto key = keys_.find(column);
    if (key == keys_.end()) {
      const bool has_heading =
          std::any_of(table_.columns.begin(), table_.columns.end(),
                      [&](const TableColumn& one) { return one.column == column; });
      if (has_heading) {
        ++left_cells_[column];
      } else {
        report_.add(rules::kColumnNone, {at});
        ++report_.counts.unread_cells;
      }
      return;
    }
    if (key->second == "row") ++row_cells_;
    if (cell.is_error) {
      report_.add(rules::kCellError, {at}, {headings_.label(key->second)});
      ++report_.counts.refused_cells;
      return;
    }
    if (has_signs_of_machines(tidy_lines(cell.text))) {
      report_.add(rules::kCellForm, {at},
                  {headings_.label(key->second), std::string(kSignsJa), std::string(kSignsEn)});
      ++report_.counts.refused_cells;
      return;
    }
    out.cells[key->second] = RowCell{RawCell{cell.text, cell.is_number, sheet_.from_1904}, at};
  }

  const Sheet& sheet_;
  uint32_t number_;
  FoundTable& table_;
  const Headings& headings_;
  kinds::Kind kind_;
  Report& report_;
  std::map<uint32_t, std::string> keys_;  // by column: those that are taken
  std::set<std::string, std::less<>> all_keys_;
  std::map<uint32_t, uint32_t> twice_;  // columns of a field that another has
  std::set<uint32_t> maybe_homes_;
  std::map<uint32_t, size_t> left_cells_;
  size_t row_cells_ = 0;
  std::map<std::pair<uint32_t, uint32_t>, const SheetCell*> filled_;  // by row and column
  std::set<std::pair<uint32_t, uint32_t>> wide_;  // cells over several columns, by row and column
  std::vector<Row> out_;
};

}  // namespace

std::vector<Row> sheet_rows(const tables::Sheet& sheet, uint32_t number, FoundTable& table,
                            const Headings& headings, kinds::Kind kind, Report& report) {
  return RowsOfSheet(sheet, number, table, headings, kind, report).run();
}

}  // namespace hiroba::imports
