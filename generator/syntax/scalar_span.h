#pragma once

#include <cstddef>
#include <string_view>

#include "syntax/positions.h"

namespace hiroba::syntax {

// Where a scalar stands on its first line, for its mark. Bytes.
struct Span {
  size_t begin = 0;
  size_t end = 0;
};

// Behind the closing quote of the text that opens at `open`, or npos when it does not close
// before `limit`. '' and \x inside are stepped over (YAML 1.2, 7.3).
size_t quote_end(std::string_view text, size_t open, size_t limit);

// The span of the scalar at `begin` with this value: quotes included; for | and > the first
// line of the text itself, not the sign.
Span scalar_span(const Positions& positions, size_t begin, std::string_view value);

// The first escape in the text between double quotes that opens at `open` whose character may not
// be published (text/publishable.h); if none is seen, the opening quote.
Span refused_escape(std::string_view text, size_t open);

}  // namespace hiroba::syntax
