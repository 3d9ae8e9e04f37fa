#include "pages/list_rows.h"

#include "pages/list_page.h"

// All rows of a list at once, for the script that combines facets. A page opened from a disk may
// read nothing but scripts, so it is one (renderer.cc wraps it).
namespace hiroba::pages {
namespace {

class ListRows final : public ListPage {
 public:
  using ListPage::ListPage;

  const std::vector<ItemNumber>& items(const Model& model) const override {
    return model.list(kind());
  }
  std::string numbered_route(const Model&, uint32_t, Language language) const override {
    return rows_route(kind(), language);
  }
  std::string_view title(const PageContext&, Scope&) const override { return {}; }
  TemplateUse use() const override {
    return {"entries/" + std::string(kinds::kind_name(kind())) + ".html", "list",
            list_type_name(kind())};
  }
  Role role() const override { return Role::rows; }
  bool is_indexed(const Model&) const override { return false; }
};

void plan(const Model& model, Language language, Plan& plan) {
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    if (model.list(kind.kind).empty() || !has_rows(kind.kind, model)) continue;
    auto rows = std::make_unique<ListRows>(language, kind.kind);
    rows->take_all(model.list(kind.kind).size());
    plan.add(std::move(rows));
  }
}

}  // namespace

// Ways of learning stand side by side on one page; there is nothing to fetch. Stories are never in
// a file of their own: they may have to go.
bool has_rows(kinds::Kind kind, const Model& model) {
  if (kind == kinds::Kind::course || kind == kinds::Kind::story) return false;
  return !model.facets[static_cast<size_t>(kind)].empty();
}

std::string rows_route(kinds::Kind kind, Language language) {
  return model::page_route(language, {kinds::kind_name(kind), "/entries.js"});
}

extern const Sort k_list_rows{&plan, nullptr, {}};

}  // namespace hiroba::pages
