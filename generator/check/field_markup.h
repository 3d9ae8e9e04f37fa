#pragma once

#include <optional>
#include <string_view>

namespace hiroba::check {

// The first sign of HTML or Markdown in the text of a field, where only ruby means anything: a tag,
// a character reference, **…** or [words](address). It would stand in the page as it was typed.
std::optional<std::string_view> find_markup(std::string_view text);

}  // namespace hiroba::check
