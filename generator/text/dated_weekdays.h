#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/date.h"

namespace hiroba::text {

// A day of the month with a weekday beside it, as texts tell them: «12月2日（水）», «2026年12月2日
// 水曜日», «令和8年12月2日（水・祝）».
struct DatedWeekday {
  std::string written;  // in NFKC
  std::optional<int> year;
  int month = 0, day = 0;  // not sure to exist
  int weekday = 0;         // 0 is Sunday
};

// The first of them at or behind `from`, a byte of `nfkc`; `from` becomes the byte behind it.
// REQUIRES: `nfkc` is in NFKC.
std::optional<DatedWeekday> next_dated_weekday(std::string_view nfkc, size_t& from);

}  // namespace hiroba::text
