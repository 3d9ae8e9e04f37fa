#pragma once

#include <memory>
#include <vector>

#include "pages/page.h"
#include "source/diagnostics.h"

namespace hiroba::pages {

// Every page of the site, in the order of routes. Two pages at one address are an error.
// Milestone: after this no page is added.
std::vector<std::unique_ptr<Page>> plan_pages(const Model& model, source::Diagnostics& found);

// The languages in which this page exists.
std::vector<Language> languages_of(const Model& model, const Page& page);

// Whether search engines can tell a page in this one of `languages` from the others: they know one
// page for each tag of HTML, and plain Japanese is Japanese.
bool has_own_tag(Language language, const std::vector<Language>& languages);

}  // namespace hiroba::pages
