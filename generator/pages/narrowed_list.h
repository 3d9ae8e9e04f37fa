#pragma once

#include "model/facets.h"
#include "pages/page.h"

namespace hiroba::pages {

// One value of a facet in the page's language.
std::string_view facet_word(const model::Facet& facet, std::string_view value,
                            const PageContext& page, Scope& scope);

}  // namespace hiroba::pages
