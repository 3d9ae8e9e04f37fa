#include "kinds/meant_text.h"

#include <vector>

#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::kinds {
namespace {

constexpr size_t kLongest = 300;  // bytes

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x30FC || c == 0x2500;
}

// NFKC with one sort of hyphen between digits.
std::string with_plain_signs(std::string_view written) {
  const std::string normal = text::trim(text::nfkc(written));
  std::string out;
  for (size_t i = 0; i < normal.size();) {
    const text::Decoded d = text::decode_at(normal, i);
    const bool behind_digit = !out.empty() && out.back() >= '0' && out.back() <= '9';
    text::append(out, is_dash(d.c) && behind_digit ? U'-' : d.c);
    i += d.size;
  }
  return out;
}

std::string replaced(std::string_view text, std::string_view signs, std::string_view by) {
  std::string out;
  for (const char c : text) {
    if (signs.find(c) == std::string_view::npos) out += c;
    else if (!out.empty()) out += by;
  }
  return out;
}

std::string with_escaped_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == ' ' ? "%20" : std::string(1, c);
  return out;
}

std::string without_head(std::string text) {
  for (const std::string_view head : {"mailto:", "tel:", "TEL:", "Tel:", "TEL", "〒", "#"}) {
    if (text.starts_with(head)) return text.substr(head.size());
  }
  return text;
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

}  // namespace

std::string meant_text(const Field& field, std::string_view written) {
  if (written.size() > kLongest) return "";
  const std::string plain = with_plain_signs(written);
  const std::string bare = replaced(plain, " \t\n", "");
  const std::string headless = without_head(bare);
  std::vector<std::string> candidates = {plain};
  if (plain.starts_with("http")) candidates.push_back(with_escaped_blanks(plain));
  // 03(1234)5678 and 03.1234.5678; a bracket in front is only dropped.
  const std::string digits = without_head(plain);
  if (digits.find_first_not_of("+-0123456789 ().") == std::string::npos)
    candidates.push_back(replaced(digits, " ().", "-"));
  for (const std::string& one : {bare, headless, lower(bare), "https://" + headless})
    candidates.push_back(one);
  if (headless.size() == 7) candidates.push_back(headless.substr(0, 3) + "-" + headless.substr(3));
  for (const std::string& one : candidates) {
    // With https:// in front almost anything would be an address.
    const bool is_guess = one.starts_with("https://") && headless.find('.') == std::string::npos;
    if (one != written && !is_guess && field.accepts(one)) return one;
  }
  return "";
}

}  // namespace hiroba::kinds
