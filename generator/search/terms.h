#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/search_fold.h"

// Cuts folded text into the terms under which it is found («Terms of a text» in README.md).
namespace hiroba::search {

// Longest stretches of what is no separator.
std::vector<std::u32string_view> runs_of(std::u32string_view folded);

// Marks beside the first and the last character of a name.
inline constexpr char32_t kBegins = U'^';
inline constexpr char32_t kEnds = U'$';

// Calls word(view) for each word of W characters and pair(a, b) for each two neighbours.
template <class Word, class Pair>
void each_term(std::u32string_view run, const Word& word, const Pair& pair) {
  using text::SearchClass;
  size_t word_begin = 0;
  for (size_t i = 0; i < run.size(); ++i) {
    const bool is_word = text::search_class(run[i]) == SearchClass::word;
    const bool is_last = i + 1 == run.size();
    const bool next_is_word = !is_last && text::search_class(run[i + 1]) == SearchClass::word;
    if (is_word && !next_is_word) word(run.substr(word_begin, i + 1 - word_begin));
    if (!is_word) word_begin = i + 1;
    if (!is_last && !(is_word && next_is_word)) pair(run[i], run[i + 1]);
  }
}

// In which of `parts` files a term stands. `second` is 0 for a term of one character.
uint32_t part_of(char32_t first, char32_t second, std::u32string_view split, uint32_t parts);

}  // namespace hiroba::search
