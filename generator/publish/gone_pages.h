#pragma once

#include <set>
#include <string>

#include "publish/build_site.h"

namespace hiroba::publish {

// Routes of the pages of a site, its showcases' aside, that say that something has ended.
std::set<std::string> gone_pages(const BuildRequest& request, system::FileSystem& disk);

}  // namespace hiroba::publish
