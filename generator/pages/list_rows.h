#pragma once

#include <string>

#include "pages/page.h"

namespace hiroba::pages {

// Whether a kind's list is made of rows that a script may fetch to narrow it by several facets.
bool has_rows(kinds::Kind kind, const Model& model);

// The rows of a whole list as a script: group/entries.js.
std::string rows_route(kinds::Kind kind, Language language);

}  // namespace hiroba::pages
