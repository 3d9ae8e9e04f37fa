#include "emit/page_context.h"

#include "model/routes.h"

namespace hiroba::emit {

std::string PageContext::link_to(const model::Item& item, std::string_view fragment) const {
  const std::string route =
      model::record_route(item.kind(), item.slug, item.page_language(language()));
  return anywhere_ ? link_to_route(route) : model::relative(route_, route, fragment);
}

std::string PageContext::link_to_route(std::string_view route) const {
  if (anywhere_) return model_.settings.base_path + std::string(route);
  return model::relative(route_, route);
}

std::string PageContext::asset_route(std::string_view name) const {
  const auto found = assets_.find(name);
  if (found == assets_.end()) return model::asset_route(name, "");
  log_.assets.push_back(&found->second);
  return found->second.route;
}

}  // namespace hiroba::emit
