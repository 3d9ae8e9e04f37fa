#include "outputs/assets.h"

// Styles, scripts and pictures of the site itself, from site/assets, under names that carry a mark
// of their bytes.
namespace hiroba::outputs {

Output asset_output(const emit::Asset& asset, std::string shown) {
  if (!asset.text) return {asset.route, Copied{asset.path, std::move(shown)}};
  return {asset.route, Written{[&asset] { return *asset.text; }}};
}

void add_assets(const Site& site, Outputs& out) {
  for (const auto& [name, asset] : site.files.assets) {
    out.push_back(asset_output(asset, "site/assets/" + name));
  }
}

}  // namespace hiroba::outputs
