#pragma once

#include <set>
#include <string>
#include <string_view>

namespace hiroba::search {

// Adds the words of a text, folded, to those that a slip of the finger is compared with: runs of
// katakana (3 and more), of kanji (2 to 8), of Latin letters (4 and more). Hiragana alone begins
// and ends nowhere.
void add_words(std::string_view text, std::set<std::u32string>& out);

}  // namespace hiroba::search
