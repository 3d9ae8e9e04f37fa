#include "model/schedule.h"

#include <doctest/doctest.h>

#include "small_site.h"
#include "text/date_format.h"

namespace hiroba::model {
namespace {

using text::Date;

// The days of a group's schedule, with what differs: «2026-12-02 2026-12-09(cancelled)».
std::string days(std::string_view yaml, Date first, Date last) {
  test::SmallSite site;
  const Item& item =
      site.add(kinds::Kind::group, "a", "title: 会\nkana: かい\nschedule:\n" + std::string(yaml));
  CHECK(site.findings() == "");
  std::string out;
  for (const Occurrence& o : expand(item.record.as<kinds::Group>().schedule, first, last)) {
    if (!out.empty()) out += ' ';
    out += text::iso(o.date);
    if (o.state == OccurrenceState::cancelled) out += "(cancelled)";
    if (o.state == OccurrenceState::extra) out += "(extra)";
    if (o.state == OccurrenceState::moved) out += "(from " + text::iso(*o.other_day) + ")";
  }
  return out;
}

constexpr Date kNov1{2026, 11, 1};
constexpr Date kNov30{2026, 11, 30};

TEST_CASE("every week, both ends included") {
  CHECK(days("  - {repeat: 毎週, weekdays: [水]}", kNov1, kNov30) ==
        "2026-11-04 2026-11-11 2026-11-18 2026-11-25");
  CHECK(days("  - {repeat: 毎週, weekdays: [水]}", {2026, 11, 4}, {2026, 11, 11}) ==
        "2026-11-04 2026-11-11");
  CHECK(days("  - {repeat: 毎週, weekdays: [土, 日]}", kNov1, {2026, 11, 8}) ==
        "2026-11-01 2026-11-07 2026-11-08");
  CHECK(days("  - {repeat: 毎週, weekdays: [水]}", kNov30, kNov1) == "");
}

TEST_CASE("every second week counts weeks from Monday, from the week of start") {
  CHECK(days("  - {repeat: 毎週, weekdays: [水], interval: 2, start: 2026-11-04}", kNov1, kNov30) ==
        "2026-11-04 2026-11-18");
  // The week of start counts although its Wednesday is past.
  CHECK(days("  - {repeat: 毎週, weekdays: [水], interval: 2, start: 2026-11-05}", kNov1, kNov30) ==
        "2026-11-18");
  // Sunday the first belongs to the week before.
  CHECK(days("  - {repeat: 毎週, weekdays: [水, 日], interval: 2, start: 2026-11-01}", kNov1,
             kNov30) == "2026-11-01 2026-11-11 2026-11-15 2026-11-25 2026-11-29");
  CHECK(days("  - {repeat: 毎週, weekdays: [水], interval: 3, start: 2025-12-31}", {2026, 12, 28},
             {2027, 1, 31}) == "2027-01-13");
}

TEST_CASE("by weekday of the month: first, third, fifth, last") {
  CHECK(days("  - {repeat: 毎月の曜日, weekdays: [水], weeks: [1, 3]}", kNov1, {2026, 12, 31}) ==
        "2026-11-04 2026-11-18 2026-12-02 2026-12-16");
  CHECK(days("  - {repeat: 毎月の曜日, weekdays: [水], weeks: [-1]}", kNov1, {2026, 12, 31}) ==
        "2026-11-25 2026-12-30");
  CHECK(days("  - {repeat: 毎月の曜日, weekdays: [水], weeks: [5]}", kNov1, {2026, 12, 31}) ==
        "2026-12-30");
  // Fifth and last at once is one day.
  CHECK(days("  - {repeat: 毎月の曜日, weekdays: [水], weeks: [5, -1]}", {2026, 12, 1},
             {2026, 12, 31}) == "2026-12-30");
  CHECK(days("  - {repeat: 毎月の曜日, weekdays: [土], weeks: [-1]}", {2027, 2, 1},
             {2027, 2, 28}) == "2027-02-27");
}

TEST_CASE("by day of the month, and its last day in every year") {
  CHECK(days("  - {repeat: 毎月の日, days: [15, 31]}", kNov1, {2026, 12, 31}) ==
        "2026-11-15 2026-12-15 2026-12-31");
  CHECK(days("  - {repeat: 毎月の日, days: [-1]}", {2027, 1, 1}, {2027, 3, 31}) ==
        "2027-01-31 2027-02-28 2027-03-31");
  CHECK(days("  - {repeat: 毎月の日, days: [-1]}", {2028, 2, 1}, {2028, 2, 29}) == "2028-02-29");
  CHECK(days("  - {repeat: 毎月の日, days: [15], interval: 2, start: 2026-11-20}", kNov1,
             {2027, 3, 31}) == "2027-01-15 2027-03-15");
}

TEST_CASE("given days") {
  CHECK(days("  - {repeat: 日付で, dates: [2026-12-02, 2026-11-04]}", kNov1, {2026, 12, 31}) ==
        "2026-11-04 2026-12-02");
}

TEST_CASE("start and end of a rule") {
  CHECK(days("  - {repeat: 毎週, weekdays: [水], start: 2026-11-11, end: 2026-11-18}", kNov1,
             kNov30) == "2026-11-11 2026-11-18");
}

TEST_CASE("public holidays: held, left out, or the day itself") {
  // 3 November 2026 is a Tuesday and 文化の日, 23 November a Monday and 勤労感謝の日.
  CHECK(days("  - {repeat: 毎週, weekdays: [火]}", kNov1, {2026, 11, 10}) ==
        "2026-11-03 2026-11-10");
  CHECK(days("  - {repeat: 毎週, weekdays: [火], holidays: 祝日は休み}", kNov1, {2026, 11, 10}) ==
        "2026-11-10");
  CHECK(days("  - {repeat: 毎週, weekdays: [火], holidays: 祝日もあり}", kNov1, {2026, 11, 10}) ==
        "2026-11-03 2026-11-10");
  CHECK(days("  - {repeat: 毎週, weekdays: [祝日]}", kNov1, kNov30) == "2026-11-03 2026-11-23");
  // A substitute day and the day between two holidays rest, too.
  CHECK(days("  - {repeat: 毎週, weekdays: [火], holidays: 祝日は休み}", {2026, 9, 20},
             {2026, 9, 30}) == "2026-09-29");
  CHECK(days("  - {repeat: 毎週, weekdays: [月], holidays: 祝日は休み}", {2027, 3, 21},
             {2027, 3, 29}) == "2027-03-29");
}

TEST_CASE("exceptions: cancelled, moved, extra") {
  CHECK(days("  - {repeat: 毎週, weekdays: [水], exceptions: [{date: 2026-11-11, what: 休み, note: "
             "年末}]}",
             kNov1, {2026, 11, 18}) == "2026-11-04 2026-11-11(cancelled) 2026-11-18");
  CHECK(days("  - {repeat: 毎週, weekdays: [水], exceptions: [{date: 2026-11-11, what: 変更, to: "
             "2026-11-13}]}",
             kNov1, {2026, 11, 18}) == "2026-11-04 2026-11-13(from 2026-11-11) 2026-11-18");
  CHECK(days("  - {repeat: 毎週, weekdays: [水], exceptions: [{date: 2026-11-14, what: 臨時}]}",
             kNov1, {2026, 11, 18}) == "2026-11-04 2026-11-11 2026-11-14(extra) 2026-11-18");
  // Moved out of the time asked for: neither day shows. Moved into it: the new one does.
  CHECK(days("  - {repeat: 毎週, weekdays: [水], exceptions: [{date: 2026-11-25, what: 変更, to: "
             "2026-12-02}]}",
             {2026, 11, 20}, kNov30) == "");
  CHECK(days("  - {repeat: 毎週, weekdays: [水], exceptions: [{date: 2026-10-28, what: 変更, to: "
             "2026-11-02}]}",
             kNov1, {2026, 11, 4}) == "2026-11-02(from 2026-10-28) 2026-11-04");
  // A day that would not have taken place anyway is not cancelled.
  CHECK(days("  - {repeat: 毎週, weekdays: [水], exceptions: [{date: 2026-11-12, what: 休み}]}",
             kNov1, {2026, 11, 12}) == "2026-11-04 2026-11-11");
}

TEST_CASE("times and notes of an exception stand in for those of the rule") {
  test::SmallSite site;
  const Item& item = site.add(
      kinds::Kind::group, "a",
      "title: 会\nkana: かい\nschedule:\n  - repeat: 毎週\n    weekdays: [水]\n    from: "
      "\"13:30\"\n    until: \"15:30\"\n"
      "    exceptions:\n      - {date: 2026-11-04, what: 変更, from: \"10:00\", note: 午前です}\n"
      "      - {date: 2026-11-11, what: 休み, note: お休み}");
  const auto list = expand(item.record.as<kinds::Group>().schedule, kNov1, {2026, 11, 18});
  REQUIRE(list.size() == 3);
  CHECK(list[0].date == Date{2026, 11, 4});
  CHECK(list[0].state == OccurrenceState::moved);
  CHECK(list[0].from == text::Time{10, 0});
  CHECK(list[0].until == text::Time{15, 30});
  CHECK(list[0].note.ja == "午前です");
  CHECK(list[1].note.ja == "お休み");
  CHECK(list[2].from == text::Time{13, 30});
}

TEST_CASE("several rules are put in order of day, then time") {
  CHECK(days("  - {repeat: 毎週, weekdays: [金]}\n  - {repeat: 毎週, weekdays: [水]}", kNov1,
             {2026, 11, 11}) == "2026-11-04 2026-11-06 2026-11-11");
}

}  // namespace
}  // namespace hiroba::model
