#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Text from outside (names of files, values, what other programs said) made fit to be shown to
// people. A terminal obeys some characters instead of showing them: they could move the cursor,
// hide a line, or turn the order of what is read around.
namespace hiroba::text {

inline constexpr size_t kNoLimit = static_cast<size_t>(-1);

// Control characters (C0, DEL, C1), marks of direction (U+061C, U+200E/F, U+202A–202E,
// U+2066–206F), separators of lines and paragraphs (U+2028/9) and of annotations (U+FFF9–FFFB).
bool is_obeyed(char32_t c);

// One line: each such character as ‹U+001B›, each byte that is no UTF-8 as ‹FF›. After `most`
// characters of `text` an ellipsis stands for the rest.
std::string visible(std::string_view text, size_t most = kNoLimit);

// The same, but LF and tab stay: for texts of several lines.
std::string visible_lines(std::string_view text, size_t most = kNoLimit);

}  // namespace hiroba::text
