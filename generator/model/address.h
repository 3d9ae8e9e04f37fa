#pragma once

#include <string>
#include <string_view>

#include "model/settings.h"

namespace hiroba::model {

// The whole address of a page or file, as others know it: in the page as canonical, in maps for
// search engines, feeds and data. A folder's own page is known by its folder: «…/area/». Where the
// site's address is not known yet, the path on its host.
std::string address(const Settings& settings, std::string_view route);

}  // namespace hiroba::model
