#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "source/diagnostics.h"

namespace hiroba::syntax {

// The text without a UTF-8 byte order mark at its beginning. Columns never count that mark.
std::string_view without_bom(std::string_view text);

// A file as we read it: without a byte order mark, which Excel and Windows write, and in
// normalisation form C, so that a か typed on a Mac as two characters is the same word. Bytes that
// are no UTF-8 stay for check_text() to find.
std::string as_read(std::string text);

// True when `text` (without its BOM) is short enough, valid UTF-8 (RFC 3629) and has only
// characters that may be published (text/publishable.h). Otherwise reports `file.…` findings. Every
// reader here starts with it.
bool check_text(std::string_view text, source::FileId file, uint32_t first_line, size_t max_bytes,
                source::Diagnostics& found);

}  // namespace hiroba::syntax
