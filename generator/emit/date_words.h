#pragma once

#include <string>

#include "emit/words.h"
#include "text/date.h"

// Dates and times as readers of a language know them. How is written in site/strings, section
// `when`, so that a language needs no code. Slots of its patterns: {year} {next_year} {era} {month}
// {month_name} {month_short} {day} {weekday} {weekday_long}; of times {hour} {hour_12} {hour_2}
// {minute} {minute_2}.
namespace hiroba::emit {

std::string long_date(text::Date date, const Words& words);      // 2026年（令和8年）11月2日
std::string dated_weekday(text::Date date, const Words& words);  // the same with the weekday
std::string short_date(text::Date date, const Words& words);     // 11月2日（月）
// As much as is known: 2021年度（令和3年度）, 2021年（令和3年）7月.
std::string partial_date(text::PartialDate date, const Words& words);
// 13時30分. A pattern may be given for midnight (24:00), noon (12:00 to 12:59), morning and
// afternoon, and for whole hours («noon_whole», «whole»); `any` is for the rest.
std::string time_of_day(text::Time time, const Words& words);

}  // namespace hiroba::emit
