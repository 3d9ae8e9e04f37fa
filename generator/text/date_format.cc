#include "text/date_format.h"

#include <fmt/format.h>

#include <array>

#include "text/era.h"

namespace hiroba::text {
namespace {

constexpr std::array<std::string_view, 7> kWeekdaysJa = {"日", "月", "火", "水", "木", "金", "土"};
constexpr std::array<std::string_view, 7> kWeekdaysEasy = {"日曜日", "月曜日", "火曜日", "水曜日",
                                                           "木曜日", "金曜日", "土曜日"};
constexpr std::array<std::string_view, 7> kWeekdaysEn = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonthsEn = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::string_view month_en(int month) { return kMonthsEn[static_cast<size_t>(month - 1)]; }

// 2026年（令和8年）, with every era that the days from `first` to `last` touch.
std::string year_ja(Date first, Date last) {
  const std::string era = format_era_years(first, last);
  if (era.empty()) return fmt::format("{}年", first.year);
  return fmt::format("{}年（{}）", first.year, era);
}

std::string fiscal_year_ja(PartialDate date) {
  // See the header: all of fiscal 2019 goes by the era that began on its 31st day.
  const Date decides = date.year == 2019 ? Date{2019, 5, 1} : date.first_day();
  const auto era = era_of(decides);
  if (!era) return fmt::format("{}年度", date.year);
  return fmt::format("{}年度（{}度）", date.year, format_era_year(*era));
}

Date full(PartialDate date) { return date.first_day(); }

}  // namespace

std::string_view weekday_ja(Date date) { return kWeekdaysJa[static_cast<size_t>(date.weekday())]; }
std::string_view weekday_easy(Date date) {
  return kWeekdaysEasy[static_cast<size_t>(date.weekday())];
}
std::string_view weekday_en(Date date) { return kWeekdaysEn[static_cast<size_t>(date.weekday())]; }

std::string long_ja(Date date) {
  return fmt::format("{}{}月{}日", year_ja(date, date), date.month, date.day);
}

std::string long_ja_weekday(Date date) {
  return fmt::format("{}（{}）", long_ja(date), weekday_ja(date));
}

std::string short_ja(Date date) {
  return fmt::format("{}月{}日（{}）", date.month, date.day, weekday_ja(date));
}

std::string plain_ja(Date date) { return fmt::format("{}年{}", date.year, short_easy(date)); }

std::string short_easy(Date date) {
  return fmt::format("{}月{}日 {}", date.month, date.day, weekday_easy(date));
}

std::string long_en(Date date) {
  return fmt::format("{} {} {}", date.day, month_en(date.month), date.year);
}

std::string long_en_weekday(Date date) {
  return fmt::format("{} {}", weekday_en(date), long_en(date));
}

std::string short_en(Date date) {
  return fmt::format("{} {} {}", weekday_en(date).substr(0, 3), date.day,
                     month_en(date.month).substr(0, 3));
}

std::string time_ja(Time time) {
  if (time.minute == 0) return fmt::format("{}時", time.hour);
  return fmt::format("{}時{}分", time.hour, time.minute);
}

std::string time_easy(Time time) {
  if (time.hour == 24) return "夜の12時";
  if (time.hour == 12) return "昼の" + time_ja(time);
  if (time.hour < 12) return "午前" + time_ja(time);
  return "午後" + time_ja(Time{static_cast<int8_t>(time.hour - 12), time.minute});
}

std::string time_en(Time time) { return iso(time); }

std::string partial_ja(PartialDate date) {
  if (date.fiscal) return fiscal_year_ja(date);
  if (date.day != 0) return long_ja(full(date));
  const std::string year = year_ja(date.first_day(), date.last_day());
  if (date.month == 0) return year;
  return fmt::format("{}{}月", year, date.month);
}

std::string partial_easy(PartialDate date) {
  if (date.fiscal) {
    return fmt::format("{0}年度（{0}年4月から{1}年3月まで）", date.year, date.year + 1);
  }
  if (date.day != 0) return plain_ja(full(date));
  if (date.month != 0) return fmt::format("{}年{}月", date.year, date.month);
  return fmt::format("{}年", date.year);
}

std::string partial_en(PartialDate date) {
  if (date.fiscal) {
    return fmt::format("fiscal year {0} (April {0} to March {1})", date.year, date.year + 1);
  }
  if (date.day != 0) return long_en(full(date));
  if (date.month != 0) return fmt::format("{} {}", month_en(date.month), date.year);
  return fmt::format("{}", date.year);
}

std::string partial_iso(PartialDate date) {
  if (date.fiscal) return fmt::format("FY{:04}", date.year);
  if (date.day != 0) return iso(full(date));
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
