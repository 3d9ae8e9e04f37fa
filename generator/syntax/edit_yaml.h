#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "syntax/node.h"

// Changes of a YAML text that leave every other byte as it was: comments, order, quotes and line
// ends of what an editor wrote survive. `text` is the whole file that the tree was read from, the
// front matter of a Markdown file included. Values are YAML on one line (write_yaml.h).
// Nothing: the place was not understood; the caller says where to write it by hand. Whoever changes
// a record reads the result again before it is kept.
namespace hiroba::syntax {

// Adds «key: value» at the end of a map, in blocks or in braces as the map is written.
std::optional<std::string> with_entry(std::string_view text, const Node& map, std::string_view key,
                                      std::string_view value);

// Adds a value at the end of a list, likewise.
std::optional<std::string> with_item(std::string_view text, const Node& list,
                                     std::string_view value);

// Another value in the place of a scalar on one line.
std::optional<std::string> with_value(std::string_view text, const Node& scalar,
                                      std::string_view value);

}  // namespace hiroba::syntax
