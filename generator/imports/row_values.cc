#include "imports/row_values.h"

#include <algorithm>

#include "imports/rules.h"
#include "imports/tidy.h"

namespace hiroba::imports {

RowValues::RowValues(const Row& row, kinds::Kind kind, const RowReading& reading, Report& report)
    : row_(row), reading_(reading), report_(report) {
  draft_.kind = kind;
  draft_.cells = row.all;
}

CellReading RowValues::cell_reading() const {
  const auto sample = row_.cells.find("sample");
  const bool is_sample = sample != row_.cells.end() && tidy_line(sample->second.raw.text) == "はい";
  return CellReading{reading_.site, reading_.today, is_sample, &reading_.coming};
}

bool RowValues::is_done(std::string_view key) const {
  return std::find(done_.begin(), done_.end(), key) != done_.end();
}

const RowCell* RowValues::find(std::string_view key) const {
  const auto found = row_.cells.find(key);
  return found == row_.cells.end() || is_done(key) ? nullptr : &found->second;
}

bool RowValues::has_one(std::initializer_list<std::string_view> keys) const {
  return std::any_of(keys.begin(), keys.end(),
                     [this](std::string_view key) { return find(key) != nullptr; });
}

std::vector<std::string> RowValues::with_label(std::string_view key,
                                               std::vector<std::string> args) const {
  args.insert(args.begin(), label(key));
  return args;
}

void RowValues::change(std::string_view key, const source::Rule& rule,
                       std::vector<std::string> args) {
  report_.add(rule, {row_.cells.find(key)->second.at}, with_label(key, std::move(args)));
  ++report_.counts.changed_cells;
  take(key);
}

void RowValues::refuse(std::string_view key, const source::Rule& rule,
                       std::vector<std::string> args) {
  report_.add(rule, {row_.cells.find(key)->second.at}, with_label(key, std::move(args)));
  ++report_.counts.refused_cells;
  take(key);
}

void RowValues::read_plain(const Column& column) { read_into(column.key, column, draft_); }

void RowValues::read_into(std::string_view key, const Column& column, Draft& into) {
  const RowCell* cell = find(key);
  if (cell == nullptr) return;
  if (into.has(column.path, column.language)) return refuse(key, rules::kCellTwice);
  CellValue value = read_cell(cell->raw, column, cell_reading());
  if (value.refused != nullptr) return refuse(key, *value.refused, value.args);
  if (!value.unresolved.empty()) return refuse(key, rules::kCellReference);
  into.set(column.path, column.language, std::move(value.node), cell->at);
  if (value.changed != nullptr) change(key, *value.changed, value.args);
  else take(key);
}

Draft RowValues::finish() {
  for (const auto& [key, cell] : row_.cells) {
    if (is_done(key)) continue;
    // What a column of its own says better («開始日» beside «日時»).
    const bool is_input = reading_.headings.column(key) == nullptr;
    refuse(key, is_input ? rules::kCellTwice : rules::kCellForgotten);
  }
  return std::move(draft_);
}

}  // namespace hiroba::imports
