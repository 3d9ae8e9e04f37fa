#include "outputs/output.h"

namespace hiroba::outputs {

void add_pages(const Site& site, Outputs& out) {
  out.reserve(site.pages.size());
  for (const auto& page : site.pages) out.push_back({page->route(), Rendered{page.get()}});
}

}  // namespace hiroba::outputs
