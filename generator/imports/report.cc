#include "imports/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "tables/workbook.h"

namespace hiroba::imports {

void Report::add(const source::Rule& rule, const std::vector<CellAt>& cells,
                 std::vector<std::string> args) {
  // Of each sheet a line of its own: its name stands before the cells.
  std::map<uint32_t, std::vector<CellAt>> by_sheet;
  for (const CellAt& cell : cells) by_sheet[cell.sheet].push_back(cell);
  if (cells.empty()) by_sheet[0] = {};
  for (auto& [sheet, own] : by_sheet) {
    const auto [known, is_new] = known_.emplace(std::tuple(&rule, sheet, args), lines_.size());
    if (is_new) lines_.push_back(Line{&rule, args, {}});
    std::vector<CellAt>& all = lines_[known->second].cells;
    all.insert(all.end(), own.begin(), own.end());
  }
}

bool Report::has_errors() const {
  return std::any_of(lines_.begin(), lines_.end(), [](const Line& line) {
    return line.rule->severity == source::Severity::error;
  });
}

std::string cells_in_words(const std::vector<CellAt>& cells,
                           const std::vector<std::string>& sheets) {
  std::vector<CellAt> sorted = cells;
  // Column by column: what is said of many cells is mostly said of a column.
  std::sort(sorted.begin(), sorted.end(), [](const CellAt& a, const CellAt& b) {
    return std::tie(a.sheet, a.column, a.row) < std::tie(b.sheet, b.column, b.row);
  });
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::string out;
  for (size_t i = 0; i < sorted.size();) {
    size_t last = i;
    while (last + 1 < sorted.size() && sorted[last + 1].column == sorted[i].column &&
           sorted[last + 1].row == sorted[last].row + 1)
      ++last;
    out += out.empty() ? "" : "・";
    out += tables::cell_name(sorted[i].column, sorted[i].row);
    if (last > i) out += "〜" + tables::cell_name(sorted[last].column, sorted[last].row);
    i = last + 1;
  }
  const uint32_t sheet = sorted.empty() ? 0 : sorted.front().sheet;
  return sorted.empty() || sheet >= sheets.size() ? out
                                                  : fmt::format("「{}」{}", sheets[sheet], out);
}

std::string line_in_words(const Line& line, const std::vector<std::string>& sheets,
                          source::MessageLanguage language) {
  const bool ja = language == source::MessageLanguage::ja;
  const source::Rule& rule = *line.rule;
  const std::string where = cells_in_words(line.cells, sheets);
  std::string_view severity = ja ? "お知らせ" : "note";
  if (rule.severity == source::Severity::warning) severity = ja ? "注意" : "warning";
  if (rule.severity == source::Severity::error) severity = ja ? "エラー" : "error";
  std::string out = fmt::format("{}{}{}[{}] {}", where, where.empty() ? "" : ": ", severity,
                                rule.id, source::fill(ja ? rule.ja : rule.en, line.args));
  const std::string cure = source::fill(ja ? rule.cure_ja : rule.cure_en, line.args);
  if (!cure.empty()) out += (ja ? " 直し方: " : " Cure: ") + cure;
  return out;
}

}  // namespace hiroba::imports
