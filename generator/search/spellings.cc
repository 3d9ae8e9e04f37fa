#include "search/spellings.h"

#include <algorithm>

#include "search/numerals.h"
#include "search/romaji.h"
#include "text/kana.h"
#include "text/search_fold.h"

namespace hiroba::search {
namespace {

constexpr size_t kMost = 24;
constexpr size_t kMostReadings = 4;  // one after the other

using Words = std::vector<std::u32string>;

void add(Words& words, const std::u32string& word) {
  if (words.size() < kMost && std::find(words.begin(), words.end(), word) == words.end())
    words.push_back(word);
}

// The longest synonym that stands in the word, then the leftmost, replaced by its partners.
void add_synonyms(const std::u32string& word, const Index& index, Words& out) {
  const Words* row = nullptr;
  const std::u32string* found = nullptr;
  size_t place = 0;
  for (const Words& words : index.synonyms()) {
    for (const std::u32string& one : words) {
      const size_t at = one.empty() ? std::u32string::npos : word.find(one);
      if (at == std::u32string::npos) continue;
      if (found != nullptr &&
          (one.size() < found->size() || (one.size() == found->size() && at >= place))) {
        continue;
      }
      row = &words;
      found = &one;
      place = at;
    }
  }
  if (row == nullptr) return;
  for (const std::u32string& partner : *row) {
    add(out, word.substr(0, place) + partner + word.substr(place + found->size()));
  }
}

bool is_kana(const std::u32string& word) {
  return std::all_of(word.begin(), word.end(),
                     [](char32_t c) { return text::is_hiragana(c) || c == U'ー'; });
}

// The rest of a word as readings one after the other, the longest first at each place.
bool join_readings(std::u32string_view rest, size_t left, const Index& index, std::u32string& out) {
  if (rest.empty()) return true;
  if (left == 0) return false;
  for (size_t size = rest.size(); size > 0; --size) {
    const auto it = index.readings().find(std::u32string(rest.substr(0, size)));
    if (it == index.readings().end()) continue;
    const size_t before = out.size();
    out += it->second.front();
    if (join_readings(rest.substr(size), left - 1, index, out)) return true;
    out.resize(before);
  }
  return false;
}

void add_readings(const std::u32string& kana, const Index& index, Words& out) {
  if (!is_kana(kana)) return;
  const auto it = index.readings().find(kana);
  if (it != index.readings().end()) {
    for (const std::u32string& word : it->second) add(out, word);
    return;
  }
  std::u32string joined;
  if (join_readings(kana, kMostReadings, index, joined)) add(out, joined);
}

void add_romaji(const std::u32string& word, const Index& index, Words& out) {
  const bool is_ascii = std::all_of(word.begin(), word.end(), [](char32_t c) {
    return (c >= U'a' && c <= U'z') || c == U'-' || c == U'\'';
  });
  if (!is_ascii) return;
  const auto hiragana = hiragana_of(word);
  if (!hiragana) return;
  const std::u32string kana = text::search_fold(*hiragana);
  add(out, kana);
  add_readings(kana, index, out);
  const std::u32string wanted = flat(kana);
  for (const auto& [reading, words] : index.readings()) {
    if (flat(reading) != wanted) continue;
    for (const std::u32string& one : words) add(out, one);
  }
}

}  // namespace

Words spellings_of(const std::u32string& word, const Index& index) {
  Words out{word};
  add_synonyms(word, index, out);
  // Of each alike, so that synonyms find the same whichever of them was asked for.
  const Words bases = out;
  for (const std::u32string& base : bases) {
    for (const std::u32string& spelling : other_numbers(base)) add(out, spelling);
    add_readings(base, index, out);
    add_romaji(base, index, out);
  }
  return out;
}

}  // namespace hiroba::search
