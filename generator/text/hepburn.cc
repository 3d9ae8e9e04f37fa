#include "text/hepburn.h"

#include <array>

#include "text/kana.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

constexpr char32_t kFirst = U'ぁ';
// ぁ to ゖ in the order of Unicode. Small ones of a pair (きゃ) are read with the letter before.
constexpr std::array<std::string_view, 86> kLetters = {
    "a",  "a",  "i",   "i",  "u",  "u",   "e",  "e",   "o",  "o",  "ka", "ga", "ki", "gi", "ku",
    "gu", "ke", "ge",  "ko", "go", "sa",  "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo",
    "ta", "da", "chi", "ji", "",   "tsu", "zu", "te",  "de", "to", "do", "na", "ni", "nu", "ne",
    "no", "ha", "ba",  "pa", "hi", "bi",  "pi", "fu",  "bu", "pu", "he", "be", "pe", "ho", "bo",
    "po", "ma", "mi",  "mu", "me", "mo",  "ya", "ya",  "yu", "yu", "yo", "yo", "ra", "ri", "ru",
    "re", "ro", "wa",  "wa", "i",  "e",   "o",  "n",   "vu", "ka", "ke"};

// The vowel of a small letter that is read together with the one before, or 0.
char small_vowel(char32_t c) {
  switch (c) {
    case U'ゃ':
    case U'ぁ': return 'a';
    case U'ぃ': return 'i';
    case U'ゅ':
    case U'ぅ': return 'u';
    case U'ぇ': return 'e';
    case U'ょ':
    case U'ぉ': return 'o';
    default: return 0;
  }
}

// «ki» and ゃ give «kya», «shi» and ゃ «sha», «fu» and ぁ «fa», «te» and ぃ «ti».
void join_small(std::string& out, char32_t small) {
  const bool is_y = small == U'ゃ' || small == U'ゅ' || small == U'ょ';
  const bool has_sound =
      out.ends_with("shi") || out.ends_with("chi") || out.ends_with("ji") || !is_y;
  out.pop_back();
  if (!has_sound) out += 'y';
  out += small_vowel(small);
}

bool is_vowel(char c) { return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o'; }

bool is_kept(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

class Writer {
 public:
  void take(char32_t c) {
    if (c == U'ー') return;
    if (c == U'っ') {
      doubles_ = true;
      return;
    }
    const bool is_kana = c >= kFirst && c < kFirst + kLetters.size();
    if (!is_kana) return is_kept(c) ? letter(c) : hyphen();
    if (small_vowel(c) != 0 && !out_.empty() && after_kana_ && is_vowel(out_.back()))
      return join_small(out_, c);
    syllable(kLetters[c - kFirst], c);
  }
  std::string text() {
    while (out_.ends_with('-')) out_.pop_back();
    return std::move(out_);
  }

 private:
  void letter(char32_t c) {
    out_ += static_cast<char>(c);
    after_kana_ = false;
    doubles_ = false;
  }
  void hyphen() {
    if (!out_.empty() && !out_.ends_with('-')) out_ += '-';
    after_kana_ = false;
    doubles_ = false;
  }
  // The second vowel of おう, うう and おお is the length of the first.
  void syllable(std::string_view written, char32_t c) {
    const bool is_long = after_kana_ && !out_.empty() &&
                         ((c == U'う' && (out_.back() == 'o' || out_.back() == 'u')) ||
                          (c == U'お' && out_.back() == 'o'));
    if (is_long) return;
    if (doubles_ && !is_vowel(written[0])) out_ += written.starts_with("ch") ? 't' : written[0];
    doubles_ = false;
    out_ += written;
    after_kana_ = true;
  }

  std::string out_;
  bool after_kana_ = false;
  bool doubles_ = false;
};

}  // namespace

std::string hepburn(std::string_view reading) {
  const std::string plain = to_hiragana(fold_for_search(reading));
  Writer writer;
  for (size_t pos = 0; pos < plain.size();) {
    const Decoded d = decode_at(plain, pos);
    pos += d.size;
    writer.take(d.c);
  }
  return writer.text();
}

}  // namespace hiroba::text
