#pragma once

#include <optional>
#include <string_view>

#include "text/date.h"

// Days as people write them into forms and lists; times are read by written_times.h.
namespace hiroba::text {

// What parse_japanese_date() reads, and «12月16日» or «12/16»: the first such day from
// `today` on. A time beside it that is midnight («2026/12/16 0:00:00», as spreadsheets export days)
// says nothing. Years 1900 to 2100 only.
std::optional<Date> parse_written_day(std::string_view cleaned, Date today);

}  // namespace hiroba::text
