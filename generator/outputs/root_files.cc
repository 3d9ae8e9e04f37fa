#include "outputs/assets.h"

// What has to lie at the root of the site, such as a service worker: site/root. Its names stay;
// what such a file names is marked.
namespace hiroba::outputs {

void add_root_files(const Site& site, Outputs& out) {
  for (const auto& [name, file] : site.files.root_files) {
    out.push_back(asset_output(file, "site/root/" + name));
  }
}

}  // namespace hiroba::outputs
