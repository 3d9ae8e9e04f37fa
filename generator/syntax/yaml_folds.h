#pragma once

#include <string>
#include <string_view>

namespace hiroba::syntax {

// YAML makes a blank of a line end within a text (1.2, 6.5). Japanese has no blanks between words:
// one that stands for a line end between Japanese characters is taken out, as in Markdown. A blank
// that somebody wrote stays. `source` begins where the scalar begins; a value that cannot be
// followed in it (escapes) comes back as it is.
std::string without_folds(std::string_view source, std::string value);

}  // namespace hiroba::syntax
