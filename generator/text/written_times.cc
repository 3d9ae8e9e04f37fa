#include "text/written_times.h"

#include <algorithm>
#include <string>

#include "text/normalise.h"
#include "text/utf8.h"
#include "text/written_parts.h"

namespace hiroba::text {
namespace {

constexpr size_t kLongest = 128;  // bytes; no date or time is longer

std::optional<int> take_two_digits(std::string_view& rest) {
  const size_t before = rest.size();
  const auto number = take_number(rest);
  return number && before - rest.size() == 2 ? number : std::nullopt;
}

// Exports of spreadsheets have a time as one on their day zero: «1899/12/30 13:30:00». `normal` is
// in NFKC.
std::string_view without_day_zero(std::string_view normal) {
  constexpr std::string_view kDays[] = {"1899-12-30", "1899/12/30", "1899-12-31", "1899/12/31",
                                        "1900-01-00", "1900/01/00", "1900/1/0",   "1900-1-0",
                                        "1900-01-01", "1900/01/01", "1900/1/1",   "1900-1-1"};
  const size_t end = normal.find_first_of(" T");
  if (end == std::string_view::npos) return normal;
  const bool is_day_zero =
      std::find(std::begin(kDays), std::end(kDays), normal.substr(0, end)) != std::end(kDays);
  return is_day_zero ? normal.substr(end + 1) : normal;
}

}  // namespace

std::optional<int> written_weekday(std::string_view text) {
  constexpr std::string_view kJapanese[] = {"日", "月", "火", "水", "木", "金", "土"};
  constexpr std::string_view kEnglish[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  if (text.size() > kLongest) return std::nullopt;
  std::string plain;
  const std::string normal = nfkc(text);
  for (size_t pos = 0; pos < normal.size();) {
    const Decoded d = decode_at(normal, pos);
    pos += d.size;
    if (!is_space(d.c)) append(plain, d.c >= U'A' && d.c <= U'Z' ? d.c - U'A' + U'a' : d.c);
  }
  for (size_t i = 0; i < 7; ++i) {
    const std::string day(kJapanese[i]);
    if (plain.find(day + "曜") != std::string::npos ||
        plain.find("(" + day + ")") != std::string::npos ||
        plain.find("(" + day + "・祝") != std::string::npos ||
        plain.find("(" + day + "祝") != std::string::npos ||
        plain.find("(" + std::string(kEnglish[i])) != std::string::npos) {
      return static_cast<int>(i);
    }
  }
  return std::nullopt;
}

bool has_other_weekday(std::string_view text, Date date) {
  const auto said = written_weekday(text);
  return said && *said != date.weekday();
}

std::optional<Time> parse_japanese_time(std::string_view text) {
  if (text.size() > kLongest) return std::nullopt;
  const std::string plain = plain_form(without_day_zero(nfkc(text)));
  std::string_view rest = plain;
  if (!take_behind(rest, "頃") && !take_behind(rest, "ごろ")) take_behind(rest, "ころ");
  int half = 0;  // of the day: 1 before noon, 2 after
  if (take(rest, "午前") || take(rest, "am")) half = 1;
  else if (take(rest, "午後") || take(rest, "pm")) half = 2;
  else if (take_behind(rest, "am")) half = 1;
  else if (take_behind(rest, "pm")) half = 2;
  const auto hour = take_number(rest);
  if (!hour) return std::nullopt;
  int minute = 0;
  if (take(rest, ":")) {
    const auto minutes = take_two_digits(rest);
    if (!minutes) return std::nullopt;
    minute = *minutes;
    if (take(rest, ":")) {
      const auto seconds = take_two_digits(rest);
      if (!seconds || *seconds > 59) return std::nullopt;
    }
  } else if (!take(rest, "時")) {
    return std::nullopt;
  } else if (take(rest, "半")) {
    minute = 30;
  } else if (!rest.empty()) {
    const auto minutes = take_number(rest);
    if (!minutes || !take(rest, "分")) return std::nullopt;
    minute = *minutes;
  }
  if (!rest.empty() || minute > 59 || *hour > (half == 0 ? 23 : 12)) return std::nullopt;
  const int hours = half == 0 ? *hour : *hour % 12 + (half == 2 ? 12 : 0);
  return Time{static_cast<int8_t>(hours), static_cast<int8_t>(minute)};
}

std::optional<DateTime> parse_japanese_date_time(std::string_view text) {
  if (text.size() > kLongest) return std::nullopt;
  if (const auto date = parse_japanese_date(text)) return DateTime{*date, std::nullopt};
  // The longest day wins, since «12月2日» begins with «12月2»; no number is cut in two.
  for (size_t end = text.size(); end-- > 1;) {
    const bool in_number = text[end - 1] >= '0' && text[end - 1] <= '9';
    if (in_number && text[end] != ' ' && text[end] != 'T' && !text.substr(end).starts_with("　"))
      continue;
    const auto date = parse_japanese_date(text.substr(0, end));
    if (!date) continue;
    std::string_view rest = text.substr(end);
    if (rest[0] == 'T') rest.remove_prefix(1);
    if (const auto time = parse_japanese_time(rest)) return DateTime{*date, time};
  }
  return std::nullopt;
}

}  // namespace hiroba::text
