#pragma once

#include <string>
#include <string_view>

namespace hiroba::emit {

// Escapes English text for HTML and marks what is Japanese in it with lang="ja", so that screen
// readers change voices (WCAG 2.2, 3.1.2). A run is kana, kanji and what stands between them.
void escape_english(std::string_view text, std::string& out);

// Whether there is anything to mark.
bool has_japanese(std::string_view text);

}  // namespace hiroba::emit
