#pragma once

#include <string>
#include <string_view>

#include "kinds/language.h"

namespace hiroba::emit {

// Escapes a text of another language for HTML and marks what is Japanese in it with lang="ja", so
// that screen readers change voices (WCAG 2.2, 3.1.2). A run is kana, kanji and what stands between
// them.
void escape_foreign(std::string_view text, std::string& out);

// Whether Japanese in a text of this language can be told by its characters: Chinese has them too.
bool tells_japanese(kinds::Language language);

// Whether there is anything to mark.
bool has_japanese(std::string_view text);

}  // namespace hiroba::emit
