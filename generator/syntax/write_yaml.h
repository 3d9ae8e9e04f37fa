#pragma once

#include <string>
#include <string_view>

#include "syntax/node.h"

// YAML as people write records by hand. parse_yaml() gives the same tree back.
namespace hiroba::syntax {

// One value on one line: a text in quotes where YAML would read more than it (and, where the node
// says that it is `quoted`, where other programs would take it for a number, a day or a truth).
std::string yaml_on_one_line(const Node& node);

// «key: value» with line breaks at the end: short lists and maps on one line, others in blocks.
std::string yaml_entry(std::string_view key, const Node& node);

// To build trees.
Node text_node(std::string_view text);   // always a text
Node plain_node(std::string_view text);  // a number, a day, a word of a choice
void add_entry(Node& map, std::string_view key, Node value);

}  // namespace hiroba::syntax
