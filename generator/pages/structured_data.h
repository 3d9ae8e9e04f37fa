#pragma once

#include <string>

#include "pages/page.h"

namespace hiroba::pages {

// JSON-LD of a page in the words of schema.org: what it is, what its record is, the way to it.
// Empty where nothing of it may leave: a story whose writer did not agree to that, a sheet of a
// person, pages that no one walks to.
std::string structured_data(const Page& page, const PageContext& context, Scope& scope);

}  // namespace hiroba::pages
