#include "pages/sort.h"

// What a host shows where there is nothing. In Japanese only: a host knows one such page.
namespace hiroba::pages {
namespace {

class NotFound final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model&, Language language) const override {
    return model::page_route(language, {"404.html"});
  }
  bool exists_in(const Model&, Language language) const override { return language.is_source(); }
  std::string_view title(const PageContext& context, Scope&) const override {
    return emit::view::string_of(context, "not_found.title");
  }
  TemplateUse use() const override { return {"404.html", "", ""}; }
  bool is_indexed(const Model&) const override { return false; }
  Role role() const override { return Role::not_found; }
};

void plan(const Model&, Language language, Plan& plan) {
  if (language.is_source()) plan.add(std::make_unique<NotFound>(language));
}

}  // namespace

extern const Sort k_not_found{&plan, nullptr, {}};

}  // namespace hiroba::pages
