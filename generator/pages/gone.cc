#include <algorithm>

#include "pages/sort.h"

// The neutral page at the address of what was taken back.
namespace hiroba::pages {
namespace {

using tmpl::Member;

class GonePage final : public Page {
 public:
  GonePage(Language language, const model::Gone& gone) : Page(language), gone_(gone) {}

  const model::Gone& gone() const { return gone_; }

  std::string route_in(const Model&, Language language) const override {
    return model::record_route(gone_.kind, gone_.slug, language);
  }
  bool exists_in(const Model&, Language language) const override {
    const auto& own = gone_.languages;
    return std::find(own.begin(), own.end(), language) != own.end();
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return emit::view::string_of(context, "gone.title");
  }
  TemplateUse use() const override { return {"gone.html", "gone", "gone"}; }
  bool is_indexed(const Model&) const override { return false; }
  Role role() const override { return Role::gone; }

 private:
  const model::Gone& gone_;
};

void plan(const Model& model, Language language, Plan& plan) {
  for (const model::Gone& gone : model.gone) {
    auto page = std::make_unique<GonePage>(language, gone);
    if (page->exists_in(model, language)) plan.add(std::move(page));
  }
}

Value kind(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, &kinds::info(the<GonePage>(self).gone().kind));
}

void declare(RootTypes& roots) {
  roots.add_record("gone", "a page that was taken back").members = {
      {"kind", roots.types().any_item().find("kind")->type, &kind, "its kind"}};
}

}  // namespace

extern const Sort k_gone{&plan, &declare, {}};

}  // namespace hiroba::pages
