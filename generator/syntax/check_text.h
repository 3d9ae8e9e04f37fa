#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/diagnostics.h"

namespace hiroba::syntax {

// The text without a UTF-8 byte order mark at its beginning. Columns never count that mark.
std::string_view without_bom(std::string_view text);

// The characters no document may hold: NUL and other control characters (tab and line ends
// aside), a lone CR, U+FEFF inside the text, U+2028/2029 (programs disagree whether they end
// a line) and the private-use area U+E000–F8FF (the generator keeps it for itself).
bool is_refused_character(char32_t c);

// True when `text` (without its BOM) is short enough, valid UTF-8 (RFC 3629) and free of
// refused characters. Otherwise reports `file.…` findings. Every reader here starts with it.
bool check_text(std::string_view text, source::FileId file, uint32_t first_line, size_t max_bytes,
                source::Diagnostics& found);

}  // namespace hiroba::syntax
