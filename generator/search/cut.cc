#include "search/cut.h"

#include <algorithm>

#include "text/kana.h"
#include "text/search_fold.h"
#include "text/utf8.h"

namespace hiroba::search {
namespace {

// Of a phrase like 病院での: one of these, and perhaps one of kMore after it; or one of kAlone.
constexpr std::u32string_view kFirst[] = {U"から", U"まで", U"より", U"に", U"と", U"で", U"へ"};
constexpr std::u32string_view kMore = U"のはも";
constexpr std::u32string_view kAlone = U"をがはものや";

bool is_content(Script script) {
  return script == Script::kanji || script == Script::katakana || script == Script::word;
}

bool begins_phrase(Script before, Script here) {
  if (!is_content(here) || before == here) return false;
  return before == Script::hiragana || (before == Script::kanji && here == Script::katakana) ||
         (before == Script::katakana && here == Script::kanji);
}

bool is_particle(std::u32string_view text) {
  if (text.size() == 1 && kAlone.find(text[0]) != std::u32string_view::npos) return true;
  for (const std::u32string_view first : kFirst) {
    if (text.substr(0, first.size()) != first) continue;
    const std::u32string_view rest = text.substr(first.size());
    if (rest.empty()) return true;
    if (rest.size() == 1 && kMore.find(rest[0]) != std::u32string_view::npos) return true;
  }
  return false;
}

// Without the particles at its end, the longest that can be, after something of content.
std::u32string_view without_particle(std::u32string_view piece) {
  constexpr size_t kLongest = 3;
  for (size_t size = std::min(kLongest, piece.size()); size > 0; --size) {
    const size_t rest = piece.size() - size;
    if (rest > 0 && is_content(script_of(piece[rest - 1])) && is_particle(piece.substr(rest))) {
      return piece.substr(0, rest);
    }
  }
  return piece;
}

}  // namespace

Script script_of(char32_t c) {
  if (text::is_katakana(c) && !text::is_kanji(c)) return Script::katakana;
  if (text::is_hiragana(c)) return Script::hiragana;
  if (text::is_kanji(c)) return Script::kanji;
  return text::search_class(c) == text::SearchClass::word ? Script::word : Script::none;
}

std::vector<ScriptRun> script_runs(std::u32string_view text) {
  std::vector<ScriptRun> runs;
  for (size_t begin = 0; begin < text.size();) {
    const Script script = script_of(text[begin]);
    size_t end = begin + 1;
    while (end < text.size() && script_of(text[end]) == script) ++end;
    runs.push_back({script, text.substr(begin, end - begin)});
    begin = end;
  }
  return runs;
}

std::vector<std::string> cut(std::string_view word) {
  const std::u32string all = text::to_utf32(word);
  std::vector<std::string> pieces;
  size_t begin = 0;
  Script before = Script::none;
  for (size_t i = 0; i <= all.size(); ++i) {
    if (i < all.size()) {
      // ー lengthens what stands before it and begins nothing.
      const bool is_mark = all[i] == U'ー';
      const Script here =
          is_mark && before == Script::hiragana ? Script::hiragana : script_of(all[i]);
      const bool begins = !is_mark && i > 0 && begins_phrase(before, here);
      before = here;
      if (!begins) continue;
    }
    if (i == begin) continue;
    pieces.push_back(
        text::to_utf8(without_particle(std::u32string_view(all).substr(begin, i - begin))));
    begin = i;
  }
  return pieces;
}

}  // namespace hiroba::search
