#include "search/romaji.h"

#include <algorithm>
#include <map>

#include "text/utf8.h"

namespace hiroba::search {
namespace {

using Table = std::map<std::string, std::string, std::less<>>;

void add_row(Table& table, std::string_view consonant,
             std::initializer_list<std::string_view> row) {
  constexpr std::string_view kVowels = "aiueo";
  size_t i = 0;
  for (const std::string_view kana : row) {
    if (!kana.empty()) table[std::string(consonant) + kVowels[i]] = kana;
    ++i;
  }
}

Table make_table() {
  Table t;
  add_row(t, "", {"あ", "い", "う", "え", "お"});
  add_row(t, "k", {"か", "き", "く", "け", "こ"});
  add_row(t, "s", {"さ", "し", "す", "せ", "そ"});
  add_row(t, "t", {"た", "ち", "つ", "て", "と"});
  add_row(t, "n", {"な", "に", "ぬ", "ね", "の"});
  add_row(t, "h", {"は", "ひ", "ふ", "へ", "ほ"});
  add_row(t, "m", {"ま", "み", "む", "め", "も"});
  add_row(t, "y", {"や", "", "ゆ", "", "よ"});
  add_row(t, "r", {"ら", "り", "る", "れ", "ろ"});
  add_row(t, "w", {"わ", "", "", "", "を"});
  add_row(t, "g", {"が", "ぎ", "ぐ", "げ", "ご"});
  add_row(t, "z", {"ざ", "じ", "ず", "ぜ", "ぞ"});
  add_row(t, "d", {"だ", "ぢ", "づ", "で", "ど"});
  add_row(t, "b", {"ば", "び", "ぶ", "べ", "ぼ"});
  add_row(t, "p", {"ぱ", "ぴ", "ぷ", "ぺ", "ぽ"});
  add_row(t, "f", {"ふぁ", "ふぃ", "ふ", "ふぇ", "ふぉ"});
  add_row(t, "j", {"じゃ", "じ", "じゅ", "じぇ", "じょ"});
  add_row(t, "sh", {"しゃ", "し", "しゅ", "しぇ", "しょ"});
  add_row(t, "ch", {"ちゃ", "ち", "ちゅ", "ちぇ", "ちょ"});
  add_row(t, "ky", {"きゃ", "", "きゅ", "", "きょ"});
  add_row(t, "sy", {"しゃ", "", "しゅ", "", "しょ"});
  add_row(t, "ty", {"ちゃ", "", "ちゅ", "", "ちょ"});
  add_row(t, "ny", {"にゃ", "", "にゅ", "", "にょ"});
  add_row(t, "hy", {"ひゃ", "", "ひゅ", "", "ひょ"});
  add_row(t, "my", {"みゃ", "", "みゅ", "", "みょ"});
  add_row(t, "ry", {"りゃ", "", "りゅ", "", "りょ"});
  add_row(t, "gy", {"ぎゃ", "", "ぎゅ", "", "ぎょ"});
  add_row(t, "zy", {"じゃ", "", "じゅ", "", "じょ"});
  add_row(t, "jy", {"じゃ", "", "じゅ", "", "じょ"});
  add_row(t, "by", {"びゃ", "", "びゅ", "", "びょ"});
  add_row(t, "py", {"ぴゃ", "", "ぴゅ", "", "ぴょ"});
  t["tsu"] = "つ";
  t["-"] = "ー";
  return t;
}

bool is_vowel(char c) { return c == 'a' || c == 'i' || c == 'u' || c == 'e' || c == 'o'; }

bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c); }

// ん before what cannot follow な: n before a consonant or the end, n' anywhere, m before b, p, m.
size_t moraic_n(std::string_view rest) {
  const char next = rest.size() > 1 ? rest[1] : '\0';
  if (rest[0] == 'n') {
    if (next == '\'') return 2;
    return is_vowel(next) || next == 'y' ? 0 : 1;
  }
  return rest[0] == 'm' && (next == 'b' || next == 'p' || next == 'm') ? 1 : 0;
}

// っ: a doubled consonant, and t before ch.
bool is_doubled(std::string_view rest) {
  if (rest.size() < 2 || !is_consonant(rest[0]) || rest[0] == 'n' || rest[0] == 'm') return false;
  return rest[0] == rest[1] || rest.substr(0, 3) == "tch";
}

// The vowel in which a kana ends: 1 for お, 2 for う; 0 for others.
int vowel_of(char32_t kana) {
  constexpr std::u32string_view kO = U"おこそとのほもよろをごぞどぼぽ";
  constexpr std::u32string_view kU = U"うくすつぬふむゆるぐずづぶぷ";
  if (kO.find(kana) != std::u32string_view::npos) return 1;
  return kU.find(kana) != std::u32string_view::npos ? 2 : 0;
}

}  // namespace

std::optional<std::string> hiragana_of(std::u32string_view letters) {
  static const Table table = make_table();
  const std::string word = text::to_utf8(letters);
  std::string out;
  for (size_t at = 0; at < word.size();) {
    const std::string_view rest = std::string_view(word).substr(at);
    if (const size_t size = moraic_n(rest)) {
      out += "ん";
      at += size;
      continue;
    }
    if (is_doubled(rest)) {
      out += "っ";
      ++at;
      continue;
    }
    size_t size = std::min<size_t>(rest.size(), 3);
    auto it = table.end();
    for (; size > 0; --size) {
      it = table.find(rest.substr(0, size));
      if (it != table.end()) break;
    }
    if (it == table.end()) return std::nullopt;
    out += it->second;
    at += size;
  }
  return out;
}

std::u32string flat(std::u32string_view kana) {
  std::u32string out;
  for (const char32_t c : kana) {
    if (c == U'ー') continue;
    const int before = out.empty() ? 0 : vowel_of(out.back());
    if (before == 1 && (c == U'う' || c == U'お')) continue;
    if (before == 2 && c == U'う') continue;
    out += c;
  }
  return out;
}

}  // namespace hiroba::search
