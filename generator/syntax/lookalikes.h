#pragma once

#include <string_view>

#include "source/diagnostics.h"

namespace hiroba::syntax {

// Warns of characters that look like others and are none of them: radicals for kanji (⼈ for 人),
// kana in half width, a voice mark typed behind its letter (か゛), joiners and soft hyphens among
// Japanese letters. Each is named with what was meant. REQUIRES: `text` is valid UTF-8.
void report_lookalikes(std::string_view text, source::FileId file, uint32_t first_line,
                       source::Diagnostics& found);

}  // namespace hiroba::syntax
