#include "text/search_fold.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <vector>

#include "text/kana.h"
#include "text/normalise.h"
#include "text/search_variants.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr char32_t kLongVowel = U'ー';
constexpr char32_t kMiddleDot = U'・';

char32_t newest_form(char32_t c) {
  // Most text is of characters that have one form alone.
  static const std::vector<std::pair<char32_t, char32_t>> table = [] {
    std::vector<std::pair<char32_t, char32_t>> rows;
    const std::u32string_view pairs = search_variants();
    for (size_t i = 0; i + 1 < pairs.size(); i += 2) rows.emplace_back(pairs[i], pairs[i + 1]);
    return rows;
  }();
  const auto it = std::lower_bound(table.begin(), table.end(), std::pair(c, char32_t{0}));
  return it != table.end() && it->first == c ? it->second : c;
}

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

char32_t voiced(char32_t c) {
  return contains(U"かきくけこさしすせそたちつてとはひふへほ", c) ? c + 1 : c;
}

// 人々 is 人人, いすゞ is いすず.
void spell_out_repetition(std::u32string& text) {
  for (size_t i = 1; i < text.size(); ++i) {
    const char32_t before = text[i - 1];
    if (text[i] == U'々' && is_kanji(before)) text[i] = before;
    else if (text[i] == U'ゝ' && is_hiragana(before)) text[i] = before;
    else if (text[i] == U'ゞ' && is_hiragana(before)) text[i] = voiced(before);
  }
}

// 三ヶ月, 3箇月 and 3か月 are one.
void write_counters_alike(std::u32string& text) {
  for (size_t i = 1; i + 1 < text.size(); ++i) {
    if (!contains(U"け箇个", text[i]) || !contains(U"月所国年条", text[i + 1])) continue;
    if (contains(U"0123456789〇一二三四五六七八九十百数何", text[i - 1])) text[i] = U'か';
  }
}

// Whether the character at `i` is a sign that is not compared: a long vowel at the end of a word,
// a dot between words that are one name.
bool is_dropped(const std::u32string& text, size_t i) {
  if (text[i] == kLongVowel) {
    size_t next = i;
    while (next < text.size() && text[next] == kLongVowel) ++next;
    return next == text.size() || !is_hiragana(text[next]);
  }
  return text[i] == kMiddleDot && i > 0 && i + 1 < text.size() &&
         search_class(text[i - 1]) == SearchClass::japanese &&
         search_class(text[i + 1]) == SearchClass::japanese;
}

}  // namespace

std::u32string_view search_variants() {
  static const std::u32string pairs = [] {
    std::u32string out;
    for (const auto& [old_form, new_form] : kSearchVariants) {
      out += old_form;
      out += new_form;
    }
    return out;
  }();
  return pairs;
}

std::u32string search_fold(std::string_view text) {
  std::u32string folded = to_utf32(fold_for_search(text));
  for (char32_t& c : folded) c = newest_form(c);
  spell_out_repetition(folded);
  write_counters_alike(folded);
  std::u32string out;
  out.reserve(folded.size());
  for (size_t i = 0; i < folded.size(); ++i) {
    if (!is_dropped(folded, i)) out += folded[i];
  }
  return out;
}

SearchClass search_class(char32_t c) {
  if (c < 0x80) {
    const bool is_word =
        (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return is_word ? SearchClass::word : SearchClass::separator;
  }
  if (is_hiragana(c) || is_katakana(c) || is_kanji(c)) return SearchClass::japanese;
  constexpr uint32_t kLettersNumbersMarks = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
  const bool is_word = (U_MASK(u_charType(static_cast<UChar32>(c))) & kLettersNumbersMarks) != 0;
  return is_word ? SearchClass::word : SearchClass::separator;
}

std::u32string without_inner_spaces(std::u32string_view folded) {
  std::u32string out;
  out.reserve(folded.size());
  for (size_t i = 0; i < folded.size(); ++i) {
    const bool is_inner = folded[i] == U' ' && !out.empty() && i + 1 < folded.size() &&
                          search_class(out.back()) == SearchClass::japanese &&
                          search_class(folded[i + 1]) == SearchClass::japanese;
    if (!is_inner) out += folded[i];
  }
  return out;
}

}  // namespace hiroba::text
