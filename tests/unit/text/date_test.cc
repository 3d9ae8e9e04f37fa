#include "text/date.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace hiroba::text {
namespace {

TEST_CASE("days that exist") {
  CHECK(Date{2024, 2, 29}.ok());
  CHECK_FALSE(Date{2023, 2, 29}.ok());
  CHECK_FALSE(Date{1900, 2, 29}.ok());
  CHECK(Date{2000, 2, 29}.ok());
  CHECK_FALSE(Date{2026, 4, 31}.ok());
  CHECK_FALSE(Date{2026, 0, 1}.ok());
  CHECK_FALSE(Date{2026, 13, 1}.ok());
  CHECK_FALSE(Date{2026, 1, 0}.ok());
  CHECK_FALSE(Date{}.ok());
  CHECK_FALSE(Date{10000, 1, 1}.ok());
}

TEST_CASE("day numbers and weekdays") {
  CHECK(Date{1970, 1, 1}.days() == 0);
  CHECK(Date{2026, 11, 2}.days() == 20759);
  CHECK(Date{1969, 12, 31}.days() == -1);
  CHECK(Date{1970, 1, 1}.weekday() == 4);
  CHECK(Date{2026, 11, 2}.weekday() == 1);
  CHECK(Date{2026, 11, 1}.weekday() == 0);
  for (int32_t day = -150000; day < 150000; day += 97) {
    REQUIRE(Date::from_days(day).days() == day);
    REQUIRE(Date::from_days(day).ok());
  }
}

TEST_CASE("results stay within the years 1 to 9999") {
  CHECK(Date::from_days(INT32_MIN) == kFirstDate);
  CHECK(Date::from_days(INT32_MAX) == kLastDate);
  CHECK(kLastDate.plus_days(1) == kLastDate);
  CHECK(kFirstDate.plus_days(INT32_MIN) == kFirstDate);
  CHECK(kLastDate.plus_months(INT32_MAX) == kLastDate);
  CHECK(kFirstDate.plus_months(-1) == kFirstDate);
  CHECK(kFirstDate.plus_months(INT32_MIN) == kFirstDate);
}

TEST_CASE("adding days and months") {
  CHECK(Date{2024, 2, 28}.plus_days(1) == Date{2024, 2, 29});
  CHECK(Date{2023, 2, 28}.plus_days(1) == Date{2023, 3, 1});
  CHECK(Date{2026, 1, 1}.plus_days(-1) == Date{2025, 12, 31});
  CHECK(Date{2026, 1, 31}.plus_months(1) == Date{2026, 2, 28});
  CHECK(Date{2024, 1, 31}.plus_months(1) == Date{2024, 2, 29});
  CHECK(Date{2026, 1, 31}.plus_months(3) == Date{2026, 4, 30});
  CHECK(Date{2026, 11, 30}.plus_months(3) == Date{2027, 2, 28});
  CHECK(Date{2026, 3, 31}.plus_months(-1) == Date{2026, 2, 28});
  CHECK(Date{2026, 1, 15}.plus_months(-13) == Date{2024, 12, 15});
  CHECK(Date{2026, 12, 15}.plus_months(12) == Date{2027, 12, 15});
}

TEST_CASE("order") {
  CHECK(Date{2026, 1, 2} < Date{2026, 2, 1});
  CHECK(Date{2025, 12, 31} < Date{2026, 1, 1});
  CHECK(DateTime{Date{2026, 1, 1}, std::nullopt} < DateTime{Date{2026, 1, 1}, Time{0, 0}});
  CHECK(Time{9, 59} < Time{10, 0});
}

TEST_CASE("fiscal years") {
  CHECK(fiscal_year_of(Date{2027, 3, 31}) == 2026);
  CHECK(fiscal_year_of(Date{2027, 4, 1}) == 2027);
  const PartialDate fiscal{2021, 0, 0, true};
  CHECK(fiscal.first_day() == Date{2021, 4, 1});
  CHECK(fiscal.last_day() == Date{2022, 3, 31});
  CHECK(PartialDate{9999, 0, 0, true}.last_day() == kLastDate);
}

TEST_CASE("what a partial date may mean") {
  CHECK(PartialDate{2021, 0, 0}.first_day() == Date{2021, 1, 1});
  CHECK(PartialDate{2021, 0, 0}.last_day() == Date{2021, 12, 31});
  CHECK(PartialDate{2024, 2, 0}.last_day() == Date{2024, 2, 29});
  CHECK(PartialDate{2024, 2, 3}.first_day() == Date{2024, 2, 3});
  CHECK(PartialDate{2024, 2, 3}.last_day() == Date{2024, 2, 3});
  CHECK_FALSE(PartialDate{2024, 0, 3}.ok());
  CHECK_FALSE(PartialDate{2024, 4, 0, true}.ok());
  CHECK_FALSE(PartialDate{}.ok());
}

TEST_CASE("strict dates") {
  CHECK(parse_date("2026-11-02") == Date{2026, 11, 2});
  CHECK(parse_date("0001-01-01") == kFirstDate);
  for (const char* wrong :
       {"",           "2026",           "2026-11",     "2026-1-2",    "2026-11-2",
        "2026/11/02", "2026-11-02 ",    " 2026-11-02", "2026-02-29",  "2026-11-31",
        "2026-00-10", "2026-10-00",     "0000-01-01",  "+026-11-02",  "2026-11-0a",
        "20261-1-02", "２０２６-11-02", "FY2021",      "2026-11-02T", "-026-11-02"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date(wrong).has_value());
  }
}

TEST_CASE("strict partial dates") {
  CHECK(parse_partial_date("2021") == PartialDate{2021, 0, 0, false});
  CHECK(parse_partial_date("2021-07") == PartialDate{2021, 7, 0, false});
  CHECK(parse_partial_date("2021-07-05") == PartialDate{2021, 7, 5, false});
  CHECK(parse_partial_date("FY2021") == PartialDate{2021, 0, 0, true});
  for (const char* wrong : {"", "21", "202", "20211", "2021-", "2021-7", "2021-13", "2021-00",
                            "2021-07-", "2021-07-00", "2021-02-30", "FY", "FY21", "fy2021",
                            "FY2021-07", "FY202a", "0000", "FY0000", "2021年度"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_partial_date(wrong).has_value());
  }
}

TEST_CASE("strict times") {
  CHECK(parse_time("13:30") == Time{13, 30});
  CHECK(parse_time("00:00") == Time{0, 0});
  CHECK(parse_time("24:00") == Time{24, 0});
  CHECK(Time{13, 30}.minutes() == 810);
  for (const char* wrong : {"", "9:00", "24:01", "25:00", "12:60", "1230", "12:3", "12:30:00",
                            "-1:00", "12:-1", "１３:30", "13：30"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_time(wrong).has_value());
  }
}

TEST_CASE("strict dates with a time") {
  const DateTime expected{Date{2026, 12, 2}, Time{13, 30}};
  CHECK(parse_date_time("2026-12-02T13:30") == expected);
  CHECK(parse_date_time("2026-12-02 13:30") == expected);
  CHECK(parse_date_time("2026-12-02") == DateTime{Date{2026, 12, 2}, std::nullopt});
  for (const char* wrong : {"", "2026-12-02T", "2026-12-02t13:30", "2026-12-02  13:30",
                            "2026-12-02T13:30Z", "2026-12-02T25:00", "2026-12-32T13:30"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date_time(wrong).has_value());
  }
}

TEST_CASE("dates as people write them") {
  for (const char* text : {"令和8年11月2日",
                           "令和８年１１月２日",
                           "令和 8 年 11 月 2 日",
                           "R8.11.2",
                           "r8.11.02",
                           "Ｒ８．１１．２",
                           "R.8.11.2",
                           "R8/11/2",
                           "R8-11-2",
                           "2026/11/2",
                           "2026.11.2",
                           "2026-11-2",
                           "2026/11/02",
                           "2026年11月2日",
                           "２０２６年１１月２日",
                           "西暦2026年11月2日",
                           "㋿8年11月2日",
                           "2026年（令和8年）11月2日（月）",
                           "2026年11月2日 月曜日",
                           "2026-11-02"}) {
    CAPTURE(text);
    CHECK(parse_japanese_date(text) == Date{2026, 11, 2});
  }
  CHECK(parse_japanese_date("令和元年5月1日") == Date{2019, 5, 1});
  CHECK(parse_japanese_date("平成32年4月1日") == Date{2020, 4, 1});
  CHECK(parse_japanese_date("昭和64年1月7日") == Date{1989, 1, 7});
  CHECK(parse_japanese_date("H1.1.8") == Date{1989, 1, 8});
  CHECK(parse_japanese_date("大正15年12月24日") == Date{1926, 12, 24});
  CHECK(parse_japanese_date("明治45年7月29日") == Date{1912, 7, 29});
}

TEST_CASE("what is no day stays unread") {
  for (const char* text :
       {"", "令和", "令和8年", "令和8年11月", "令和元年4月30日", "令和0年5月1日", "平成元年1月7日",
        "2026年2月29日", "11月2日", "26/11/2", "2026/11/2/1", "令和8年11月2日から", "X8.11.2",
        "令和123年1月1日", "2026年11月200日", "あした", "((((", "R8.13.2"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_japanese_date(text).has_value());
  }
  CHECK_FALSE(parse_japanese_date(std::string(100000, '1')).has_value());
}

}  // namespace
}  // namespace hiroba::text
