#include "pages/sort.h"

// The style guide: all records of each kind, to show components in every state. In Japanese only,
// and only where the settings ask for it.
namespace hiroba::pages {
namespace {

using emit::view::page;
using emit::view::site;
using tmpl::Member;
using tmpl::TypeInfo;

class StyleGuide final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model&, Language language) const override {
    return model::page_route(language, {"styleguide/index.html"});
  }
  bool exists_in(const Model&, Language language) const override { return language.is_source(); }
  std::string_view title(const PageContext& context, Scope&) const override {
    return emit::view::string_of(context, "guide.title");
  }
  TemplateUse use() const override { return {"styleguide.html", "guide", "style guide"}; }
  bool is_indexed(const Model&) const override { return false; }
};

void plan(const Model& model, Language language, Plan& plan) {
  if (!model.settings.style_guide || !language.is_source()) return;
  plan.add(std::make_unique<StyleGuide>(language));
}

Value records_of(const Member& m, const Value&, Scope& scope) {
  const auto kind = static_cast<kinds::Kind>(reinterpret_cast<uintptr_t>(m.data));
  const auto& items = site(scope).items;
  Value* values = scope.make_array<Value>(items.size());
  size_t count = 0;
  for (ItemNumber n = 0; n < items.size(); ++n) {
    if (items[n].kind() != kind) continue;
    values[count++] = Value::of(*m.type->element, &page(scope).item(n));
  }
  return count == 0 ? Value::none() : Value::list(*m.type, values, count);
}

void declare(RootTypes& roots) {
  TypeInfo& guide = roots.add_record("style guide", "all records, by kind");
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    const TypeInfo* list = &roots.list_of(roots.types().item(kind.kind));
    const auto number = static_cast<uintptr_t>(kind.kind);
    guide.members.push_back({std::string(kinds::kind_name(kind.kind)), list, &records_of,
                             "every record of the kind", reinterpret_cast<const void*>(number)});
  }
}

std::string guide_route(const Model& model, Language) {
  return model.settings.style_guide ? StyleGuide(Language()).route_in(model, Language()) : "";
}

constexpr Entrance kEntrances[] = {{"styleguide", &guide_route}};

}  // namespace

extern const Sort k_style_guide{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
