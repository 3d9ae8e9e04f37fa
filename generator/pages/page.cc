#include "pages/page.h"

#include "emit/view/parts.h"

namespace hiroba::pages {

std::vector<Crumb> list_crumb(kinds::Kind kind, const PageContext& context) {
  if (context.list(kind).empty()) return {};
  return {{emit::view::kind_label(kind, context), model::list_route(kind, 1, context.language())}};
}

}  // namespace hiroba::pages
