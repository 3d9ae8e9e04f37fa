#include "outputs/output.h"

// .nojekyll: GitHub Pages publishes the files as they are.
namespace hiroba::outputs {

void add_nojekyll(const Site& site, Outputs& out) {
  if (site.is_showcase) return;
  out.push_back({".nojekyll", Written{[] { return std::string(); }}});
}

}  // namespace hiroba::outputs
