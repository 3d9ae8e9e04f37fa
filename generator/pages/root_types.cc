#include "pages/links.h"
#include "pages/root_views.h"
#include "pages/sort.h"

namespace hiroba::pages {

RootTypes::RootTypes(emit::ViewTypes& types)
    : types_(types),
      links_(&declare_links(types)),
      site_(&declare_site(types, *links_)),
      page_(&declare_page(types, *links_)) {
  for (const Sort* sort : all_sorts()) {
    if (sort->declare != nullptr) sort->declare(*this);
  }
}

tmpl::TypeInfo& RootTypes::add_record(const std::string& name, std::string help) {
  tmpl::TypeInfo& type = types_.add_record(name, std::move(help));
  made_.emplace(name, &type);
  add(type);
  return type;
}

void RootTypes::add(const tmpl::TypeInfo& type) { known_.emplace(type.name, &type); }

const tmpl::TypeInfo* RootTypes::find(std::string_view name) const {
  const auto it = known_.find(name);
  return it == known_.end() ? nullptr : it->second;
}

tmpl::TypeInfo& RootTypes::made(std::string_view name) { return *made_.find(name)->second; }

const tmpl::TypeInfo& RootTypes::list_of(const tmpl::TypeInfo& element) {
  return types_.add_list(tmpl::value_list(element));
}

}  // namespace hiroba::pages
