#include "calendars/times.h"

#include <doctest/doctest.h>

namespace hiroba::calendars {
namespace {

using kinds::Repeat;
using kinds::Weekday;
using model::SimpleRule;
using text::Date;
using text::Time;

constexpr Date kDay{2026, 12, 2};

TEST_CASE("moments stand on Japan's clock, days for themselves") {
  CHECK(moment_line("DTSTART", kDay, Time{13, 30}) == "DTSTART;TZID=Asia/Tokyo:20261202T133000");
  CHECK(moment_line("DTSTART", kDay, std::nullopt) == "DTSTART;VALUE=DATE:20261202");
  CHECK(moment_line("DTEND", {2026, 12, 31}, Time{24, 0}) ==
        "DTEND;TZID=Asia/Tokyo:20270101T000000");
  CHECK(days_line("EXDATE", {kDay, {2026, 12, 9}}, Time{9, 5}) ==
        "EXDATE;TZID=Asia/Tokyo:20261202T090500,20261209T090500");
}

TEST_CASE("an end is said only where somebody knows it") {
  CHECK(end_line(kDay, {}, Time{13, 30}, Time{15, 0}) == "DTEND;TZID=Asia/Tokyo:20261202T150000");
  CHECK(end_line(kDay, {}, Time{13, 30}, {}).empty());
  CHECK(end_line(kDay, {}, Time{13, 30}, Time{13, 0}).empty());
  CHECK(end_line(kDay, {}, {}, {}) == "DTEND;VALUE=DATE:20261203");
  CHECK(end_line(kDay, Date{2026, 12, 9}, {}, {}) == "DTEND;VALUE=DATE:20261210");
  CHECK(end_line(kDay, Date{2026, 12, 9}, Time{13, 30}, Time{12, 0}) ==
        "DTEND;TZID=Asia/Tokyo:20261209T120000");
}

TEST_CASE("every rule ends, in UTC where it has a time") {
  SimpleRule weekly;
  weekly.repeat = Repeat::weekly;
  weekly.weekdays = {Weekday::mon, Weekday::wed};
  weekly.last = {2027, 5, 1};
  CHECK(rule_line(weekly, Time{10, 0}) == "RRULE:FREQ=WEEKLY;UNTIL=20270501T145959Z;BYDAY=MO,WE");
  weekly.interval = 2;
  CHECK(rule_line(weekly, std::nullopt) ==
        "RRULE:FREQ=WEEKLY;UNTIL=20270501;INTERVAL=2;BYDAY=MO,WE;WKST=MO");
  SimpleRule monthly;
  monthly.repeat = Repeat::monthly_weekday;
  monthly.weekdays = {Weekday::sun};
  monthly.week = -1;
  monthly.last = {2027, 5, 1};
  CHECK(rule_line(monthly, std::nullopt) == "RRULE:FREQ=MONTHLY;UNTIL=20270501;BYDAY=-1SU");
  SimpleRule by_day;
  by_day.repeat = Repeat::monthly_day;
  by_day.day = 31;
  by_day.interval = 3;
  by_day.last = {2027, 5, 1};
  CHECK(rule_line(by_day, std::nullopt) ==
        "RRULE:FREQ=MONTHLY;UNTIL=20270501;INTERVAL=3;BYMONTHDAY=31");
}

}  // namespace
}  // namespace hiroba::calendars
