#include "emit/date_words.h"

#include <doctest/doctest.h>

#include "../../support/site_words.h"
#include "emit/schedule_words.h"

namespace hiroba::emit {
namespace {

using test::easy;
using test::en;
using test::ja;
using test::words;
using text::Date;
using text::PartialDate;
using text::Time;

constexpr Date kDay{2026, 11, 2};

TEST_CASE("whole dates") {
  CHECK(long_date(kDay, words(ja)) == "2026年（令和8年）11月2日");
  CHECK(long_date(Date{2019, 4, 30}, words(ja)) == "2019年（平成31年）4月30日");
  CHECK(long_date(Date{2019, 5, 1}, words(ja)) == "2019年（令和元年）5月1日");
  CHECK(long_date(Date{1850, 5, 1}, words(ja)) == "1850年5月1日");
  CHECK(dated_weekday(kDay, words(ja)) == "2026年（令和8年）11月2日（月）");
  CHECK(short_date(kDay, words(ja)) == "11月2日（月）");
  CHECK(long_date(kDay, words(easy)) == "2026年11月2日 月曜日");
  CHECK(short_date(kDay, words(easy)) == "11月2日 月曜日");
  CHECK(long_date(kDay, words(en)) == "2 November 2026");
  CHECK(dated_weekday(kDay, words(en)) == "Monday 2 November 2026");
  CHECK(short_date(kDay, words(en)) == "Mon 2 Nov");
}

TEST_CASE("every weekday") {
  const char* short_names[] = {"日", "月", "火", "水", "木", "金", "土"};
  for (int i = 0; i < 7; ++i) {
    const Date day = Date{2026, 11, 1}.plus_days(i);
    const std::string expected = "11月" + std::to_string(day.day) + "日（" + short_names[i] + "）";
    CHECK(short_date(day, words(ja)) == expected);
  }
}

TEST_CASE("times") {
  CHECK(time_of_day(Time{13, 30}, words(ja)) == "13時30分");
  CHECK(time_of_day(Time{13, 0}, words(ja)) == "13時");
  CHECK(time_of_day(Time{9, 5}, words(ja)) == "9時5分");
  CHECK(time_of_day(Time{24, 0}, words(ja)) == "24時");
  CHECK(time_of_day(Time{13, 30}, words(easy)) == "午後1時30分");
  CHECK(time_of_day(Time{9, 0}, words(easy)) == "午前9時");
  CHECK(time_of_day(Time{0, 0}, words(easy)) == "午前0時");
  CHECK(time_of_day(Time{11, 59}, words(easy)) == "午前11時59分");
  CHECK(time_of_day(Time{12, 0}, words(easy)) == "昼の12時");
  CHECK(time_of_day(Time{12, 30}, words(easy)) == "昼の12時30分");
  CHECK(time_of_day(Time{23, 0}, words(easy)) == "午後11時");
  CHECK(time_of_day(Time{24, 0}, words(easy)) == "夜の12時");
  CHECK(time_of_day(Time{13, 30}, words(en)) == "13:30");
  CHECK(time_of_day(Time{9, 5}, words(en)) == "09:05");
}

TEST_CASE("dates known in part, Japanese") {
  CHECK(partial_date(PartialDate{2021, 0, 0, true}, words(ja)) == "2021年度（令和3年度）");
  CHECK(partial_date(PartialDate{2019, 0, 0, true}, words(ja)) == "2019年度（令和元年度）");
  CHECK(partial_date(PartialDate{2018, 0, 0, true}, words(ja)) == "2018年度（平成30年度）");
  CHECK(partial_date(PartialDate{1989, 0, 0, true}, words(ja)) == "1989年度（平成元年度）");
  CHECK(partial_date(PartialDate{1988, 0, 0, true}, words(ja)) == "1988年度（昭和63年度）");
  CHECK(partial_date(PartialDate{1850, 0, 0, true}, words(ja)) == "1850年度");
  CHECK(partial_date(PartialDate{2021, 0, 0}, words(ja)) == "2021年（令和3年）");
  CHECK(partial_date(PartialDate{2019, 0, 0}, words(ja)) == "2019年（平成31年・令和元年）");
  CHECK(partial_date(PartialDate{1989, 0, 0}, words(ja)) == "1989年（昭和64年・平成元年）");
  CHECK(partial_date(PartialDate{2021, 7, 0}, words(ja)) == "2021年（令和3年）7月");
  CHECK(partial_date(PartialDate{2019, 4, 0}, words(ja)) == "2019年（平成31年）4月");
  CHECK(partial_date(PartialDate{2019, 5, 0}, words(ja)) == "2019年（令和元年）5月");
  CHECK(partial_date(PartialDate{1989, 1, 0}, words(ja)) == "1989年（昭和64年・平成元年）1月");
  CHECK(partial_date(PartialDate{2021, 7, 5}, words(ja)) == "2021年（令和3年）7月5日");
}

TEST_CASE("dates known in part, plain Japanese and English") {
  CHECK(partial_date(PartialDate{2021, 0, 0, true}, words(easy)) ==
        "2021年度（2021年4月から2022年3月まで）");
  CHECK(partial_date(PartialDate{2019, 0, 0}, words(easy)) == "2019年");
  CHECK(partial_date(PartialDate{2021, 7, 0}, words(easy)) == "2021年7月");
  CHECK(partial_date(PartialDate{2021, 7, 5}, words(easy)) == "2021年7月5日 月曜日");
  CHECK(partial_date(PartialDate{2021, 0, 0, true}, words(en)) ==
        "fiscal year 2021 (April 2021 to March 2022)");
  CHECK(partial_date(PartialDate{2021, 0, 0}, words(en)) == "2021");
  CHECK(partial_date(PartialDate{2021, 7, 0}, words(en)) == "July 2021");
  CHECK(partial_date(PartialDate{2021, 7, 5}, words(en)) == "5 July 2021");
}

kinds::Schedule weekly(int interval) {
  kinds::Schedule rule;
  rule.repeat = kinds::Repeat::weekly;
  rule.weekdays = {kinds::Weekday::mon, kinds::Weekday::wed, kinds::Weekday::fri};
  rule.interval = interval;
  return rule;
}

TEST_CASE("rules as sentences") {
  CHECK(schedule_words(weekly(1), words(ja)) == "毎週 月曜・水曜・金曜");
  CHECK(schedule_words(weekly(2), words(ja)) == "隔週 月曜・水曜・金曜");
  CHECK(schedule_words(weekly(2), words(easy)) == "2週に1回 月曜日・水曜日・金曜日");
  CHECK(schedule_words(weekly(3), words(en)) == "Every 3 weeks on Monday, Wednesday and Friday");

  kinds::Schedule monthly;
  monthly.repeat = kinds::Repeat::monthly_weekday;
  monthly.weekdays = {kinds::Weekday::wed};
  monthly.weeks = {1, 3, -1};
  monthly.from = Time{13, 30};
  monthly.until = Time{15, 0};
  monthly.holidays = kinds::OnHoliday::rest;
  CHECK(schedule_words(monthly, words(ja)) ==
        "毎月 第1・第3・最終水曜　13時30分から15時（祝日は休み）");
  CHECK(schedule_words(monthly, words(easy)) ==
        "毎月 1回目の・3回目の・最後の水曜日　午後1時30分から午後3時まで（祝日は休み）");
  CHECK(schedule_words(monthly, words(en)) ==
        "Monthly on the 1st, 3rd and last Wednesday, 13:30–15:00 (not on public holidays)");

  monthly.repeat = kinds::Repeat::monthly_day;
  monthly.days = {22, -1};
  monthly.until.reset();
  monthly.holidays = kinds::OnHoliday::unset;
  CHECK(schedule_words(monthly, words(ja)) == "毎月 22日・月の最後の日　13時30分から");
  CHECK(schedule_words(monthly, words(en)) == "Monthly on the 22nd and last day, 13:30");
}

}  // namespace
}  // namespace hiroba::emit
