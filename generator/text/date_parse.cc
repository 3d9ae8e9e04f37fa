#include "text/date.h"

namespace hiroba::text {
namespace {

// Exactly `count` ASCII digits at `pos`, or -1.
int digits_at(std::string_view text, size_t pos, size_t count) {
  if (pos + count > text.size()) return -1;
  int value = 0;
  for (const char c : text.substr(pos, count)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// 0 is «not known» in a PartialDate, so a written 00 must not become one.
bool in_range(int value, int first, int last) { return value >= first && value <= last; }

std::optional<PartialDate> checked(PartialDate date) {
  if (!date.ok()) return std::nullopt;
  return date;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  const auto partial = parse_partial_date(text);
  if (!partial) return std::nullopt;
  return Date{partial->year, partial->month, partial->day};
}

std::optional<PartialDate> parse_partial_date(std::string_view text) {
  PartialDate date;
  if (text.substr(0, 2) == "FY") {
    if (text.size() != 6) return std::nullopt;
    date.year = static_cast<int16_t>(digits_at(text, 2, 4));
    date.fiscal = true;
    return checked(date);
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  date.year = static_cast<int16_t>(digits_at(text, 0, 4));
  if (text.size() >= 7) {
    const int month = digits_at(text, 5, 2);
    if (text[4] != '-' || !in_range(month, 1, 12)) return std::nullopt;
    date.month = static_cast<uint8_t>(month);
  }
  if (text.size() == 10) {
    const int day = digits_at(text, 8, 2);
    if (text[7] != '-' || !in_range(day, 1, 31)) return std::nullopt;
    date.day = static_cast<uint8_t>(day);
  }
  return checked(date);
}

std::optional<Time> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const Time time{static_cast<int8_t>(digits_at(text, 0, 2)),
                  static_cast<int8_t>(digits_at(text, 3, 2))};
  if (!time.ok()) return std::nullopt;
  return time;
}

std::optional<DateTime> parse_date_time(std::string_view text) {
  const auto date = parse_date(text.substr(0, 10));
  if (!date) return std::nullopt;
  if (text.size() == 10) return DateTime{*date, std::nullopt};
  if (text[10] != 'T' && text[10] != ' ') return std::nullopt;
  const auto time = parse_time(text.substr(11));
  if (!time) return std::nullopt;
  return DateTime{*date, time};
}

}  // namespace hiroba::text
