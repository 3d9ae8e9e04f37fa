#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "syntax/node.h"
#include "syntax/positions.h"
#include "syntax/yaml_problem.h"

namespace hiroba::syntax {

// What yaml-cpp made of a text.
struct LibraryReading {
  std::optional<Node> tree;       // as far as it is usable
  std::vector<Problem> problems;  // features we refuse, duplicate keys, then at most one failure
  bool failed = false;            // reading stopped at the last problem
};

// Reads through yaml-cpp's events. REQUIRES: the text passed check_text().
LibraryReading read_with_library(Positions& positions);

}  // namespace hiroba::syntax
