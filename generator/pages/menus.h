#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/settings.h"
#include "pages/links.h"
#include "source/diagnostics.h"

// Where the names lead that menus in site.yaml and url_of() in templates use: «page/help»,
// «list/group», «group/area.nakamachi», «area/nakamachi», and the entrances of sort.h.
namespace hiroba::pages {

// The address from this page; empty when there is nothing there.
std::string menu_url(const PageContext& page, std::string_view to);

// The links of a menu that lead somewhere, as seen from this page.
Value menu_links(const tmpl::Member& member, const std::vector<model::MenuLink>& links,
                 Scope& scope);

// The route of an entrance in the language. REQUIRES: some sort has it. Empty: nothing to see.
std::string entrance_route(std::string_view name, const Model& model, Language language);

// Every place that site.yaml links to exists.
void check_menus(const Model& model, source::Diagnostics& found);

}  // namespace hiroba::pages
