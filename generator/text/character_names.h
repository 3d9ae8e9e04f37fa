#pragma once

#include <string>
#include <string_view>

namespace hiroba::text {

// «U+200B».
std::string code_of(char32_t c);

// What a character is called: for those that are found in Japanese files by accident a short
// description, for all others the name that Unicode gives it (in English in both languages).
std::string name_ja(char32_t c);
std::string name_en(char32_t c);

// The ordinary character that looks like this one and was meant: 人 for the radical ⼈ (U+2F08). 0
// for every other character. Whoever searches for the word does not find it, and screen readers
// say something else.
char32_t ordinary_form(char32_t c);

}  // namespace hiroba::text
