#include <array>
#include <string>
#include <string_view>

#include "kinds/directory_kinds.h"

// Numbers that can be dialled in Japan.
namespace hiroba::kinds {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits without the hyphens between them; empty when there is anything else.
std::string digits_of(std::string_view text) {
  std::string digits;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool is_hyphen = text[i] == '-' && i > 0 && i + 1 < text.size() && text[i - 1] != '-';
    if (is_digit(text[i])) digits += text[i];
    else if (!is_hyphen) return "";
  }
  return digits;
}

// The number before «内線 12», «（内線12）», «(ext. 12)», and whether one stands there rightly.
struct Parted {
  std::string_view number;
  bool is_good = true;
};

Parted without_extension(std::string_view text) {
  for (const std::string_view word : {"内線", "ext."}) {
    const size_t at = text.find(word);
    if (at == std::string_view::npos) continue;
    std::string_view number = text.substr(0, at);
    std::string_view extension = text.substr(at + word.size());
    bool is_open = false;
    for (const std::string_view open : {"(", "（"}) {
      if (!number.ends_with(open)) continue;
      number.remove_suffix(open.size());
      is_open = true;
    }
    bool is_closed = false;
    for (const std::string_view close : {")", "）"}) {
      if (!extension.ends_with(close)) continue;
      extension.remove_suffix(close.size());
      is_closed = true;
    }
    if (number.ends_with(' ')) number.remove_suffix(1);
    if (extension.starts_with(' ')) extension.remove_prefix(1);
    constexpr size_t kLongest = 6;
    const bool is_number =
        !extension.empty() && extension.size() <= kLongest && digits_of(extension) == extension;
    return {number, is_number && is_open == is_closed};
  }
  return {text};
}

// Zeros alone: nobody's, as in samples.
bool is_sample(std::string_view digits) {
  return digits.find_first_not_of('0') == std::string_view::npos;
}

// 119, 188; #7119.
bool is_short(std::string_view digits, bool has_hash) {
  if (has_hash) return digits.size() == 4;
  return digits.size() == 3 && (digits[0] == '1' || is_sample(digits));
}

// 0 and nine digits more (ten for mobile, IP and some free numbers); +81 in place of the 0.
bool is_long(std::string_view digits, bool has_plus) {
  if (has_plus) {
    return digits.starts_with("81") && (digits.size() == 11 || digits.size() == 12) &&
           (digits[2] != '0' || is_sample(digits.substr(2)));
  }
  if (digits.empty() || digits[0] != '0') return false;
  if (digits.size() == 10) return true;
  constexpr std::array<std::string_view, 5> kElevenDigits = {"050", "060", "070", "080", "090"};
  for (const std::string_view head : kElevenDigits) {
    if (digits.starts_with(head)) return digits.size() == 11;
  }
  return digits.starts_with("000") && digits.size() == 11;  // what samples use
}

}  // namespace

bool is_telephone(std::string_view text) {
  auto [number, is_good] = without_extension(text);
  if (!is_good || number.empty()) return false;
  const bool has_hash = number[0] == '#';
  const bool has_plus = number[0] == '+';
  if (has_hash || has_plus) number.remove_prefix(1);
  const std::string digits = digits_of(number);
  return is_short(digits, has_hash) || (!has_hash && is_long(digits, has_plus));
}

std::string dialled(std::string_view telephone) {
  const std::string_view number = without_extension(telephone).number;
  return number.starts_with('#') ? "%23" + std::string(number.substr(1)) : std::string(number);
}

}  // namespace hiroba::kinds
