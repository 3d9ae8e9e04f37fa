#include "text/character_references.h"

#include <algorithm>

#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

struct Named {
  std::string_view name;
  char32_t c;
};

// Of the names in the HTML standard (13.5) those that stand for a refused character.
constexpr Named kNamed[] = {
    {"ApplyFunction;", 0x2061},
    {"InvisibleComma;", 0x2063},
    {"InvisibleTimes;", 0x2062},
    {"NegativeMediumSpace;", 0x200B},
    {"NegativeThickSpace;", 0x200B},
    {"NegativeThinSpace;", 0x200B},
    {"NegativeVeryThinSpace;", 0x200B},
    {"NoBreak;", 0x2060},
    {"ZeroWidthSpace;", 0x200B},
    {"af;", 0x2061},
    {"ic;", 0x2063},
    {"it;", 0x2062},
    {"lrm;", 0x200E},
    {"rlm;", 0x200F},
};

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

// The number behind «&#»; its size is 0 when there is none.
CharacterReference number_at(std::string_view text, size_t begin) {
  size_t at = begin + 2;
  const bool is_hex = at < text.size() && (text[at] | 0x20) == 'x';
  if (is_hex) ++at;
  const int base = is_hex ? 16 : 10;
  const size_t first = at;
  char32_t value = 0;
  for (; at < text.size() && digit_value(text[at]) < base; ++at) {
    const auto digit = static_cast<char32_t>(digit_value(text[at]));
    value = std::min<char32_t>(value * static_cast<char32_t>(base) + digit, 0x110000);
  }
  if (at == first) return {};
  const bool is_none = value == 0 || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF;
  if (at < text.size() && text[at] == ';') ++at;
  return {begin, at - begin, is_none ? kReplacement : value};
}

}  // namespace

std::optional<CharacterReference> next_refused_reference(std::string_view text, size_t from) {
  for (size_t at = text.find('&', from); at != std::string_view::npos;
       at = text.find('&', at + 1)) {
    if (text.substr(at + 1, 1) == "#") {
      const CharacterReference number = number_at(text, at);
      const bool is_refused = number.c == kReplacement || !is_publishable(number.c);
      if (number.size > 0 && is_refused) return number;
      continue;
    }
    for (const Named& named : kNamed) {
      if (text.substr(at + 1).starts_with(named.name)) {
        return CharacterReference{at, named.name.size() + 1, named.c};
      }
    }
  }
  return std::nullopt;
}

}  // namespace hiroba::text
