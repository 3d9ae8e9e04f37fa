#pragma once

#include <span>

#include "check/page_facts.h"
#include "check/route_table.h"
#include "source/diagnostics.h"

namespace hiroba::check {

// The rules over all finished pages: links, places, ids, names, what is loaded from elsewhere, and
// whether every page can be reached from home. `routes` are the same that page_facts() was given,
// with every page, asset and attachment. `alone` are routes that nothing needs to lead to
// (404.html, the pages of what was taken back). Findings have no mark: they name the page.
void check_pages(std::span<const PageFacts> pages, const RouteTable& routes,
                 std::span<const std::string> alone, source::Diagnostics& found);

}  // namespace hiroba::check
