#include "text/era.h"

#include <doctest/doctest.h>

#include <string>

namespace hiroba::text {
namespace {

std::string era_on(Date date) {
  const auto year = era_of(date);
  return year ? format_era_year(*year) : std::string("-");
}

TEST_CASE("each change is decided by the day") {
  CHECK(era_on(Date{2026, 11, 2}) == "令和8年");
  CHECK(era_on(Date{2019, 5, 1}) == "令和元年");
  CHECK(era_on(Date{2019, 4, 30}) == "平成31年");
  CHECK(era_on(Date{1989, 1, 8}) == "平成元年");
  CHECK(era_on(Date{1989, 1, 7}) == "昭和64年");
  CHECK(era_on(Date{1926, 12, 25}) == "昭和元年");
  CHECK(era_on(Date{1926, 12, 24}) == "大正15年");
  CHECK(era_on(Date{1912, 7, 30}) == "大正元年");
  CHECK(era_on(Date{1912, 7, 29}) == "明治45年");
  CHECK(era_on(Date{1873, 1, 1}) == "明治6年");
  CHECK(era_on(Date{1872, 12, 31}) == "-");
}

TEST_CASE("English and abbreviations") {
  const auto year = era_of(Date{2019, 5, 1});
  REQUIRE(year.has_value());
  CHECK(format_era_year_en(*year) == "Reiwa 1");
  CHECK(year->era->abbreviation == 'R');
  std::string letters;
  for (const Era& era : eras()) letters += era.abbreviation;
  CHECK(letters == "RHSTM");
}

TEST_CASE("eras that a span of days touches") {
  CHECK(format_era_years(Date{2019, 1, 1}, Date{2019, 12, 31}) == "平成31年・令和元年");
  CHECK(format_era_years(Date{2019, 5, 1}, Date{2019, 5, 31}) == "令和元年");
  CHECK(format_era_years(Date{2026, 1, 1}, Date{2026, 12, 31}) == "令和8年");
  CHECK(format_era_years(Date{1850, 1, 1}, Date{1850, 12, 31}) == "");
}

}  // namespace
}  // namespace hiroba::text
