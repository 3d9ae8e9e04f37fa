#include "emit/compact_css.h"
#include "model/routes.h"
#include "outputs/output.h"

// Styles, scripts and pictures of the site itself, from site/assets. Style sheets are explained
// where they are written, not where they are read.
namespace hiroba::outputs {

void add_assets(const Site& site, Outputs& out) {
  for (const auto& [name, path] : site.files.assets) {
    Copied copy{path, "site/assets/" + name};
    if (name.ends_with(".css")) copy.through = &emit::compact_css;
    out.push_back({model::asset_route(name), std::move(copy)});
  }
}

}  // namespace hiroba::outputs
