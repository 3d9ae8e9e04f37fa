#include "pages/sections.h"

// The site map for people: every record's page, by kind.
namespace hiroba::pages {
namespace {

using emit::view::site;
using tmpl::Member;

std::string sitemap_route(const Model&, Language language) {
  return model::page_route(language, {"sitemap.html"});
}

class SiteMap final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model& model, Language language) const override {
    return sitemap_route(model, language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return emit::view::string_of(context, "sitemap.title");
  }
  TemplateUse use() const override { return {"sitemap.html", "sitemap", "site map"}; }
};

void plan(const Model&, Language language, Plan& plan) {
  plan.add(std::make_unique<SiteMap>(language));
}

Value all_sections(const Member& m, const Value&, Scope& s) {
  std::vector<ItemNumber> all;
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    if (!kind.has_page) continue;
    for (ItemNumber n = 0; n < site(s).items.size(); ++n) {
      if (site(s).items[n].kind() == kind.kind) all.push_back(n);
    }
  }
  return sections(*m.type, all, 0, all.size(), s);
}

void declare(RootTypes& roots) {
  roots.add_record("site map", "").members = {
      {"sections", &sections_type(roots), &all_sections, "every page by kind"}};
}

constexpr Entrance kEntrances[] = {{"sitemap", &sitemap_route}};

}  // namespace

extern const Sort k_sitemap{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
