#include "text/date_format.h"

#include <fmt/format.h>

namespace hiroba::text {
std::string_view weekday_ja(Date date) {
  constexpr std::string_view kNames[] = {"日", "月", "火", "水", "木", "金", "土"};
  return kNames[static_cast<size_t>(date.weekday())];
}

std::string_view weekday_en(Date date) {
  constexpr std::string_view kNames[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                         "Thursday", "Friday", "Saturday"};
  return kNames[static_cast<size_t>(date.weekday())];
}

std::string partial_iso(PartialDate date) {
  if (date.fiscal) return fmt::format("FY{:04}", date.year);
  if (date.day != 0) return iso(date.first_day());
  if (date.month != 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}", date.year);
}

std::string iso(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string iso(Time time) { return fmt::format("{:02}:{:02}", time.hour, time.minute); }

std::string iso(const DateTime& moment, Offset offset) {
  if (!moment.time) return iso(moment.date);
  Date date = moment.date;
  Time time = *moment.time;
  if (time.hour == 24) {
    date = date.plus_days(1);
    time = Time{0, 0};
  }
  const std::string text = fmt::format("{}T{}", iso(date), iso(time));
  return offset == Offset::japan ? text + ":00+09:00" : text;
}

}  // namespace hiroba::text
