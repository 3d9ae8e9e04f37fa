#include "tables/write_csv.h"

#include <algorithm>
#include <string_view>

namespace hiroba::tables {
namespace {

bool is_number(std::string_view cell) {
  if (!cell.empty() && (cell[0] == '-' || cell[0] == '+')) cell.remove_prefix(1);
  return !cell.empty() && std::all_of(cell.begin(), cell.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  });
}

void add_cell(std::string_view cell, std::string& out) {
  constexpr std::string_view kBeginsFormula = "=+-@\t\r";
  const bool is_formula =
      !cell.empty() && kBeginsFormula.find(cell[0]) != std::string_view::npos && !is_number(cell);
  const bool is_quoted = is_formula || cell.find_first_of(",\"\r\n") != std::string_view::npos;
  if (!is_quoted) {
    out += cell;
    return;
  }
  out += '"';
  if (is_formula) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string write_csv(const std::vector<std::vector<std::string>>& rows) {
  std::string out = "\xEF\xBB\xBF";
  for (const auto& row : rows) {
    for (size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      add_cell(row[i], out);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace hiroba::tables
