#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "source/rule.h"

namespace hiroba::syntax {

// A finding in YAML text before its place is worked out. Offsets are bytes of that text.
struct Problem {
  const source::Rule* rule = nullptr;
  size_t offset = 0;
  size_t length = 0;  // bytes
  std::vector<std::string> args;
  std::optional<size_t> other;  // a second place
  // True: wrong even where yaml-cpp reads on. False: said only when reading failed, because the
  // same writing can be right elsewhere.
  bool certain = true;
};

}  // namespace hiroba::syntax
