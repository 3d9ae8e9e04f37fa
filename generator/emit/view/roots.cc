#include "emit/view/roots.h"

#include "emit/view/root_parts.h"
#include "model/lists.h"
#include "template/escape.h"

namespace hiroba::emit {
namespace root {
namespace {

Value link_label(const Member&, const Value& self, Scope&) {
  return Value::html(self.as<LinkView>().label);
}
Value link_url(const Member&, const Value& self, Scope&) {
  const auto& link = self.as<LinkView>();
  return link.url.empty() ? Value::none() : Value::url(link.url);
}
Value link_icon(const Member&, const Value& self, Scope&) {
  const auto& link = self.as<LinkView>();
  return link.icon.empty() ? Value::none() : Value::text(link.icon);
}
Value link_name(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<LinkView>().name);
}
Value link_lang(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<LinkView>().html_lang);
}
Value link_canonical(const Member&, const Value& self, Scope&) {
  const auto& link = self.as<LinkView>();
  return link.canonical.empty() ? Value::none() : Value::url(link.canonical);
}
Value link_count(const Member&, const Value& self, Scope&) {
  return Value::integer(self.as<LinkView>().count);
}
Value link_is_current(const Member&, const Value& self, Scope&) {
  return Value::boolean(self.as<LinkView>().is_current);
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

}  // namespace

Value menu_links(const Member& member, const std::vector<model::MenuLink>& links, Scope& scope) {
  const PageContext& p = page(scope);
  LinkList out(member, scope, links.size());
  for (const model::MenuLink& link : links) {
    const std::string url = menu_url(p, link.to);
    if (url.empty()) continue;
    LinkView view;
    view.label = field_html(link.label, p.language(), scope);
    view.url = scope.copy(url);
    view.icon = link.icon;
    view.name = link.to;
    view.is_current = leads_here(p, link.to, url);
    out.add(view);
  }
  return out.value();
}

const TypeInfo& add_links(ViewTypes& types) {
  TypeInfo& link = types.add_record("link", "a label and where it leads");
  link.members = {{"label", kHtml, &link_label, "HTML"},
                  {"url", kUrl, &link_url, "none for where one is"},
                  {"icon", kText, &link_icon, "name for icon()"},
                  {"name", kText, &link_name, "language, kind or target"},
                  {"html_lang", kText, &link_lang, "of a language"},
                  {"canonical", kUrl, &link_canonical, "of a language, when the site's address is known"},
                  {"count", kNumber, &link_count, "how many records"},
                  {"number", kNumber, &link_count, "of a page"},
                  {"is_current", kBoolean, &link_is_current, "one is there now"}};
  return types.add_list(tmpl::value_list(link));
}

std::string_view escaped(std::string_view text, Scope& scope) {
  std::string out;
  tmpl::escape_text(out, text);
  return scope.copy(out);
}

std::string_view string_of(const PageContext& p, std::string_view key) {
  const std::string* text = p.strings().find(key);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

std::string_view kind_label(kinds::Kind kind, Language language) {
  const auto& info = kinds::info(kind);
  return language == Language::en ? info.label_en : info.label_ja;
}

const model::WordList& word_list(const PagePlan& plan, const Model& model) {
  return plan.is_area ? model.areas[plan.word] : model.topics[plan.word];
}

}  // namespace root

std::string menu_url(const PageContext& p, std::string_view to) {
  using What = model::MenuTarget::What;
  const auto target = model::menu_target(p.site(), to);
  switch (target.what) {
    case What::item:
      return p.link_to(p.item(target.item));
    case What::list:
      return p.link_to_route(model::list_route(target.kind, 1, p.language()));
    case What::home:
      return p.link_to_route(model::fixed_route(model::Fixed::home, p.language()));
    case What::areas:
      return p.link_to_route(model::fixed_route(model::Fixed::areas, p.language()));
    case What::topics:
      return p.link_to_route(model::fixed_route(model::Fixed::topics, p.language()));
    case What::word: {
      const auto& lists = target.is_area ? p.site().areas : p.site().topics;
      const std::string& id = lists[target.word].word->id;
      return p.link_to_route(target.is_area ? model::area_route(id, 1, p.language())
                                            : model::topic_route(id, 1, p.language()));
    }
    case What::sitemap:
      return p.link_to_route(model::fixed_route(model::Fixed::sitemap, p.language()));
    case What::facet: {
      const auto& facet = p.site().facets[static_cast<size_t>(target.kind)][target.facet];
      return p.link_to_route(model::facet_route(target.kind, facet.facet->id,
                                                facet.values[target.word].id, 1, p.language()));
    }
    case What::calendar:
      return p.link_to_route(model::calendar_route(p.site().calendar[0].first, p.language()));
    case What::sheets:
      return has_sheets(p.site()) ? p.link_to_route(model::fixed_route(model::Fixed::sheets, p.language())) : "";
    case What::memo:
      return p.link_to_route(model::fixed_route(model::Fixed::memo, p.language()));
    case What::unknown:
    case What::empty_list:
      break;
  }
  return "";
}

RootTypes::RootTypes(ViewTypes& types) {
  const tmpl::TypeInfo& links = root::add_links(types);
  site = &root::add_site(types, links);
  page = &root::add_page(types, links);
  root::add_lists(types, links, *this);
}

}  // namespace hiroba::emit
