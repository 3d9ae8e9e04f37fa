#include "text/dated_weekdays.h"

#include "text/era.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr std::string_view kMonth = "月", kDay = "日", kYear = "年";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number whose digits end at `end`; `end` becomes where they begin.
std::optional<int> number_before(std::string_view text, size_t& end, size_t most) {
  size_t begin = end;
  while (begin > 0 && end - begin < most && is_digit(text[begin - 1])) --begin;
  if (begin == end || (begin > 0 && is_digit(text[begin - 1]))) return std::nullopt;
  const int number = std::stoi(std::string(text.substr(begin, end - begin)));
  end = begin;
  return number;
}

// The year that ends at `end`, behind which the month begins; by era where one stands before it.
std::optional<int> year_before(std::string_view text, size_t& end) {
  if (!text.substr(0, end).ends_with(kYear)) return std::nullopt;
  size_t at = end - kYear.size();
  const auto number = number_before(text, at, 4);
  if (!number) return std::nullopt;
  for (const Era& era : eras()) {
    if (!text.substr(0, at).ends_with(era.name_ja)) continue;
    end = at - era.name_ja.size();
    return era.first.year + *number - 1;
  }
  if (*number < 1000) return std::nullopt;
  end = at;
  return number;
}

// «(水)», «(水・祝)», «水曜»: which weekday stands at `at`, and where it ends.
std::optional<int> weekday_at(std::string_view text, size_t& at) {
  constexpr std::string_view kNames[] = {"日", "月", "火", "水", "木", "金", "土"};
  while (at < text.size() && text[at] == ' ') ++at;
  const bool in_brackets = at < text.size() && text[at] == '(';
  const size_t name = in_brackets ? at + 1 : at;
  for (int i = 0; i < 7; ++i) {
    if (!text.substr(name).starts_with(kNames[i])) continue;
    const size_t behind = name + kNames[i].size();
    const std::string_view rest = text.substr(behind);
    const bool is_weekday = rest.starts_with("曜") ||
                            (in_brackets && (rest.starts_with(")") || rest.starts_with("・") ||
                                             rest.starts_with("祝") || rest.starts_with("、")));
    if (!is_weekday) return std::nullopt;
    const size_t close = in_brackets ? rest.substr(0, 30).find(')') : std::string_view::npos;
    at = close == std::string_view::npos ? behind : behind + close + 1;
    return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<DatedWeekday> next_dated_weekday(std::string_view nfkc, size_t& from) {
  for (size_t month = nfkc.find(kMonth, from); month != std::string_view::npos;
       month = nfkc.find(kMonth, from)) {
    from = month + kMonth.size();
    DatedWeekday found;
    size_t begin = month;
    const auto month_number = number_before(nfkc, begin, 2);
    size_t end = from;
    while (end < nfkc.size() && is_digit(nfkc[end])) ++end;
    size_t digits = end;
    const auto day_number = number_before(nfkc, digits, 2);
    if (!month_number || !day_number || digits != from || !nfkc.substr(end).starts_with(kDay))
      continue;
    end += kDay.size();
    found.year = year_before(nfkc, begin);
    const auto weekday = weekday_at(nfkc, end);
    if (!weekday) continue;
    found.month = *month_number;
    found.day = *day_number;
    found.weekday = *weekday;
    found.written = nfkc.substr(begin, end - begin);
    from = end;
    return found;
  }
  return std::nullopt;
}

}  // namespace hiroba::text
