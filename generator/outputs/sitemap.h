#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "outputs/output.h"

namespace hiroba::outputs {

// The routes of the site's maps for search engines (Sitemaps protocol 0.9: at most 50,000
// addresses in one file). None where the site's address is not known, or it is not to be found.
std::vector<std::string> sitemap_routes(const Site& site);

}  // namespace hiroba::outputs
