#pragma once

#include <string>
#include <string_view>

#include "kinds/kind.h"

namespace hiroba::kinds {

// The first text of a new record: what is required filled with its example, everything else as
// comments. `name` is the title. Ends with a line break.
std::string scaffold(Kind kind, std::string_view name);

}  // namespace hiroba::kinds
