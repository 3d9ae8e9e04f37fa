#include <algorithm>

#include "model/sheets.h"
#include "pages/sections.h"

// What can be handed over on paper, by kind.
namespace hiroba::pages {
namespace {

using emit::view::page;
using emit::view::site;
using tmpl::Member;

bool has_any(const Model& model) {
  return std::any_of(model.items.begin(), model.items.end(),
                     [&](const model::Item& item) { return model::has_sheet(item, model.today); });
}

std::string sheets_route(const Model& model, Language language) {
  return has_any(model) ? model::page_route(language, {"sheet/index.html"}) : "";
}

class SheetsPage final : public Page {
 public:
  using Page::Page;

  std::string route_in(const Model& model, Language language) const override {
    return sheets_route(model, language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return emit::view::string_of(context, "sheets.title");
  }
  TemplateUse use() const override { return {"sheets.html", "sheets", "sheets"}; }
  bool is_indexed(const Model&) const override { return false; }
};

void plan(const Model& model, Language language, Plan& plan) {
  if (has_any(model)) plan.add(std::make_unique<SheetsPage>(language));
}

Value sheet_sections(const Member& m, const Value&, Scope& s) {
  std::vector<ItemNumber> all;
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    for (const ItemNumber n : page(s).list(kind.kind)) {
      if (model::has_sheet(site(s).items[n], page(s).today())) all.push_back(n);
    }
  }
  return sections(*m.type, all, 0, all.size(), s);
}

void declare(RootTypes& roots) {
  roots.add_record("sheets", "what can be handed over on paper").members = {
      {"sections", &sections_type(roots), &sheet_sections, "records by kind"}};
}

constexpr Entrance kEntrances[] = {{"sheets", &sheets_route}};

}  // namespace

extern const Sort k_sheets{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
