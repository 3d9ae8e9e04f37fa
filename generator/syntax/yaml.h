#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "source/diagnostics.h"
#include "syntax/node.h"

// YAML 1.2 as records use it: one document of maps, lists and texts. Anchors, aliases, tags,
// directives and further documents are refused, as are duplicate keys; files are at most 256 KB,
// twenty levels deep and UTF-8. Values stay text (see Node).
namespace hiroba::syntax {

// The tree, or nothing when something was wrong; then `found` says what, several problems at
// once where they do not depend on each other. A duplicate key alone still gives a tree (with
// the first value), so that its other fields are checked in the same run. An empty text gives a
// null node. `first_line` is the line of the file on which `text` begins. Thread-safe.
std::optional<Node> parse_yaml(std::string_view text, source::FileId file, uint32_t first_line,
                               source::Diagnostics& found);

// The same without the fast reader in front (plain_yaml.h); tests compare the two.
std::optional<Node> parse_yaml_with_library(std::string_view text, source::FileId file,
                                            uint32_t first_line, source::Diagnostics& found);

}  // namespace hiroba::syntax
