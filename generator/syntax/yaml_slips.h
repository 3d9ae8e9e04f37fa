#pragma once

#include <vector>

#include "syntax/positions.h"
#include "syntax/yaml_problem.h"

namespace hiroba::syntax {

// Looks at YAML line by line for what people really get wrong (full-width colons and spaces,
// tabs, a missing space or closing quote) and says it where it happened. It does not parse: it
// runs beside yaml-cpp, whose messages come late and name the wrong line. Linear in the text.
// At most kMaxFindingsPerFile problems. REQUIRES: the text passed check_text().
std::vector<Problem> find_slips(const Positions& positions);

}  // namespace hiroba::syntax
