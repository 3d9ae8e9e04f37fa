#include "model/routes.h"
#include "outputs/output.h"

// Forms as PDF, for a build that prints them.
namespace hiroba::outputs {

void add_prints(const Site& site, Outputs& out) {
  if (!site.model.has_prints) return;
  for (const auto& page : site.pages) {
    const model::Item* record = page->record(site.model);
    if (record == nullptr || record->kind() != kinds::Kind::form) continue;
    out.push_back(
        {model::print_route(record->kind(), record->slug, page->language()), Printed{page.get()}});
  }
}

}  // namespace hiroba::outputs
