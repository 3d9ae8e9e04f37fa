#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hiroba::text {

// A character written as «&#x202E;», «&#8238;» or by its name in HTML.
struct CharacterReference {
  size_t begin = 0, size = 0;  // bytes, in the text it was found in
  // What it stands for. What is no character (0, surrogates, above U+10FFFF) reads as U+FFFD, as
  // in CommonMark and HTML.
  char32_t c = 0;
};

// The next reference at or behind `from` to a character that may not be published
// (is_publishable()) or to none at all; nothing if there is none. Numbers of any length count, and
// those without «;» as well: some reader takes them for references. Whether the text around it is
// one in which references are read is the caller's to know.
std::optional<CharacterReference> next_refused_reference(std::string_view text, size_t from = 0);

}  // namespace hiroba::text
