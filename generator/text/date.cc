#include "text/date.h"

#include <algorithm>
#include <chrono>

namespace hiroba::text {
namespace {

std::chrono::year_month_day to_chrono(Date date) {
  return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

Date clamped(int64_t days) {
  const int64_t first = kFirstDate.days();
  const int64_t last = kLastDate.days();
  return Date::from_days(static_cast<int32_t>(std::clamp(days, first, last)));
}

}  // namespace

bool Date::ok() const { return year >= 1 && year <= 9999 && to_chrono(*this).ok(); }

int32_t Date::days() const {
  return static_cast<int32_t>(std::chrono::sys_days{to_chrono(*this)}.time_since_epoch().count());
}

Date Date::from_days(int32_t days) {
  const int32_t within = std::clamp(days, kFirstDate.days(), kLastDate.days());
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{within}}};
  return Date{static_cast<int16_t>(static_cast<int>(ymd.year())),
              static_cast<uint8_t>(static_cast<unsigned>(ymd.month())),
              static_cast<uint8_t>(static_cast<unsigned>(ymd.day()))};
}

int Date::weekday() const {
  const std::chrono::weekday day_of_week{std::chrono::sys_days{to_chrono(*this)}};
  return static_cast<int>(day_of_week.c_encoding());
}

Date Date::plus_days(int count) const { return clamped(int64_t{days()} + count); }

Date Date::plus_months(int count) const {
  const int64_t months = int64_t{year} * 12 + (month - 1) + count;
  if (months < 12) return kFirstDate;
  if (months >= int64_t{10000} * 12) return kLastDate;
  const int target_year = static_cast<int>(months / 12);
  const int target_month = static_cast<int>(months % 12) + 1;
  const int target_day = std::min<int>(day, days_in_month(target_year, target_month));
  return Date{static_cast<int16_t>(target_year), static_cast<uint8_t>(target_month),
              static_cast<uint8_t>(target_day)};
}

int days_in_month(int year, int month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year{year},
      std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

int fiscal_year_of(Date date) { return date.month >= 4 ? date.year : date.year - 1; }

bool Time::ok() const {
  if (hour == 24) return minute == 0;
  return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
}

bool PartialDate::ok() const {
  if (year < 1 || year > 9999) return false;
  if (fiscal) return month == 0 && day == 0;
  if (month == 0) return day == 0;
  return Date{year, month, day == 0 ? uint8_t{1} : day}.ok();
}

Date PartialDate::first_day() const {
  if (fiscal) return Date{year, 4, 1};
  return Date{year, std::max<uint8_t>(month, 1), std::max<uint8_t>(day, 1)};
}

Date PartialDate::last_day() const {
  if (fiscal) {
    return year == kLastDate.year ? kLastDate : Date{static_cast<int16_t>(year + 1), 3, 31};
  }
  if (month == 0) return Date{year, 12, 31};
  if (day == 0) return Date{year, month, static_cast<uint8_t>(days_in_month(year, month))};
  return Date{year, month, day};
}

}  // namespace hiroba::text
