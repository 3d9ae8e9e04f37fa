#include "imports/export_list.h"

#include <algorithm>

#include "imports/cells.h"
#include "imports/tidy.h"
#include "kinds/record_node.h"
#include "tables/csv.h"
#include "tables/office_csv.h"
#include "text/width.h"

namespace hiroba::imports {
namespace {

// What a list has even where no record says anything: without them it is hard to fill in.
bool is_always_there(const Column& column) {
  for (const std::string_view key :
       {"slug", "title", "kana", "draft", "listing.date", "listing.by"}) {
    if (column.key == key) return true;
  }
  return false;
}

constexpr double kNarrowest = 8, kWidest = 40;

double width_of(const std::vector<std::vector<std::string>>& rows, size_t column) {
  constexpr size_t kRowsLookedAt = 200;
  size_t most = 0;
  for (size_t i = 0; i < std::min(rows.size(), kRowsLookedAt); ++i) {
    const std::string& text = rows[i][column];
    most = std::max(most, text::display_width(text.substr(0, text.find('\n'))));
  }
  return std::clamp(static_cast<double>(most) + 2, kNarrowest, kWidest);
}

}  // namespace

std::vector<std::vector<std::string>> export_rows(kinds::Kind kind, const KnownSite& site,
                                                  const std::vector<size_t>& records,
                                                  text::Date today) {
  const std::vector<Column> columns = columns_of(kind, site.languages());
  std::vector<std::vector<std::string>> all;
  for (const size_t index : records) {
    const KnownRecord& known = site.records()[index];
    const syntax::Node node = kinds::node_of(*known.record, site.languages());
    std::vector<std::string>& row = all.emplace_back();
    for (const Column& column : columns) {
      if (column.field() != nullptr) row.push_back(write_cell(column, node, site, today));
      else row.push_back(column.key == "slug" ? known.slug : tidy_body(known.body));
    }
  }
  std::vector<std::vector<std::string>> out(all.size() + 1);
  for (size_t c = 0; c < columns.size(); ++c) {
    const bool is_used =
        std::any_of(all.begin(), all.end(), [&](const auto& row) { return !row[c].empty(); });
    if (!is_used && !is_always_there(columns[c])) continue;
    out[0].push_back(columns[c].label);
    for (size_t r = 0; r < all.size(); ++r) out[r + 1].push_back(std::move(all[r][c]));
  }
  return out;
}

std::string as_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string out = "\xEF\xBB\xBF";
  for (const std::vector<std::string>& row : rows) {
    std::vector<std::string> guarded;
    for (const std::string& cell : row) {
      guarded.push_back(cell.starts_with('\'') ? tables::guarded_apostrophe(cell) : cell);
    }
    tables::write_csv_row({guarded.begin(), guarded.end()}, tables::CsvUse::spreadsheet, out);
  }
  return out;
}

tables::ListWorkbook as_workbook(const std::vector<std::vector<std::string>>& rows,
                                 const std::string& title, text::Date day) {
  tables::ListWorkbook out;
  out.title = title;
  out.made = day;
  tables::ListSheet sheet;
  sheet.name = title;
  for (size_t c = 0; c < rows[0].size(); ++c)
    sheet.columns.push_back({width_of(rows, c), {}, false});
  sheet.rows = rows;
  out.sheets.push_back(std::move(sheet));
  return out;
}

}  // namespace hiroba::imports
