#pragma once

#include <string>
#include <vector>

#include "search/index.h"

namespace hiroba::search {

// Words and whole titles that are one slip of the finger away (step 7 in README.md): at most three,
// the most alike in length first, then in order of code points.
std::vector<std::u32string> slips_of(const std::u32string& word, const Index& index);

// One character put in, left out or exchanged, or two neighbours swapped.
bool is_one_slip(std::u32string_view a, std::u32string_view b);

}  // namespace hiroba::search
