#pragma once

#include <vector>

#include "emit/renderer.h"
#include "template/engine.h"

namespace hiroba::emit {

// The functions templates may call: t, icon, art, asset, url_of. Names that a template spells out
// are checked when it is loaded.
std::vector<tmpl::Function> template_functions(const SiteFiles& files);

}  // namespace hiroba::emit
