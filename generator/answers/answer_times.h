#pragma once

#include <optional>
#include <string_view>

#include "text/date.h"

// Days as people write them into a form; times are read by text/written_times.h.
namespace hiroba::answers {

// What text::parse_japanese_date() reads, and «12月16日» or «12/16»: the first such day from
// `today` on. A time beside it that is midnight («2026/12/16 0:00:00», as spreadsheets export days)
// says nothing. Years 1900 to 2100 only.
std::optional<text::Date> read_answer_date(std::string_view cleaned, text::Date today);

}  // namespace hiroba::answers
