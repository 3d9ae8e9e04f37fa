#pragma once

#include <cstddef>
#include <string_view>

namespace hiroba::text {

// Columns that `text` takes on a terminal set up for Japanese, after Unicode Standard Annex 11
// (East Asian Width): Wide, Fullwidth and Ambiguous are 2, others 1. Combining marks, format
// characters (joiners, variation selectors) and control characters are 0, except the tab, which
// counts 1 because whoever prints it in a fixed grid has to replace it by one space anyway.
// Every invalid byte is shown as one U+FFFD (2 columns).
size_t display_width(std::string_view text);
size_t display_width(char32_t c);

}  // namespace hiroba::text
