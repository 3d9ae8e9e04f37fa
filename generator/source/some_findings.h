#pragma once

#include <functional>

#include "source/diagnostics.h"

namespace hiroba::source {

// A copy of the findings that are wanted, in their order.
Diagnostics some_findings(const Diagnostics& found,
                          const std::function<bool(const Diagnostic&)>& wanted);
Diagnostics only_errors(const Diagnostics& found);

}  // namespace hiroba::source
