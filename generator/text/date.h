#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

// Days and times of day as numbers: proleptic Gregorian calendar, years 1 to 9999, Japan's
// clock. Time zones do not exist here, since Japan has one and no summer time.
// These are plain values; ok() tells whether one names a day or time that exists, and every
// function below asks for values that do unless it says otherwise.
namespace hiroba::text {

struct Date {
  int16_t year = 0;
  uint8_t month = 0;
  uint8_t day = 0;

  auto operator<=>(const Date&) const = default;
  bool ok() const;
  // Days since 1970-01-01.
  int32_t days() const;
  // Outside the years 1 to 9999: the first or last day of that range.
  static Date from_days(int32_t days);
  // 0 is Sunday, 6 Saturday.
  int weekday() const;
  Date plus_days(int count) const;
  // The same day of another month, or that month's last day where it has no such day.
  Date plus_months(int count) const;
};

inline constexpr Date kFirstDate{1, 1, 1};
inline constexpr Date kLastDate{9999, 12, 31};

int days_in_month(int year, int month);
// The year in which the Japanese fiscal and school year holding `date` began on 1 April.
int fiscal_year_of(Date date);

struct Time {
  int8_t hour = 0;
  int8_t minute = 0;

  auto operator<=>(const Time&) const = default;
  // 00:00 to 23:59, and 24:00, the end of a day. Whether 24:00 may be a beginning is for the
  // caller to say.
  bool ok() const;
  int minutes() const { return hour * 60 + minute; }
};

struct DateTime {
  Date date;
  std::optional<Time> time;

  // A day without a time comes before every time on that day.
  auto operator<=>(const DateTime&) const = default;
  bool ok() const { return date.ok() && (!time || time->ok()); }
};

// A date known to the year, to the month, or fully. 0 is «not known». `fiscal`: the fiscal year
// (年度) that begins on 1 April of `year`; it has neither month nor day.
struct PartialDate {
  int16_t year = 0;
  uint8_t month = 0;
  uint8_t day = 0;
  bool fiscal = false;

  auto operator<=>(const PartialDate&) const = default;
  bool ok() const;
  // The days it may mean, both included.
  Date first_day() const;
  Date last_day() const;
};

// Strict ISO 8601: ASCII digits with all leading zeros, nothing before or after, and the day has
// to exist. Nothing else parses.
std::optional<Date> parse_date(std::string_view text);  // 2026-11-02
std::optional<PartialDate> parse_partial_date(
    std::string_view text);                             // 2021, 2021-07, 2021-07-05, FY2021
std::optional<Time> parse_time(std::string_view text);  // 13:30, 24:00
// 2026-12-02, 2026-12-02T13:30, or a space instead of the T.
std::optional<DateTime> parse_date_time(std::string_view text);

// The day people may have meant who did not write ISO: 令和8年11月2日, 令和元年5月1日, R8.11.2,
// 2026/11/2, 2026年（令和8年）11月2日（月）, fullwidth digits, spaces anywhere. For the cure in a
// message («2026-11-02 と書きます»), never for reading content. A year of an era may lie after
// the era's end (平成32年度 stands in plans written before 2019), not before its first day.
std::optional<Date> parse_japanese_date(std::string_view text);

// The same, but the day need not exist: 2026年2月30日 comes as {2026, 2, 30}, which is not ok(). So
// that a message can name the day that there is not.
std::optional<Date> written_date(std::string_view text);

// Also what is known to the month or year: 令和3年度 (FY2021), 2021年7月, R3.
std::optional<PartialDate> parse_japanese_partial_date(std::string_view text);

}  // namespace hiroba::text
