#include "search/numerals.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace hiroba::search {
namespace {

constexpr std::u32string_view kCounters = U"年月日時分回人歳級型条週つ";
constexpr std::u32string_view kKanjiDigits = U"〇一二三四五六七八九";

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}
bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_numeral(char32_t c) { return c == U'十' || contains(kKanjiDigits.substr(1), c); }

std::u32string digits(int number) { return text::to_utf32(std::to_string(number)); }

// 1 to 99.
std::u32string kanji(int number) {
  std::u32string out;
  if (number >= 20) out += kKanjiDigits[static_cast<size_t>(number / 10)];
  if (number >= 10) out += U'十';
  if (number % 10 != 0) out += kKanjiDigits[static_cast<size_t>(number % 10)];
  return out;
}

std::optional<int> value_of_kanji(std::u32string_view text) {
  for (int number = 1; number <= 99; ++number) {
    if (kanji(number) == text) return number;
  }
  return std::nullopt;
}

std::optional<int> value_of_digits(std::u32string_view text, size_t most) {
  if (text.empty() || text.size() > most || text[0] == U'0') return std::nullopt;
  int value = 0;
  for (const char32_t c : text) value = value * 10 + static_cast<int>(c - U'0');
  return value;
}

// Every longest run of `is_part` before a counter, replaced where `change` knows how.
template <class IsPart, class Change>
std::u32string before_counters(const std::u32string& word, const IsPart& is_part,
                               const Change& change) {
  std::u32string out;
  for (size_t at = 0; at < word.size();) {
    size_t end = at;
    while (end < word.size() && is_part(word[end])) ++end;
    if (end == at) {
      out += word[at++];
      continue;
    }
    const std::u32string_view run = std::u32string_view(word).substr(at, end - at);
    const auto changed = end < word.size() && contains(kCounters, word[end])
                             ? change(run)
                             : std::optional<std::u32string>();
    out += changed ? *changed : std::u32string(run);
    at = end;
  }
  return out;
}

struct Era {
  std::u32string_view name;
  int before;  // the year before its first
};
// The latest first: a year that belongs to two is told by the later.
constexpr Era kEras[] = {{U"令和", 2018}, {U"平成", 1988}, {U"昭和", 1925}};

std::u32string years_of_eras(const std::u32string& word) {
  std::u32string out;
  for (size_t at = 0; at < word.size();) {
    bool is_told = false;
    for (const Era& era : kEras) {
      if (word.compare(at, era.name.size(), era.name) != 0) continue;
      size_t end = at + era.name.size();
      const size_t begin = end;
      while (end < word.size() && is_digit(word[end])) ++end;
      std::optional<int> year =
          value_of_digits(std::u32string_view(word).substr(begin, end - begin), 2);
      if (end == begin && end < word.size() && word[end] == U'元') {
        year = 1;
        ++end;
      }
      if (!year || end >= word.size() || word[end] != U'年') continue;
      out += digits(era.before + *year);
      at = end;
      is_told = true;
    }
    if (!is_told) out += word[at++];
  }
  return out;
}

std::optional<std::u32string> in_era(int year) {
  if (year < 1926 || year > 2099) return std::nullopt;
  for (const Era& era : kEras) {
    if (year <= era.before) continue;
    const int number = year - era.before;
    return std::u32string(era.name) + (number == 1 ? U"元" : digits(number)) + U"年";
  }
  return std::nullopt;
}

std::u32string eras_of_years(const std::u32string& word) {
  const auto is_year = [&](size_t at, size_t end) {
    return end - at == 4 && (end == word.size() ? at == 0 : word[end] == U'年');
  };
  std::u32string out;
  for (size_t at = 0; at < word.size();) {
    size_t end = at;
    while (end < word.size() && is_digit(word[end])) ++end;
    if (end == at) {
      out += word[at++];
      continue;
    }
    const std::u32string_view run = std::u32string_view(word).substr(at, end - at);
    const auto year = is_year(at, end) ? value_of_digits(run, 4) : std::nullopt;
    if (const auto told = year ? in_era(*year) : std::nullopt) {
      out += *told;
      at = std::min(end + 1, word.size());
    } else {
      out += run;
      at = end;
    }
  }
  return out;
}

}  // namespace

std::vector<std::u32string> other_numbers(const std::u32string& word) {
  std::vector<std::u32string> out;
  const auto add = [&](std::u32string spelling) {
    if (spelling != word && std::find(out.begin(), out.end(), spelling) == out.end())
      out.push_back(std::move(spelling));
  };
  add(before_counters(word, is_digit, [](std::u32string_view run) {
    const auto value = value_of_digits(run, 2);
    return value ? std::optional(kanji(*value)) : std::nullopt;
  }));
  const std::u32string in_digits = before_counters(word, is_numeral, [](std::u32string_view run) {
    const auto value = value_of_kanji(run);
    return value ? std::optional(digits(*value)) : std::nullopt;
  });
  add(in_digits);
  add(years_of_eras(in_digits));
  add(eras_of_years(in_digits));
  return out;
}

}  // namespace hiroba::search
