#pragma once

#include <string>

#include "kinds/language.h"

namespace hiroba::pages {

// The page of the search.
std::string search_page_route(kinds::Language language);

// The script with the titles of all pages in a language (search/README.md); a fixed name.
std::string search_dictionary_route(kinds::Language language);

}  // namespace hiroba::pages
