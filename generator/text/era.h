#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/date.h"

// Japanese eras (元号), each from the day on which it began. An era changes in the middle of a
// year, so the year alone does not decide: 2019-04-30 is 平成31年, 2019-05-01 令和元年.
namespace hiroba::text {

struct Era {
  std::string_view name_ja;  // 令和
  std::string_view name_en;  // Reiwa
  char abbreviation = 0;     // R
  Date first;                // a change holds from the day it was made
};

struct EraYear {
  const Era* era = nullptr;  // one of eras()
  int year = 0;              // from 1
};

// 令和, 平成, 昭和, 大正, 明治: the newest first.
std::span<const Era> eras();

// Nothing before 1873-01-01 (明治6年): until then Japan counted days by a lunar calendar, so the
// Gregorian day would not be the day that documents of the time name.
std::optional<EraYear> era_of(Date date);

// 令和8年; the first year is 令和元年.
std::string format_era_year(EraYear year);
// Reiwa 8; Reiwa 1.
std::string format_era_year_en(EraYear year);
// 平成31年・令和元年: every era that the days from `first` to `last` (both included) touch, the
// older first, each with its year at that time. Both must lie in one calendar year. Empty when
// none.
std::string format_era_years(Date first, Date last);

}  // namespace hiroba::text
