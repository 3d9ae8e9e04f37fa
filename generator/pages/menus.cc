#include "pages/menus.h"

#include "emit/field_html.h"
#include "model/lists.h"
#include "pages/rules.h"
#include "pages/sort.h"

namespace hiroba::pages {
namespace {

using kinds::FieldPath;
using model::MenuTarget;
using What = MenuTarget::What;

const Entrance* entrance_named(std::string_view name) {
  for (const Sort* sort : all_sorts()) {
    for (const Entrance& entrance : sort->entrances) {
      if (entrance.name == name) return &entrance;
    }
  }
  return nullptr;
}

// The route of a list, a narrowed list or a word; records are linked in a language they have.
std::string target_route(const MenuTarget& target, const Model& model, Language language) {
  switch (target.what) {
    case What::list: return model::list_route(target.kind, 1, language);
    case What::word: {
      const std::string& id = (target.is_area ? model.areas : model.topics)[target.word].word->id;
      return target.is_area ? model::area_route(id, 1, language)
                            : model::topic_route(id, 1, language);
    }
    case What::facet: {
      const auto& facet = model.facets[static_cast<size_t>(target.kind)][target.facet];
      const auto& value = facet.values[target.word];
      return model::facet_route(target.kind, facet.facet->id, value.id, 1, language);
    }
    case What::item:
    case What::unknown:
    case What::empty_list: break;
  }
  return "";
}

bool leads_here(const PageContext& p, std::string_view to, const std::string& url) {
  if (url.empty()) return false;
  // A list is «where one is» on the pages of its records too.
  if (to.substr(0, 5) == "list/") {
    const std::string folder =
        std::string(model::language_folder(p.language())) + std::string(to.substr(5)) + "/";
    return p.route().substr(0, folder.size()) == folder;
  }
  const size_t slash = p.route().rfind('/');
  return url == p.route().substr(slash == std::string_view::npos ? 0 : slash + 1);
}

// Reports names that lead nowhere.
class MenuCheck {
 public:
  // A list may be empty because of a broken record, which has its own message.
  MenuCheck(const Model& model, source::Diagnostics& found)
      : model_(model), found_(found), is_broken_(found.has_errors()) {}

  void check(const std::string& to, FieldPath at) {
    if (to.empty()) return;
    const What what = what_is(to);
    if (what == What::unknown) {
      found_.report(rules::kMenuUnknown, model_.settings.marks.find(at), {to});
    } else if (what == What::empty_list && !is_broken_) {
      found_.report(rules::kMenuEmptyList, model_.settings.marks.find(at), {to});
    }
  }
  void check(const std::vector<model::MenuLink>& links, FieldPath at) {
    for (size_t i = 0; i < links.size(); ++i) check(links[i].to, at / i / "to");
  }

 private:
  What what_is(const std::string& to) const {
    const Entrance* entrance = entrance_named(to);
    if (entrance == nullptr) return model::menu_target(model_, to).what;
    return entrance->route(model_, Language()).empty() ? What::empty_list : What::list;
  }

  const Model& model_;
  source::Diagnostics& found_;
  const bool is_broken_;
};

}  // namespace

std::string menu_url(const PageContext& p, std::string_view to) {
  std::string route;
  if (const Entrance* entrance = entrance_named(to)) {
    route = entrance->route(p.site(), p.language());
  } else {
    const MenuTarget target = model::menu_target(p.site(), to);
    if (target.what == What::item) return p.link_to(p.item(target.item));
    route = target_route(target, p.site(), p.language());
  }
  return route.empty() ? route : p.link_to_route(route);
}

Value menu_links(const tmpl::Member& member, const std::vector<model::MenuLink>& links,
                 Scope& scope) {
  const PageContext& p = emit::view::page(scope);
  LinkList out(member, scope, links.size());
  for (const model::MenuLink& link : links) {
    const std::string url = menu_url(p, link.to);
    if (url.empty()) continue;
    LinkView view;
    view.label = emit::field_html(link.label, p.language(), scope);
    view.url = scope.copy(url);
    view.icon = link.icon;
    view.name = link.to;
    view.is_current = leads_here(p, link.to, url);
    out.add(view);
  }
  return out.value();
}

std::string entrance_route(std::string_view name, const Model& model, Language language) {
  return entrance_named(name)->route(model, language);
}

void check_menus(const Model& model, source::Diagnostics& found) {
  MenuCheck menus(model, found);
  const FieldPath root;
  const model::Settings& s = model.settings;
  menus.check(s.menu, root / "menu");
  menus.check(s.ways, root / "ways");
  for (size_t g = 0; g < s.footer.size(); ++g) {
    menus.check(s.footer[g].links, root / "footer" / g / "links");
  }
  menus.check(s.help_page, root / "help_page");
  menus.check(s.first_page, root / "first_page");
  menus.check(s.visit_form, root / "visit_form");
  menus.check(s.talk_form, root / "talk_form");
  menus.check(s.opinion_form, root / "opinion_form");
  for (size_t i = 0; i < s.endpoints.size(); ++i) {
    menus.check(s.endpoints[i].form, root / "endpoints" / i / "form");
  }
}

}  // namespace hiroba::pages
