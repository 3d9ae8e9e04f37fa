#include "text/era.h"

#include <fmt/format.h>

#include <array>

namespace hiroba::text {
namespace {

constexpr Date kGregorianInJapan{1873, 1, 1};

constexpr std::array<Era, 5> kEras = {{
    {"令和", "Reiwa", 'R', Date{2019, 5, 1}},
    {"平成", "Heisei", 'H', Date{1989, 1, 8}},
    {"昭和", "Showa", 'S', Date{1926, 12, 25}},
    {"大正", "Taisho", 'T', Date{1912, 7, 30}},
    {"明治", "Meiji", 'M', Date{1868, 10, 23}},
}};

}  // namespace

std::span<const Era> eras() { return kEras; }

std::optional<EraYear> era_of(Date date) {
  if (date < kGregorianInJapan) return std::nullopt;
  for (const Era& era : kEras) {
    if (date >= era.first) return EraYear{&era, date.year - era.first.year + 1};
  }
  return std::nullopt;
}

std::string format_era_year(EraYear year) {
  if (year.year == 1) return fmt::format("{}元年", year.era->name_ja);
  return fmt::format("{}{}年", year.era->name_ja, year.year);
}

std::string format_era_year_en(EraYear year) {
  return fmt::format("{} {}", year.era->name_en, year.year);
}

std::string format_era_years(Date first, Date last) {
  std::string out;
  const auto begin = era_of(first);
  const auto end = era_of(last);
  if (begin) out = format_era_year(*begin);
  if (end && (!begin || begin->era != end->era)) {
    if (!out.empty()) out += "・";
    out += format_era_year(*end);
  }
  return out;
}

}  // namespace hiroba::text
