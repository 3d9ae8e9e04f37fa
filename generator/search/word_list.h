#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace hiroba::search {

// Adds the words of a text, in NFKC, to those that a slip of the finger is compared with: runs of
// katakana (3 and more), of kanji (2 to 8), of Latin letters (4 and more). Hiragana alone begins
// and ends nowhere.
void add_words(std::string_view text, std::unordered_set<std::u32string>& out);

}  // namespace hiroba::search
