#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// Which characters may stand in a text that is published or handed on. Asked wherever text becomes
// characters: a file as it is read, an escape, a character reference, a name of a file.
namespace hiroba::text {

// The 66 code points that Unicode keeps for programs (U+FDD0–FDEF, U+nFFFE, U+nFFFF). XML 1.0
// cannot hold some of them at all.
bool is_noncharacter(char32_t c);

// U+E000–F8FF and planes 15 and 16: each machine has its own signs there.
bool is_private_use(char32_t c);

// False for
//  - control characters but tab and LF, and what programs may take for a line end (U+2028, U+2029);
//  - what is no character: surrogates, noncharacters, above U+10FFFF;
//  - private use;
//  - signs that turn the direction of writing (Unicode's Bidi_Control): they show something else
//    than what is written, and a page in a language written from the right says so in HTML;
//  - signs without a look that change only what programs read: U+200B, U+2060–206F, fillers, tags,
//    annotations, U+FEFF.
// True for what has no look but is needed: U+00AD, the joiners of emoji and scripts (U+200C,
// U+200D) and the variants of kanji and emoji (U+FE00–FE0F, U+E0100–E01EF).
bool is_publishable(char32_t c);

// Where the first character at or behind `from` lies that is not publishable, or nothing. The CR
// of a CRLF is passed over. One quick look at each byte as long as there is none.
// REQUIRES: `text` is valid UTF-8.
std::optional<size_t> next_unpublishable(std::string_view text, size_t from = 0);

}  // namespace hiroba::text
