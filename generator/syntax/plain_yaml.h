#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "syntax/node.h"

namespace hiroba::syntax {

// A fast reader for the YAML that nearly every record is: block maps and lists, [a, b] and
// {a: b} on one line, plain and quoted texts on one line without escapes, comments, and «|» or
// «|-». Returns nothing whenever the text holds anything else or anything wrong: «not sure» is
// always allowed, a tree other than yaml-cpp's never (tests/fuzz/yaml_fuzz.cc compares).
// REQUIRES: the text passed check_text() and has no byte order mark.
std::optional<Node> read_plain_yaml(std::string_view text, source::FileId file,
                                    uint32_t first_line);

}  // namespace hiroba::syntax
