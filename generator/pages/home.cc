#include "pages/listed_page.h"

// The home page: what comes next, what is new.
namespace hiroba::pages {
namespace {

using emit::view::page;
using tmpl::Member;

constexpr size_t kMostEntries = 5;

std::string home_route(const Model&, Language language) {
  return model::page_route(language, {"index.html"});
}

class Home final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model& model, Language language) const override {
    return home_route(model, language);
  }
  std::string_view title(const PageContext&, Scope&) const override { return {}; }
  bool has_crumbs() const override { return false; }
  TemplateUse use() const override { return {"home.html", "home", "home"}; }
  std::string_view feed(const Model&, Scope&) const override { return "all"; }
  std::string_view schema_type() const override { return "WebSite"; }
};

void plan(const Model&, Language language, Plan& plan) {
  plan.add(std::make_unique<Home>(language));
}

Value upcoming(const Member& m, const Value&, Scope& scope) {
  const PageContext& p = page(scope);
  std::vector<ItemNumber> next;
  for (const ItemNumber n : p.list(kinds::Kind::event)) {
    const model::Item& item = p.site().items[n];
    const bool is_overdue = item.freshness == model::Freshness::overdue;
    if (!item.date || *item.date < p.today() || is_overdue) continue;
    next.push_back(n);
    if (next.size() == kMostEntries) break;
  }
  return items_value(*m.type, next, 0, next.size(), scope);
}
Value notices(const Member& m, const Value&, Scope& scope) {
  return items_value(*m.type, page(scope).list(kinds::Kind::notice), 0, kMostEntries, scope);
}

void declare(RootTypes& roots) {
  emit::ViewTypes& types = roots.types();
  tmpl::TypeInfo& home = roots.add_record("home", "");
  home.members = {
      {"upcoming", &roots.list_of(types.item(kinds::Kind::event)), &upcoming, "the next five"},
      {"notices", &roots.list_of(types.item(kinds::Kind::notice)), &notices, "the newest five"}};
}

constexpr Entrance kEntrances[] = {{"home", &home_route}};

}  // namespace

extern const Sort k_home{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
