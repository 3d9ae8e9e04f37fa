#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "syntax/yaml_problem.h"

namespace hiroba::syntax {

// A flow list or map that is open while reading.
struct OpenBracket {
  size_t offset;
};

// One of yaml-cpp's sentences at a byte offset, as a finding of ours at the place that helps:
// an unclosed bracket at its opening, not at the end of the file.
Problem explain_library_error(std::string_view message, size_t offset, std::string_view text,
                              const std::vector<OpenBracket>& open);

}  // namespace hiroba::syntax
