#include "answers/answer_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/normalise.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::answers {
namespace {

// Crockford's base32: no I, L, O, U, so that a code can be read over the telephone.
constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kFieldDigits = 4;
constexpr int kWholeDigits = 7;
constexpr std::string_view kWideSpace = "\u3000";

bool is_dropped(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0x061C ||
         c == 0xFEFF || text::is_noncharacter(c);
}

// Step 3.
char32_t folded(char32_t c) {
  switch (c) {
    case 0x301C: return 0xFF5E;  // 〜 ～
    case 0x2212: return 0xFF0D;  // − －
    case 0x2014: return 0x2015;  // — ―
    case 0x2016: return 0x2225;  // ‖ ∥
    case 0x00A2: return 0xFFE0;  // ¢ ￠
    case 0x00A3: return 0xFFE1;  // £ ￡
    case 0x00AC: return 0xFFE2;  // ¬ ￢
    case 0x00A5: return 0xFFE5;  // ¥ ￥
    case 0x203E: return U'~';    // ‾ ~
    default: return c;
  }
}

// Steps 1 to 3.
std::string plain_characters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const text::Decoded d = text::decode_at(text, pos);
    pos += d.size;
    if (d.c == U'\r') {
      if (pos >= text.size() || text[pos] != '\n') out += '\n';
    } else if (d.c == U'\n') {
      out += '\n';
    } else if (d.c == U'\t' || d.c == 0xA0) {
      out += ' ';
    } else if (!is_dropped(d.c)) {
      text::append(out, folded(d.c));
    }
  }
  return out;
}

std::string_view without_blanks_behind(std::string_view line) {
  while (true) {
    if (line.ends_with(' ')) {
      line.remove_suffix(1);
    } else if (line.ends_with(kWideSpace)) {
      line.remove_suffix(kWideSpace.size());
    } else {
      return line;
    }
  }
}

std::string_view without_blanks_before(std::string_view line) {
  while (true) {
    if (line.starts_with(' ')) {
      line.remove_prefix(1);
    } else if (line.starts_with(kWideSpace)) {
      line.remove_prefix(kWideSpace.size());
    } else {
      return line;
    }
  }
}

std::string base32(uint64_t number, int digits) {
  std::string out(static_cast<size_t>(digits), '0');
  for (int i = digits - 1; i >= 0; --i) {
    out[static_cast<size_t>(i)] = kDigits[number & 31];
    number >>= 5;
  }
  return out;
}

}  // namespace

std::string clean_lines(std::string_view text) {
  const std::string composed = text::nfc(plain_characters(text));
  std::string out;
  out.reserve(composed.size());
  size_t empty_lines = 0;  // since the last line with something on it
  for (size_t begin = 0; begin <= composed.size();) {
    const size_t end = std::min(composed.find('\n', begin), composed.size());
    const std::string_view line =
        without_blanks_behind(std::string_view(composed).substr(begin, end - begin));
    if (line.empty()) {
      ++empty_lines;
    } else {
      if (!out.empty()) out.append(empty_lines + 1, '\n');
      out += line;
      empty_lines = 0;
    }
    begin = end + 1;
  }
  return out;
}

std::string clean_line(std::string_view text) {
  std::string lines = clean_lines(text);
  for (char& c : lines) {
    if (c == '\n') c = ' ';
  }
  return std::string(without_blanks_before(without_blanks_behind(lines)));
}

std::vector<std::string> before_the_trip(const std::string& text) {
  // What has arrived, and what it may have been.
  constexpr std::pair<std::string_view, std::string_view> kReplaced[] = {
      {"\u00A5", "\\"}, {"\uFFE5", "\\"}, {"~", "\uFF5E"}, {"-", "\uFF0D"}, {"||", "\u2225"}};
  std::vector<std::string> out = {text};
  for (const auto& [arrived, sent] : kReplaced) {
    if (text.find(arrived) == std::string::npos) continue;
    for (size_t i = 0, before = out.size(); i < before; ++i) {
      std::string other = out[i];
      for (size_t at = 0; (at = other.find(arrived, at)) != std::string::npos; at += sent.size()) {
        other.replace(at, arrived.size(), sent);
      }
      out.push_back(std::move(other));
    }
  }
  return out;
}

uint32_t crc32(std::string_view bytes) {
  constexpr auto kTable = [] {
    std::array<uint32_t, 256> table{};
    for (uint32_t i = 0; i < 256; ++i) {
      uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit)
        value = (value & 1) != 0 ? 0xEDB88320U ^ (value >> 1) : value >> 1;
      table[i] = value;
    }
    return table;
  }();
  uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes)
    crc = kTable[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ (crc >> 8);
  return crc ^ 0xFFFFFFFFU;
}

std::string field_code(std::string_view name, std::string_view value) {
  std::string both(name);
  both += '\n';
  both += value;
  return base32(crc32(both) & 0xFFFFF, kFieldDigits);
}

std::string whole_code(std::string_view everything) {
  std::string code = base32(crc32(everything), kWholeDigits);
  code.insert(4, 1, '-');
  return code;
}

std::string tidy_code(std::string_view code) {
  std::string out;
  for (char c : text::nfkc(code)) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    if (c != '-' && c != ' ') out += c;
  }
  if (out.size() == kWholeDigits) out.insert(4, 1, '-');
  return out;
}

}  // namespace hiroba::answers
