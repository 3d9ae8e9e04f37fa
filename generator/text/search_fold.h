#pragma once

#include <string>
#include <string_view>

// The form in which what is asked and what is found are compared character by character. The script
// in the browser does the same; search/README.md is the contract of both.
namespace hiroba::text {

// Old and variant characters and small kana with what they are folded to: «髙高﨑崎…», pairs in the
// order of the first. Also handed to the script, so that both fold alike.
std::u32string_view search_variants();

// fold_for_search() and the steps 2 to 6 of search/README.md, in code points.
std::u32string search_fold(std::string_view text);

enum class SearchClass : uint8_t { separator, japanese, word };

// «J», «W» or neither in search/README.md.
SearchClass search_class(char32_t c);

// Without white space between two Japanese characters: plain Japanese is written with spaces.
std::u32string without_inner_spaces(std::u32string_view folded);

}  // namespace hiroba::text
