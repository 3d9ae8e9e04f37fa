#include "emit/page_context.h"

#include "model/routes.h"

namespace hiroba::emit {

std::string PageContext::link_to(const model::Item& item, std::string_view fragment) const {
  const kinds::Language language =
      item.has_page_in(language_) && model_.settings.speaks(language_) ? language_
                                                                       : kinds::Language::ja;
  return model::relative(route_, model::record_route(item.kind(), item.slug, language), fragment);
}

std::string PageContext::link_to_route(std::string_view route) const {
  return model::relative(route_, route);
}

}  // namespace hiroba::emit
