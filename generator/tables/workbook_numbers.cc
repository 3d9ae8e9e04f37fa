#include "tables/workbook_numbers.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdint>

#include "text/date.h"
#include "text/date_format.h"

namespace hiroba::tables {
namespace {

constexpr double kLastSerial = 2958465;  // 9999-12-31
constexpr int kSecondsOfDay = 24 * 60 * 60;

std::string in_digits(double number) {
  constexpr double kExact = 1e15;
  if (std::abs(number) < kExact && number == std::floor(number))
    return fmt::format("{}", static_cast<int64_t>(number));
  return fmt::format("{}", number);
}

std::string day_of(int serial, bool from_1904) {
  if (from_1904) return text::iso(text::Date{1904, 1, 1}.plus_days(serial));
  if (serial == 60)
    return "1900-02-29";  // a day that never was: whoever reads it as a date says so
  return text::iso(text::Date{1899, 12, 31}.plus_days(serial > 60 ? serial - 1 : serial));
}

std::string time_of(int64_t seconds) {
  return fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
}

// The code without quoted words, without what stands in brackets but for [h] and its like, and
// without its other sections; in small letters.
std::string signs_of(std::string_view code) {
  std::string out;
  for (size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == ';') break;
    if (c == '"') {
      i = code.find('"', i + 1);
      if (i == std::string_view::npos) break;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '[') {
      const size_t end = code.find(']', i);
      if (end == std::string_view::npos) break;
      const char first = i + 1 < end ? code[i + 1] : ' ';
      if (first == 'h' || first == 'H' || first == 'm' || first == 'M' || first == 's' ||
          first == 'S')
        out += 'h';
      i = end;
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return out;
}

}  // namespace

NumberMeaning meaning_of_format(int id) {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) ||
      (id >= 50 && id <= 58)) {
    return NumberMeaning::day;
  }
  if ((id >= 18 && id <= 21) || id == 32 || id == 33 || (id >= 45 && id <= 47))
    return NumberMeaning::time;
  return id == 22 ? NumberMeaning::day_and_time : NumberMeaning::number;
}

NumberMeaning meaning_of_format(std::string_view code) {
  std::string signs = signs_of(code);
  // «General» and its translations are words, «0.00E+00» is a number.
  if (signs.find("general") != std::string::npos || signs.find("standard") != std::string::npos ||
      signs.find("e+") != std::string::npos || signs.find("e-") != std::string::npos ||
      signs.find('0') != std::string::npos || signs.find('#') != std::string::npos ||
      signs.find('@') != std::string::npos) {
    const bool has_clock =
        signs.find("h") != std::string::npos && signs.find(":") != std::string::npos;
    if (!has_clock) return NumberMeaning::number;  // «mm:ss.0» alone has digits besides
  }
  const bool has_time = signs.find_first_of("hs") != std::string::npos;
  // «m» is a month or a minute: beside hours or seconds only the other letters tell of a day.
  const bool has_day = signs.find_first_of(has_time ? "ydgea" : "ydgeam") != std::string::npos &&
                       signs.find("am/pm") == std::string::npos;
  const bool has_day_besides = signs.find_first_of("ydg") != std::string::npos;
  if (has_time)
    return has_day || has_day_besides ? NumberMeaning::day_and_time : NumberMeaning::time;
  return has_day ? NumberMeaning::day : NumberMeaning::number;
}

std::string number_as_text(std::string_view stored, NumberMeaning meaning, bool from_1904) {
  double number = 0;
  const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), number);
  if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(number))
    return std::string(stored);
  if (meaning == NumberMeaning::number || number < 0 || number > kLastSerial)
    return in_digits(number);
  int day = static_cast<int>(number);
  int64_t seconds = std::llround((number - day) * kSecondsOfDay);
  if (seconds == kSecondsOfDay) {
    seconds = 0;
    ++day;
  }
  if (meaning == NumberMeaning::time) return time_of(int64_t{day} * kSecondsOfDay + seconds);
  const std::string written = day_of(day, from_1904);
  return meaning == NumberMeaning::day || seconds == 0 ? written : written + " " + time_of(seconds);
}

}  // namespace hiroba::tables
