#include "text/written_days.h"

#include <string>

#include "text/normalise.h"
#include "text/written_parts.h"

namespace hiroba::text {
namespace {

constexpr size_t kLongest = 128;  // bytes; no date or time is longer

// «2026/12/16 0:00:00», as spreadsheets and databases export a day, without the time that is
// midnight. `normal` is in NFKC.
std::string without_midnight(const std::string& normal) {
  const size_t blank = normal.find_last_of(" Tt");
  if (blank == std::string::npos || blank == 0) return normal;
  std::string_view day = std::string_view(normal).substr(0, blank);
  while (day.ends_with(' ')) day.remove_suffix(1);
  std::string_view time = std::string_view(normal).substr(blank + 1);
  const bool is_day =
      !day.empty() && ((day.back() >= '0' && day.back() <= '9') || day.ends_with("日"));
  if (!is_day) return normal;
  for (const std::string_view zone : {"+09:00", "+0900", "Z", "z"}) {
    if (take_behind(time, zone)) break;
  }
  if (!take(time, "00:00") && !take(time, "0:00")) return normal;
  if (take(time, ":00") && take(time, ".")) {
    while (take(time, "0")) {
    }
  }
  return time.empty() ? std::string(day) : normal;
}

// «12月16日», «12/16»: the first such day from today on. The 29th of February may be years away.
std::optional<Date> next_day_called(std::string_view rest, Date today) {
  const auto month = take_number(rest);
  if (!month) return std::nullopt;
  const bool japanese = take(rest, "月");
  if (!japanese && !take(rest, "/")) return std::nullopt;
  const auto day = take_number(rest);
  if (!day) return std::nullopt;
  if (japanese) take(rest, "日");
  for (const std::string_view name :
       {"日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"}) {
    if (take(rest, name)) break;
  }
  if (!rest.empty()) return std::nullopt;
  for (int year = today.year; year <= today.year + 8; ++year) {
    const Date date{static_cast<int16_t>(year), static_cast<uint8_t>(*month),
                    static_cast<uint8_t>(*day)};
    if (date.ok() && date >= today) return date;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> parse_written_day(std::string_view cleaned, Date today) {
  if (cleaned.size() > kLongest) return std::nullopt;
  const std::string day = without_midnight(nfkc(cleaned));
  auto date = parse_japanese_date(day);
  if (!date) date = next_day_called(plain_form(day), today);
  if (!date || date->year < 1900 || date->year > 2100) return std::nullopt;
  return date;
}

}  // namespace hiroba::text
