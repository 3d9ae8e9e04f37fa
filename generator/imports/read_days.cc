#include <charconv>
#include <cmath>

#include "imports/cells.h"
#include "imports/tidy.h"
#include "text/written_days.h"
#include "text/written_times.h"

// Days and times, also as the numbers in which spreadsheets store them.
namespace hiroba::imports {
namespace {

constexpr double kFirstSerial = 10000, kLastSerial = 80000;  // 1927 to 2119

// The day that a spreadsheet stores as this number.
std::optional<text::Date> day_of_serial(double serial, bool from_1904) {
  if (serial < kFirstSerial || serial > kLastSerial || serial != std::floor(serial))
    return std::nullopt;
  const text::Date zero = from_1904 ? text::Date{1904, 1, 1} : text::Date{1899, 12, 30};
  return zero.plus_days(static_cast<int>(serial));
}

}  // namespace

std::optional<double> read_decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

std::optional<text::Date> read_day(const RawCell& cell, text::Date today, bool is_past) {
  const std::string text = tidy_line(cell.text);
  // «20261203»
  constexpr size_t kDigitsOfDay = 8;
  const bool is_bare = text.find_first_not_of("0123456789") == std::string::npos;
  if (is_bare && text.size() == kDigitsOfDay)
    return text::parse_date(text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6));
  if (const auto serial = read_decimal(text)) return day_of_serial(*serial, cell.from_1904);
  auto date = text::parse_written_day(text, today);
  // «12/3» of something that has happened is the last such day.
  const bool has_year = text::parse_japanese_date(text).has_value();
  if (date && is_past && !has_year && *date > today) {
    for (int back = 1; back <= 8; ++back) {
      const text::Date earlier{static_cast<int16_t>(today.year + 1 - back), date->month, date->day};
      if (earlier.ok() && earlier <= today) return earlier;
    }
  }
  return date;
}

std::optional<text::Time> read_time(const RawCell& cell) {
  const std::string text = tidy_line(cell.text);
  if (const auto time = text::parse_japanese_time(text)) return time;
  const auto number = read_decimal(text);
  if (!cell.is_number || !number || *number < 0 || *number >= 1) return std::nullopt;
  constexpr int kMinutesOfDay = 24 * 60;
  const int minutes = static_cast<int>(std::lround(*number * kMinutesOfDay)) % kMinutesOfDay;
  return text::Time{static_cast<int8_t>(minutes / 60), static_cast<int8_t>(minutes % 60)};
}

}  // namespace hiroba::imports
