#pragma once

#include "emit/view/types.h"

namespace hiroba::pages {

// The types of the roots that every template has. `links` is the type of a list of links.
const tmpl::TypeInfo& declare_site(emit::ViewTypes& types, const tmpl::TypeInfo& links);
// Adds what `site` knows of the search.
void declare_search(emit::ViewTypes& types, tmpl::TypeInfo& site);
const tmpl::TypeInfo& declare_page(emit::ViewTypes& types, const tmpl::TypeInfo& links);

}  // namespace hiroba::pages
