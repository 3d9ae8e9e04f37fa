#pragma once

#include <string>
#include <string_view>
#include <vector>

// Lines of Japanese words in a narrow place. Internal to path_diagram.cc.
namespace hiroba::emit::path_text {

// At most `most` lines of at most `width` units (letters as in chart_text.h). Breaks where a reader
// expects it: not inside a word of katakana, kanji or Latin letters, nor before a particle, as far
// as that fits; never before a closing mark. What is left over becomes «…».
std::vector<std::string> lines_of(std::string_view text, double width, size_t most);

}  // namespace hiroba::emit::path_text
