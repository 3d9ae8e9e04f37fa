#pragma once

#include <string>
#include <string_view>

// Japanese dictionary order (五十音順) of readings.
//
// The rules are those of the Unicode Collation Algorithm with CLDR's tailoring for Japanese, which
// follows JIS X 4061: か < が, small before large, ー as the vowel before it; hiragana and
// katakana are equal. Spaces and punctuation (・ too) are skipped, and digits compare as numbers.
// The order does not depend on the locale of the process, and both functions may be called from
// any thread.
namespace hiroba::text {

// A key whose plain byte order (std::string's operator<) is the order of the readings. Keys of
// readings that only differ in skipped characters, or in the kind of kana, are equal: break ties
// with something of your own (title, then id). Keys hold for one ICU version: never publish them.
std::string kana_sort_key(std::string_view reading);

// -1, 0 or 1: the order of the two keys. For sorting more than a few, keep the keys instead.
int compare(std::string_view a, std::string_view b);

}  // namespace hiroba::text
