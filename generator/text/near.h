#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hiroba::text {

// Which of the `known` names somebody may have meant who wrote `wanted`: at most `most`, the
// likeliest first. Names are compared in their fold_for_search() form, in code points.
//
// In this order:
//  1. the same but for case, width or kind of kana;
//  2. a few slips away (Damerau-Levenshtein: insert, remove, replace, swap neighbours): up to a
//     third of the longer name, at least 1, at most 6;
//  3. one contains the other (the shorter has 3 characters, or 2 of CJK);
//  4. both begin alike for at least half of `wanted` (again 3 characters, or 2 of CJK).
// Then fewer slips, then the nearer length, then byte order; so the result does not depend on
// the order of `known`. A name equal to `wanted` byte by byte is no suggestion and is left out,
// and each name comes once.
//
// Cost: `wanted` longer than 128 characters gives nothing, and a known name longer than that is
// passed over, so 10,000 names cost milliseconds whatever was written.
std::vector<std::string> near_names(std::string_view wanted,
                                    std::span<const std::string_view> known, size_t most = 3);

}  // namespace hiroba::text
