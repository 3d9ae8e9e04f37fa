#pragma once

#include <vector>

#include "pages/sort.h"

namespace hiroba::pages {

// The type of «records by kind», for pages of mixed kinds. Made once, by the first who asks.
const tmpl::TypeInfo& sections_type(RootTypes& roots);

// numbers[first, last) as such a list, in their order: a new section begins with each new kind.
Value sections(const tmpl::TypeInfo& type, const std::vector<ItemNumber>& numbers, size_t first,
               size_t last, Scope& scope);

}  // namespace hiroba::pages
