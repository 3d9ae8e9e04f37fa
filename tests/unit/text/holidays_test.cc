#include "text/holidays.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "text/date_format.h"

namespace hiroba::text {
namespace {

// One letter a kind in front keeps a wrong name or kind from passing unseen.
std::string days_of(int year) {
  std::ostringstream out;
  for (const Holiday& holiday : holidays(year)) {
    if (out.tellp() > 0) out << ' ';
    if (holiday.kind == HolidayKind::substitute) out << 's';
    if (holiday.kind == HolidayKind::between) out << 'b';
    out << iso(holiday.date).substr(5);
  }
  return out.str();
}

TEST_CASE("every holiday of 2020 to 2030") {
  CHECK(days_of(2020) ==
        "01-01 01-13 02-11 02-23 s02-24 03-20 04-29 05-03 05-04 05-05 s05-06 07-23 07-24 08-10 "
        "09-21 09-22 11-03 11-23");
  CHECK(days_of(2021) ==
        "01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 s08-09 09-20 "
        "09-23 11-03 11-23");
  CHECK(days_of(2022) ==
        "01-01 01-10 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-18 08-11 09-19 09-23 10-10 "
        "11-03 11-23");
  CHECK(days_of(2023) ==
        "01-01 s01-02 01-09 02-11 02-23 03-21 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-23 "
        "10-09 11-03 11-23");
  CHECK(days_of(2024) ==
        "01-01 01-08 02-11 s02-12 02-23 03-20 04-29 05-03 05-04 05-05 s05-06 07-15 08-11 s08-12 "
        "09-16 09-22 s09-23 10-14 11-03 s11-04 11-23");
  CHECK(days_of(2025) ==
        "01-01 01-13 02-11 02-23 s02-24 03-20 04-29 05-03 05-04 05-05 s05-06 07-21 08-11 09-15 "
        "09-23 10-13 11-03 11-23 s11-24");
  CHECK(days_of(2026) ==
        "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 s05-06 07-20 08-11 09-21 b09-22 "
        "09-23 10-12 11-03 11-23");
  CHECK(days_of(2027) ==
        "01-01 01-11 02-11 02-23 03-21 s03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 "
        "10-11 11-03 11-23");
  CHECK(days_of(2028) ==
        "01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 "
        "11-03 11-23");
  CHECK(days_of(2029) ==
        "01-01 01-08 02-11 s02-12 02-23 03-20 04-29 s04-30 05-03 05-04 05-05 07-16 08-11 09-17 "
        "09-23 s09-24 10-08 11-03 11-23");
  CHECK(days_of(2030) ==
        "01-01 01-14 02-11 02-23 03-20 04-29 05-03 05-04 05-05 s05-06 07-15 08-11 s08-12 09-16 "
        "09-23 10-14 11-03 s11-04 11-23");
}

TEST_CASE("names and kinds") {
  const Holiday* between = holiday_on(Date{2026, 9, 22});
  REQUIRE(between != nullptr);
  CHECK(between->name_ja == "国民の休日");
  CHECK(between->kind == HolidayKind::between);
  const Holiday* substitute = holiday_on(Date{2026, 5, 6});
  REQUIRE(substitute != nullptr);
  CHECK(substitute->name_ja == "振替休日");
  CHECK(substitute->kind == HolidayKind::substitute);
  const Holiday* sports = holiday_on(Date{2021, 7, 23});
  REQUIRE(sports != nullptr);
  CHECK(sports->name_ja == "スポーツの日");
  CHECK(sports->name_en == "Sports Day");
  CHECK(holiday_on(Date{2019, 10, 14})->name_ja == "体育の日");
  CHECK(holiday_on(Date{2021, 8, 11}) == nullptr);
  CHECK(holiday_on(Date{2021, 10, 11}) == nullptr);
  CHECK(holiday_on(Date{2026, 11, 2}) == nullptr);
  CHECK(holiday_on(Date{2026, 12, 31}) == nullptr);
}

TEST_CASE("years before 2020") {
  CHECK(holiday_on(Date{2015, 9, 22})->kind == HolidayKind::between);
  CHECK(holiday_on(Date{2015, 8, 11}) == nullptr);
  CHECK(holiday_on(Date{2018, 12, 23})->name_ja == "天皇誕生日");
  CHECK(holiday_on(Date{2018, 12, 24})->kind == HolidayKind::substitute);
  CHECK(holiday_on(Date{2019, 12, 23}) == nullptr);
  CHECK(holiday_on(Date{2019, 2, 23}) == nullptr);
  CHECK(days_of(2019) ==
        "01-01 01-14 02-11 03-21 04-29 b04-30 05-01 b05-02 05-03 05-04 05-05 s05-06 07-15 08-11 "
        "s08-12 09-16 09-23 10-14 10-22 11-03 s11-04 11-23");
}

TEST_CASE("years without an answer") {
  CHECK(holidays(kFirstHolidayYear - 1).empty());
  CHECK(holidays(kLastHolidayYear + 1).empty());
  CHECK_FALSE(holidays(kFirstHolidayYear).empty());
  CHECK_FALSE(holidays(kLastHolidayYear).empty());
  CHECK(holiday_on(Date{1999, 1, 1}) == nullptr);
}

TEST_CASE("announced and computed years") {
  CHECK(announced(2026));
  CHECK(announced(kLastAnnouncedYear));
  CHECK_FALSE(announced(kLastAnnouncedYear + 1));
  CHECK_FALSE(announced(kFirstHolidayYear - 1));
}

TEST_CASE("rules that hold in every year") {
  for (int year = kFirstHolidayYear; year <= kLastHolidayYear; ++year) {
    CAPTURE(year);
    Date previous{};
    for (const Holiday& holiday : holidays(year)) {
      CHECK(holiday.date.year == year);
      CHECK(previous < holiday.date);
      previous = holiday.date;
      if (holiday.date.weekday() == 0 && holiday.kind == HolidayKind::national) {
        Date next = holiday.date.plus_days(1);
        while (holiday_on(next) != nullptr && holiday_on(next)->kind == HolidayKind::national) {
          next = next.plus_days(1);
        }
        REQUIRE(holiday_on(next) != nullptr);
        CHECK(holiday_on(next)->kind == HolidayKind::substitute);
      }
    }
  }
}

TEST_CASE("many threads may ask first") {
  std::vector<std::thread> threads;
  std::vector<const Holiday*> answers(4, nullptr);
  for (const Holiday*& answer : answers) {
    threads.emplace_back([&answer] { answer = holiday_on(Date{2026, 1, 1}); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Holiday* answer : answers) CHECK(answer == holiday_on(Date{2026, 1, 1}));
}

}  // namespace
}  // namespace hiroba::text
