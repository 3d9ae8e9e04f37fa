#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "syntax/positions.h"
#include "syntax/yaml_problem.h"

namespace hiroba::syntax {

// Looks at YAML line by line for what people really get wrong (full-width colons and spaces,
// tabs, a missing space or closing quote) and says it where it happened. It does not parse: it
// runs beside yaml-cpp, whose messages come late and name the wrong line. Linear in the text.
// At most kMaxFindingsPerFile problems. REQUIRES: the text passed check_text().
std::vector<Problem> find_slips(const Positions& positions);

// «名前：値» or «name:value» at the beginning of a plain value: the name, or an empty view. Such
// a value was meant as an entry.
std::string_view key_like_beginning(std::string_view value);

// «-生活»: a list item whose space was forgotten. Numbers and rows of dashes are texts.
bool is_dash_without_space(std::string_view value);

// What a message calls this blank (U+3000 or U+00A0).
std::string wide_space_name(std::string_view space);

}  // namespace hiroba::syntax
