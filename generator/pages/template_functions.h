#pragma once

#include <vector>

#include "emit/site_files.h"
#include "template/engine.h"

namespace hiroba::pages {

// The functions templates may call: t, icon, art, asset, url_of. Names that a template spells out
// are checked when it is loaded.
std::vector<tmpl::Function> template_functions(const emit::SiteFiles& files);

}  // namespace hiroba::pages
