#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "emit/chart.h"
#include "emit/field_html.h"

// A figure's table as its drawing and its HTML table need it. Internal to the drawings (chart.cc,
// path_diagram.cc).
namespace hiroba::emit::chart {

using kinds::FactStatus;
using kinds::Figure;
using kinds::Language;

inline std::string_view status_word(FactStatus status, const Words& words) {
  const kinds::Choice* choice = kinds::choice_of(status);
  return choice == nullptr ? std::string_view() : words.name(choice->ja, choice->en);
}

// How a fact of this kind is drawn: done solid, planned hatched, said or wished for outlined.
enum class Look : uint8_t { solid, hatched, outlined };
inline Look look_of(FactStatus status) {
  switch (status) {
    case FactStatus::plan:
    case FactStatus::target:
    case FactStatus::estimate: return Look::hatched;
    case FactStatus::opinion:
    case FactStatus::wish: return Look::outlined;
    default: return Look::solid;
  }
}

struct Cell {
  std::string text;              // with separators between thousands; empty: not known
  std::optional<double> number;  // what can be drawn: not negative
  FactStatus status{};
};
struct Name {
  std::string text;
  bool foreign = false;  // Japanese on a page in another language
};
struct Column {
  Name name;
  std::string unit;
  FactStatus status{};
};
struct Row {
  Name name;
  FactStatus status{};  // only where it differs from its columns
  const kinds::Localized* note = nullptr;
  std::vector<Cell> cells;
};
struct Data {
  std::string corner;
  std::vector<Column> columns;
  std::vector<Row> rows;
  double most = 0;
  bool drawable = false;
};

// «12238.5» -> «12,238.5»; anything that is not a plain number stays as it was written.
inline std::string grouped(std::string_view text) {
  const size_t sign = !text.empty() && text[0] == '-' ? 1 : 0;
  const size_t point = std::min(text.find('.'), text.size());
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool whole =
      point > sign && std::all_of(text.begin() + static_cast<ptrdiff_t>(sign),
                                  text.begin() + static_cast<ptrdiff_t>(point), is_digit);
  if (!whole) return std::string(text);
  std::string out(text.substr(0, sign));
  for (size_t i = sign; i < point; ++i) {
    out += text[i];
    const size_t left = point - i - 1;
    if (left > 0 && left % 3 == 0) out += ',';
  }
  return out.append(text.substr(point));
}

inline std::optional<double> number_in(std::string_view text) {
  double value = 0;
  double place = 0;
  bool digits = false;
  for (const char c : text) {
    if (c == ',') continue;
    if (c == '.' && place == 0) {
      place = 1;
    } else if (c >= '0' && c <= '9') {
      digits = true;
      value = value * 10 + (c - '0');
      place *= 10;
    } else {
      return std::nullopt;
    }
  }
  if (!digits || text.size() > 15) return std::nullopt;
  return place > 1 ? value / place : value;
}

inline Name table_name(std::string_view text, Language language) {
  const bool japanese = std::any_of(text.begin(), text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return {std::string(text), !language.is_japanese() && japanese};
}

inline Name field_name(const kinds::Localized& field, std::string_view otherwise,
                       Language language) {
  if (field.empty()) return table_name(otherwise, language);
  tmpl::Scope scope;
  return {std::string(field_text(field, language, scope)),
          field.shown_in(language).html_lang() != language.html_lang()};
}

inline Row read_row(const Figure& figure, const std::vector<std::string>& line,
                    const std::vector<size_t>& places, const std::vector<Column>& columns,
                    Language language) {
  Row row;
  row.name = table_name(line.empty() ? "" : line[0], language);
  for (const kinds::RowStatus& own : figure.rows) {
    if (own.row != row.name.text) continue;
    row.status = own.status;
    if (!own.note.empty()) row.note = &own.note;
  }
  for (size_t c = 0; c < columns.size(); ++c) {
    Cell cell;
    const std::string written = places[c] < line.size() ? line[places[c]] : "";
    cell.text = grouped(written);
    cell.number = number_in(written);
    cell.status = row.status != FactStatus::unset ? row.status : columns[c].status;
    row.cells.push_back(std::move(cell));
  }
  return row;
}

// The columns that the figure describes, in its order; all of the table where it describes none.
inline Data read(const Figure& figure, const Table& table, Language language) {
  Data data;
  if (table.empty() || table[0].size() < 2) return data;
  const std::vector<std::string>& head = table[0];
  data.corner = head[0];
  std::vector<size_t> places;
  for (const kinds::Series& series : figure.series) {
    const auto at = std::find(head.begin() + 1, head.end(), series.column);
    if (at == head.end()) continue;
    places.push_back(static_cast<size_t>(at - head.begin()));
    data.columns.push_back({field_name(series.label, series.column, language),
                            series.unit.empty() ? figure.unit : series.unit, series.status});
  }
  for (size_t c = 1; figure.series.empty() && c < head.size(); ++c) {
    places.push_back(c);
    data.columns.push_back({table_name(head[c], language), figure.unit, FactStatus::unset});
  }
  for (size_t r = 1; r < table.size(); ++r) {
    data.rows.push_back(read_row(figure, table[r], places, data.columns, language));
    for (const Cell& cell : data.rows.back().cells) {
      if (!cell.number) continue;
      data.drawable = true;
      data.most = std::max(data.most, *cell.number);
    }
  }
  return data;
}

}  // namespace hiroba::emit::chart
