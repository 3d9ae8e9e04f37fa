#include "text/date_format.h"

#include <doctest/doctest.h>

namespace hiroba::text {
namespace {

constexpr Date kDay{2026, 11, 2};

TEST_CASE("whole dates") {
  CHECK(long_ja(kDay) == "2026年（令和8年）11月2日");
  CHECK(long_ja(Date{2019, 4, 30}) == "2019年（平成31年）4月30日");
  CHECK(long_ja(Date{2019, 5, 1}) == "2019年（令和元年）5月1日");
  CHECK(long_ja(Date{1850, 5, 1}) == "1850年5月1日");
  CHECK(long_ja_weekday(kDay) == "2026年（令和8年）11月2日（月）");
  CHECK(short_ja(kDay) == "11月2日（月）");
  CHECK(plain_ja(kDay) == "2026年11月2日 月曜日");
  CHECK(short_easy(kDay) == "11月2日 月曜日");
  CHECK(long_en(kDay) == "2 November 2026");
  CHECK(long_en_weekday(kDay) == "Monday 2 November 2026");
  CHECK(short_en(kDay) == "Mon 2 Nov");
}

TEST_CASE("every weekday") {
  const char* ja[] = {"日", "月", "火", "水", "木", "金", "土"};
  const char* easy[] = {"日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"};
  const char* en[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
  for (int i = 0; i < 7; ++i) {
    const Date day = Date{2026, 11, 1}.plus_days(i);
    CHECK(weekday_ja(day) == ja[i]);
    CHECK(weekday_easy(day) == easy[i]);
    CHECK(weekday_en(day) == en[i]);
  }
}

TEST_CASE("times") {
  CHECK(time_ja(Time{13, 30}) == "13時30分");
  CHECK(time_ja(Time{13, 0}) == "13時");
  CHECK(time_ja(Time{9, 5}) == "9時5分");
  CHECK(time_ja(Time{24, 0}) == "24時");
  CHECK(time_easy(Time{13, 30}) == "午後1時30分");
  CHECK(time_easy(Time{9, 0}) == "午前9時");
  CHECK(time_easy(Time{0, 0}) == "午前0時");
  CHECK(time_easy(Time{11, 59}) == "午前11時59分");
  CHECK(time_easy(Time{12, 0}) == "昼の12時");
  CHECK(time_easy(Time{12, 30}) == "昼の12時30分");
  CHECK(time_easy(Time{23, 0}) == "午後11時");
  CHECK(time_easy(Time{24, 0}) == "夜の12時");
  CHECK(time_en(Time{13, 30}) == "13:30");
  CHECK(time_en(Time{9, 5}) == "09:05");
}

TEST_CASE("dates known in part, Japanese") {
  CHECK(partial_ja({2021, 0, 0, true}) == "2021年度（令和3年度）");
  CHECK(partial_ja({2019, 0, 0, true}) == "2019年度（令和元年度）");
  CHECK(partial_ja({2018, 0, 0, true}) == "2018年度（平成30年度）");
  CHECK(partial_ja({1989, 0, 0, true}) == "1989年度（平成元年度）");
  CHECK(partial_ja({1988, 0, 0, true}) == "1988年度（昭和63年度）");
  CHECK(partial_ja({1850, 0, 0, true}) == "1850年度");
  CHECK(partial_ja({2021, 0, 0}) == "2021年（令和3年）");
  CHECK(partial_ja({2019, 0, 0}) == "2019年（平成31年・令和元年）");
  CHECK(partial_ja({1989, 0, 0}) == "1989年（昭和64年・平成元年）");
  CHECK(partial_ja({2021, 7, 0}) == "2021年（令和3年）7月");
  CHECK(partial_ja({2019, 4, 0}) == "2019年（平成31年）4月");
  CHECK(partial_ja({2019, 5, 0}) == "2019年（令和元年）5月");
  CHECK(partial_ja({1989, 1, 0}) == "1989年（昭和64年・平成元年）1月");
  CHECK(partial_ja({2021, 7, 5}) == "2021年（令和3年）7月5日");
}

TEST_CASE("dates known in part, plain Japanese and English") {
  CHECK(partial_easy({2021, 0, 0, true}) == "2021年度（2021年4月から2022年3月まで）");
  CHECK(partial_easy({2019, 0, 0}) == "2019年");
  CHECK(partial_easy({2021, 7, 0}) == "2021年7月");
  CHECK(partial_easy({2021, 7, 5}) == "2021年7月5日 月曜日");
  CHECK(partial_en({2021, 0, 0, true}) == "fiscal year 2021 (April 2021 to March 2022)");
  CHECK(partial_en({2021, 0, 0}) == "2021");
  CHECK(partial_en({2021, 7, 0}) == "July 2021");
  CHECK(partial_en({2021, 7, 5}) == "5 July 2021");
}

TEST_CASE("ISO, and back again") {
  CHECK(iso(kDay) == "2026-11-02");
  CHECK(iso(Date{33, 1, 2}) == "0033-01-02");
  CHECK(iso(Time{9, 5}) == "09:05");
  CHECK(iso(Time{24, 0}) == "24:00");
  CHECK(iso(DateTime{kDay, std::nullopt}) == "2026-11-02");
  CHECK(iso(DateTime{kDay, std::nullopt}, Offset::japan) == "2026-11-02");
  CHECK(iso(DateTime{kDay, Time{13, 30}}) == "2026-11-02T13:30");
  CHECK(iso(DateTime{kDay, Time{13, 30}}, Offset::japan) == "2026-11-02T13:30:00+09:00");
  CHECK(iso(DateTime{Date{2026, 12, 31}, Time{24, 0}}) == "2027-01-01T00:00");
  for (const char* text : {"2021", "2021-07", "2021-07-05", "FY2021"}) {
    const auto date = parse_partial_date(text);
    REQUIRE(date.has_value());
    CHECK(partial_iso(*date) == text);
  }
}

}  // namespace
}  // namespace hiroba::text
