#include "calendars/times.h"

#include <fmt/format.h>

namespace hiroba::calendars {
namespace {

using kinds::Repeat;
using kinds::Weekday;
using text::Date;
using text::Time;

std::string moment_text(Date day, const std::optional<Time>& time) {
  if (!time) return day_text(day);
  constexpr int kDay = 24;
  const bool is_midnight = time->hour == kDay;
  return fmt::format("{}T{:02}{:02}00", day_text(is_midnight ? day.plus_days(1) : day),
                     is_midnight ? 0 : time->hour, time->minute);
}

std::string_view parameters(const std::optional<Time>& time) {
  return time ? ";TZID=Asia/Tokyo:" : ";VALUE=DATE:";
}

std::string_view weekday_code(Weekday day) {
  switch (day) {
    case Weekday::mon: return "MO";
    case Weekday::tue: return "TU";
    case Weekday::wed: return "WE";
    case Weekday::thu: return "TH";
    case Weekday::fri: return "FR";
    case Weekday::sat: return "SA";
    case Weekday::sun: return "SU";
    case Weekday::holiday:
    case Weekday::unset: break;
  }
  return "";
}

}  // namespace

std::string_view time_zone() {
  return "BEGIN:VTIMEZONE\r\n"
         "TZID:Asia/Tokyo\r\n"
         "BEGIN:STANDARD\r\n"
         "DTSTART:19700101T000000\r\n"
         "TZOFFSETFROM:+0900\r\n"
         "TZOFFSETTO:+0900\r\n"
         "TZNAME:JST\r\n"
         "END:STANDARD\r\n"
         "END:VTIMEZONE\r\n";
}

std::string day_text(Date day) {
  return fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
}

std::string moment_line(std::string_view name, Date day, const std::optional<Time>& time) {
  return fmt::format("{}{}{}", name, parameters(time), moment_text(day, time));
}

std::string days_line(std::string_view name, const std::vector<Date>& days,
                      const std::optional<Time>& time) {
  std::string out = fmt::format("{}{}", name, parameters(time));
  for (size_t i = 0; i < days.size(); ++i) {
    if (i > 0) out += ',';
    out += moment_text(days[i], time);
  }
  return out;
}

std::string rule_line(const model::SimpleRule& rule, const std::optional<Time>& time) {
  std::string out = rule.repeat == Repeat::weekly ? "RRULE:FREQ=WEEKLY" : "RRULE:FREQ=MONTHLY";
  out += ";UNTIL=" + day_text(rule.last);
  // The last second of that day in Japan, for which the standard wants UTC.
  if (time) out += "T145959Z";
  if (rule.interval > 1) out += fmt::format(";INTERVAL={}", rule.interval);
  switch (rule.repeat) {
    case Repeat::weekly: {
      std::string days;
      for (const Weekday day : rule.weekdays) {
        if (!days.empty()) days += ',';
        days += weekday_code(day);
      }
      out += ";BYDAY=" + days;
      // Weeks are counted from Monday, as everywhere here.
      if (rule.interval > 1) out += ";WKST=MO";
      break;
    }
    case Repeat::monthly_weekday:
      out += fmt::format(";BYDAY={}{}", rule.week, weekday_code(rule.weekdays.front()));
      break;
    case Repeat::monthly_day: out += fmt::format(";BYMONTHDAY={}", rule.day); break;
    case Repeat::dates:
    case Repeat::unset: break;
  }
  return out;
}

std::string end_line(Date day, const std::optional<Date>& last_day, const std::optional<Time>& from,
                     const std::optional<Time>& until) {
  const Date last = last_day.value_or(day);
  // Of whole days the end is the day after.
  if (!from) return moment_line("DTEND", last.plus_days(1), std::nullopt);
  if (!until || (last == day && *until <= *from)) return "";
  return moment_line("DTEND", last, until);
}

}  // namespace hiroba::calendars
