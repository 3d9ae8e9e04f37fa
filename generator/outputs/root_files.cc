#include "outputs/output.h"

// What has to lie at the root of the site, such as a service worker: site/root as it is.
namespace hiroba::outputs {

void add_root_files(const Site& site, Outputs& out) {
  for (const auto& [name, path] : site.files.root_files) {
    out.push_back({name, Copied{path, "site/root/" + name}});
  }
}

}  // namespace hiroba::outputs
