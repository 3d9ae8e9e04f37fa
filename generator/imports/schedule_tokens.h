#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/choices.h"
#include "text/date.h"

// The words of which a schedule is made, one after the other.
namespace hiroba::imports {

struct ScheduleToken {
  enum class Sort {
    weekly,    // 毎週
    monthly,   // 毎月, 月1回
    weeks,     // 第1・3: numbers
    weekdays,  // 火・木
    days,      // 15日, 月末: numbers
    date,      // 12/3, 2026年12月3日
    times,     // 13:30〜15:30
    rest,      // 祝日は休み
    hold,      // 祝日もあり
    note,      // what stands in brackets and is none of these
    separator,
  };
  Sort sort{};
  std::vector<int> numbers;
  std::vector<kinds::Weekday> weekdays;
  text::Date date;
  std::optional<text::Time> from, until;
  std::string note;
};

// Nothing: something of it is no such word.
std::optional<std::vector<ScheduleToken>> schedule_tokens(std::string_view text, text::Date today);

}  // namespace hiroba::imports
