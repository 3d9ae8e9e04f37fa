#pragma once

#include <optional>
#include <string_view>

#include "text/date.h"

// Times and days of the week as people write them: in answers to forms, and for the cure in a
// message about content. Content itself is written as parse_time() reads it.
namespace hiroba::text {

// 13:30, 13時, 13時半, 13時30分, 午後1時半, 午前9:05, PM 9:30, 9:30pm, 13時ごろ, 13:30:00
// (the seconds are dropped), 1899/12/30 13:30 (how spreadsheets export a time); in full width too.
// 0:00 to 23:59.
std::optional<Time> parse_japanese_time(std::string_view text);

// A day as parse_japanese_date() reads it, with a time behind it: 2026年12月2日（水）午後1時半,
// 2026/12/2 13:30.
std::optional<DateTime> parse_japanese_date_time(std::string_view text);

// The day of the week that stands beside a day («12/16（水）», «水曜日», «(Wed)»): 0 is Sunday.
std::optional<int> written_weekday(std::string_view text);

// Whether a weekday stands beside the day and is not its own: then one of the two is wrong, and
// only whoever wrote it knows which.
bool has_other_weekday(std::string_view text, Date date);

}  // namespace hiroba::text
