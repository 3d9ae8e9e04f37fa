#include <cstdlib>

#include "open_data/standards.h"
#include "open_data/table.h"
#include "text/date_format.h"

// Every number of every figure, one in a row («tidy»): a plan and a result in one column, told
// apart by the column beside it.
namespace hiroba::open_data {
namespace {

using kinds::FactStatus;
using model::Item;

std::string status_word(FactStatus status) {
  const kinds::Choice* choice = kinds::choice_of(status);
  return choice == nullptr ? "" : std::string(choice->ja);
}

const kinds::Series* series_named(const kinds::Figure& figure, std::string_view column) {
  for (const kinds::Series& series : figure.series) {
    if (series.column == column) return &series;
  }
  return nullptr;
}

// A row may say of itself that it is a plan among results.
FactStatus status_of(const kinds::Figure& figure, const kinds::Series& series,
                     std::string_view row) {
  for (const kinds::RowStatus& one : figure.rows) {
    if (one.row == row && one.status != FactStatus::unset) return one.status;
  }
  return series.status;
}

// «1,200» as 1200; what is no number stays a remark and is no value.
std::string number_in(std::string_view cell) {
  std::string out;
  for (const char c : cell) {
    if (c != ',') out += c;
  }
  char* end = nullptr;
  std::strtod(out.c_str(), &end);
  const bool is_number = !out.empty() && end == out.c_str() + out.size();
  return is_number ? out : "";
}

constexpr Heading kHeadings[] = {
    {"図の名前", "figure", "string"},  {"図のID", "figure_id", "string"},
    {"行", "row", "string"},           {"系列", "series", "string"},
    {"値", "value", "decimal"},        {"値のただし書き", "value_note", "string"},
    {"単位", "unit", "string"},        {"事実の種類", "status", "string"},
    {"いつの時点", "as_of", "string"}, {"出典", "source", "string"},
    {"URL", "url", "anyURI"},
};

void add_figure(const Item& item, const Source& source, Cells& out) {
  const auto& figure = item.record.as<kinds::Figure>();
  if (item.table.empty()) return;
  const auto& heading = item.table[0];
  const std::string title = source.line(item.common().title);
  const auto& as_of = item.common().as_of;
  const auto& sources = item.common().sources;
  for (size_t r = 1; r < item.table.size(); ++r) {
    for (size_t c = 1; c < item.table[r].size() && c < heading.size(); ++c) {
      const std::string& cell = item.table[r][c];
      const kinds::Series* series = series_named(figure, heading[c]);
      if (series == nullptr || cell.empty()) continue;
      const std::string number = number_in(cell);
      const std::string& unit = series->unit.empty() ? figure.unit : series->unit;
      out.push_back({title, item.slug, one_line(item.table[r][0]), one_line(heading[c]), number,
                     number.empty() ? one_line(cell) : "", unit,
                     status_word(status_of(figure, *series, item.table[r][0])),
                     as_of ? text::partial_iso(*as_of) : "",
                     sources.empty() ? "" : one_line(sources[0].title), source.page_of(item)});
    }
  }
}

Cells cells(const Source& source) {
  Cells out;
  for (const Item* item : source.records(kinds::Kind::figure)) add_figure(*item, source, out);
  return out;
}

}  // namespace

Dataset figure_list(const Source& source) {
  Dataset out;
  out.name = "figures";
  out.title = source.words().word("data.figures.title");
  out.count = cells(source).size();
  out.changed = latest(source.records(kinds::Kind::figure));
  add_table(
      out, {std::begin(kHeadings), std::end(kHeadings)}, [source] { return cells(source); },
      source);
  return out;
}

}  // namespace hiroba::open_data
