#include "pages/structured_data.h"

#include <nlohmann/json.hpp>

#include "emit/field_html.h"
#include "linked_data/things.h"
#include "model/address.h"
#include "model/sharing.h"
#include "pages/menus.h"
#include "pages/plan.h"

namespace hiroba::pages {
namespace {

using linked_data::Json;

class Graph {
 public:
  Graph(const Page& page, const PageContext& context, Scope& scope)
      : page_(page),
        context_(context),
        scope_(scope),
        reader_{context.site(), context.words(),
                [this](ItemNumber n) -> const model::Item& { return context_.item(n); },
                [this](const model::Item& item) {
                  return address(model::record_route(item.kind(), item.slug,
                                                     item.page_language(context_.language())));
                },
                [this](std::string_view route) { return address(route); }} {}

  Json made() {
    Json graph = Json::array();
    const model::Item* record = page_.record(context_.site());
    const bool is_kept = record != nullptr && !model::may_leave(*record, model::Outlet::page_data,
                                                                context_.site().settings);
    if (!is_kept) graph.push_back(record != nullptr ? record_thing(*record) : page_thing());
    if (Json crumbs = crumb_list(is_kept); crumbs.size() > 1) graph.push_back(with_list(crumbs));
    return graph;
  }

 private:
  // Where the site's own address is not known, as seen from the page.
  std::string address(std::string_view route) const {
    const model::Settings& settings = context_.site().settings;
    if (settings.base_url.empty()) return context_.link_to_route(route);
    return model::address(settings, route);
  }

  Json record_thing(const model::Item& record) {
    Json out = linked_data::thing_of(record, reader_);
    out["inLanguage"] = page_.language().html_lang();
    return only_of_works(std::move(out));
  }

  // Groups, places and services have no language; what is read has.
  static Json only_of_works(Json thing) {
    for (const std::string_view type :
         {"Article", "FAQPage", "CreativeWork", "WebPage", "Dataset", "Course", "Event"}) {
      if (thing["@type"] == type) return thing;
    }
    thing.erase("inLanguage");
    return thing;
  }

  Json page_thing() {
    Json out = {{"@type", page_.schema_type()}};
    const model::Settings& settings = context_.site().settings;
    std::string_view name = page_.title(context_, scope_);
    if (name.empty()) name = emit::field_text(settings.title, page_.language(), scope_);
    linked_data::set(out, "name", std::string(name));
    out["url"] = address(page_.route());
    out["inLanguage"] = page_.language().html_lang();
    if (page_.schema_type() == "WebSite") {
      if (settings.operated_by) {
        out["publisher"] = {{"@type", "Organization"},
                            {"name", linked_data::plain(settings.operated_by->name, reader_)}};
      }
    }
    return out;
  }

  // The way here, as the page shows it. What may not leave is not named, not even as its end.
  Json crumb_list(bool is_kept) {
    Json list = Json::array();
    if (!page_.has_crumbs()) return list;
    const auto add = [&](std::string_view label, const std::string& route) {
      Json step = {{"@type", "ListItem"}, {"position", list.size() + 1}, {"name", label}};
      if (!route.empty()) step["item"] = address(route);
      list.push_back(std::move(step));
    };
    add(emit::field_text(context_.site().settings.title, page_.language(), scope_),
        entrance_route("home", context_.site(), page_.language()));
    for (const Crumb& crumb : page_.crumbs(context_, scope_)) add(crumb.label, crumb.route);
    if (!is_kept) add(page_.short_title(context_, scope_), "");
    return list;
  }

  static Json with_list(Json list) {
    return {{"@type", "BreadcrumbList"}, {"itemListElement", std::move(list)}};
  }

  const Page& page_;
  const PageContext& context_;
  Scope& scope_;
  const linked_data::Reader reader_;
};

}  // namespace

std::string structured_data(const Page& page, const PageContext& context, Scope& scope) {
  const bool is_for_others = page.is_html() && page.is_linked() && page.is_indexed(context.site());
  if (!is_for_others) return "";
  Json graph = Graph(page, context, scope).made();
  if (graph.empty()) return "";
  return linked_data::in_script({{"@context", "https://schema.org"}, {"@graph", std::move(graph)}});
}

}  // namespace hiroba::pages
