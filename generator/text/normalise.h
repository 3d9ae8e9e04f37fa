#pragma once

#include <string>
#include <string_view>

// One spelling for what looks or sounds alike. Invalid bytes come out as U+FFFD.
namespace hiroba::text {

// Unicode normalisation form KC (UAX 15): fullwidth ASCII to ASCII, halfwidth kana to fullwidth,
// ㍻ to 平成, か + combining ゙ to が.
std::string nfkc(std::string_view text);

// Unicode normalisation form C (UAX 15): one character where a letter and its mark were written as
// two, nothing else changed.
std::string nfc(std::string_view text);

// The form in which search terms and searched text are compared. These rules, in this order, are
// the whole definition; the search script in the browser follows the same list.
//  1. The spacing marks ゛ and ゜ become the combining U+3099 and U+309A.
//  2. NFKC_Casefold (UAX 31): NFKC, letters folded (A to a, ß to ss), and characters without a
//     look of their own (soft hyphen, joiners, variation selectors) removed.
//  3. Katakana to hiragana as in to_hiragana(); ー stays.
//  4. The dashes U+2010 to U+2015, U+2043, U+2212, U+2500, U+2501 and ー become - ; but directly
//     after kana they, and a plain - , become ー (サ−ビス is found as さーびす). After kana means
//     after a hiragana, a combining voice mark or ー.
//  5. U+301C and U+3030 become ~ ; ‘ ’ become ' ; “ ” become ".
//  6. A run of white space becomes one space; none is left at either end.
//  7. NFKC once more, for marks that meet a new letter through rule 3.
// In JavaScript rule 2 is normalize("NFKC"), toLowerCase(), ß to ss, ς to σ, \p{DI} removed,
// normalize("NFKC"): the same but for Cherokee and Greek letters with iota subscript.
// Small and large kana stay different, and so do voiced and unvoiced ones.
// fold_for_search(fold_for_search(x)) == fold_for_search(x).
std::string fold_for_search(std::string_view text);

// Without white space at both ends: the White_Space property of Unicode (so the ideographic
// space, too) and U+FEFF.
std::string trim(std::string_view text);

// The same white space, for one character.
bool is_space(char32_t c);

}  // namespace hiroba::text
