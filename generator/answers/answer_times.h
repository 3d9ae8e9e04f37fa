#pragma once

#include <optional>
#include <string_view>

#include "text/date.h"

// Days and times as people write them into a form.
namespace hiroba::answers {

// What text::parse_japanese_date() reads, and «12月16日» or «12/16»: the first such day from
// `today` on. A time beside it that is midnight («2026/12/16 0:00:00», as spreadsheets export days)
// says nothing. Years 1900 to 2100 only.
std::optional<text::Date> read_answer_date(std::string_view cleaned, text::Date today);

// Whether a weekday stands beside the day («12/16（水）», «水曜日», «(Wed)») and is not its own:
// then one of the two is wrong, and only the person knows which.
bool has_other_weekday(std::string_view cleaned, text::Date date);

// 13:30, 13時, 13時半, 13時30分, 午後1時半, 午前9:05, PM 9:30, 9:30pm, 13時ごろ, 13:30:00 (the
// seconds are dropped), 1899/12/30 13:30 (how spreadsheets export a time); in full width too. 0:00
// to 23:59.
std::optional<text::Time> read_answer_time(std::string_view cleaned);

}  // namespace hiroba::answers
