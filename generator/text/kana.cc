#include "text/kana.h"

#include <array>

#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr char32_t kLongVowel = 0x30FC;
constexpr char32_t kMiddleDot = 0x30FB;
constexpr char32_t kIdeographicSpace = 0x3000;
constexpr char32_t kVoicedMark = 0x3099;

constexpr bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// ㇰ (U+31F0) to ㇿ (U+31FF).
constexpr std::array<char32_t, 16> kFullSizeOfAinu = {U'く', U'し', U'す', U'と', U'ぬ', U'は',
                                                      U'ひ', U'ふ', U'へ', U'ほ', U'む', U'ら',
                                                      U'り', U'る', U'れ', U'ろ'};

// ヷ (U+30F7) to ヺ (U+30FA): no voiced form exists in hiragana.
constexpr std::array<char32_t, 4> kBaseOfVoicedWa = {U'わ', U'ゐ', U'ゑ', U'を'};

void append_as_hiragana(std::string& out, char32_t c) {
  if (within(c, 0x30A1, 0x30F6) || within(c, 0x30FD, 0x30FE)) {
    append(out, c - 0x60);
  } else if (within(c, 0x30F7, 0x30FA)) {
    append(out, kBaseOfVoicedWa[c - 0x30F7]);
    append(out, kVoicedMark);
  } else if (c == 0x30FF) {
    out += "こと";
  } else {
    append(out, kFullSizeOfAinu[c - 0x31F0]);
  }
}

bool has_hiragana_form(char32_t c) {
  return within(c, 0x30A1, 0x30FA) || within(c, 0x30FD, 0x30FF) || within(c, 0x31F0, 0x31FF);
}

bool is_ascii_of_reading(char32_t c) {
  return within(c, U'0', U'9') || within(c, U'A', U'Z') || within(c, U'a', U'z') || c == U'-' ||
         c == U'.' || c == U'&';
}

bool is_halfwidth_kana(char32_t c) { return within(c, 0xFF66, 0xFF9D); }

}  // namespace

bool is_hiragana(char32_t c) {
  return within(c, 0x3041, 0x3096) || within(c, 0x309D, 0x309F) || within(c, 0x1B001, 0x1B11F) ||
         c == 0x1B132 || within(c, 0x1B150, 0x1B152);
}

bool is_katakana(char32_t c) {
  return within(c, 0x30A1, 0x30FA) || within(c, kLongVowel, 0x30FF) || within(c, 0x31F0, 0x31FF) ||
         is_halfwidth_kana(c) || c == 0x1B000 || within(c, 0x1B120, 0x1B122) || c == 0x1B155 ||
         within(c, 0x1B164, 0x1B167) || within(c, 0x1AFF0, 0x1AFFE);
}

bool is_kanji(char32_t c) {
  return within(c, 0x4E00, 0x9FFF) || within(c, 0x3400, 0x4DBF) || within(c, 0xF900, 0xFAFF) ||
         within(c, 0x20000, 0x3FFFD) || within(c, 0x3005, 0x3007) || c == 0x303B || c == 0x30F6;
}

bool is_cjk(char32_t c) {
  if (c < 0x2E80) return false;
  return within(c, 0x3000, 0x30FF) || is_kanji(c) || within(c, 0xFF01, 0xFF9F) ||
         within(c, 0xFFE0, 0xFFE6) || within(c, 0x2E80, 0x2FFF) || within(c, 0x3190, 0x319F) ||
         within(c, 0x31C0, 0x33FF) || within(c, 0xFE30, 0xFE4F) || is_hiragana(c) || is_katakana(c);
}

std::string to_hiragana(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const Decoded d = decode_at(text, pos);
    if (has_hiragana_form(d.c)) {
      append_as_hiragana(out, d.c);
    } else {
      out += text.substr(pos, d.size);
    }
    pos += d.size;
  }
  return out;
}

bool is_kana_reading(std::string_view reading, Latin latin) {
  bool has_letter = false;
  for (size_t pos = 0; pos < reading.size();) {
    const Decoded d = decode_at(reading, pos);
    pos += d.size;
    if (d.c == kLongVowel || d.c == kMiddleDot || d.c == U' ' || d.c == kIdeographicSpace) {
      continue;
    }
    const bool kana = (is_hiragana(d.c) || is_katakana(d.c)) && !is_halfwidth_kana(d.c);
    const bool ascii = latin == Latin::allowed && is_ascii_of_reading(d.c);
    if (!kana && !ascii) return false;
    has_letter = true;
  }
  return has_letter;
}

std::string_view kana_row(std::string_view reading) {
  struct Row {
    char32_t last;
    std::string_view name;
  };
  // Ordered by the last hiragana of each row.
  static constexpr std::array<Row, 10> kRows = {{{U'お', "あ"},
                                                 {U'ご', "か"},
                                                 {U'ぞ', "さ"},
                                                 {U'ど', "た"},
                                                 {U'の', "な"},
                                                 {U'ぽ', "は"},
                                                 {U'も', "ま"},
                                                 {U'よ', "や"},
                                                 {U'ろ', "ら"},
                                                 {U'ん', "わ"}}};
  if (reading.empty()) return {};
  const std::string first = to_hiragana(reading.substr(0, decode_at(reading, 0).size));
  const char32_t c = decode_at(first, 0).c;
  if (c == U'ゔ') return "あ";
  if (c == U'ゕ' || c == U'ゖ') return "か";
  if (c < U'ぁ') return {};
  for (const Row& row : kRows) {
    if (c <= row.last) return row.name;
  }
  return {};
}

}  // namespace hiroba::text
