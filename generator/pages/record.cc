#include "emit/field_html.h"
#include "pages/sort.h"

// The page of a record.
namespace hiroba::pages {
namespace {

class RecordPage final : public Page {
 public:
  RecordPage(Language language, ItemNumber item, const model::Item& record)
      : Page(language), item_(item), kind_(record.kind()) {}

  std::string route_in(const Model& model, Language language) const override {
    return model::record_route(kind_, model.items[item_].slug, language);
  }
  bool exists_in(const Model& model, Language language) const override {
    return model.items[item_].has_page_in(language);
  }
  std::string_view title(const PageContext& context, Scope& scope) const override {
    return emit::field_text(context.item(item_).common().title, language(), scope);
  }
  std::vector<Crumb> crumbs(const PageContext& context, Scope&) const override {
    return list_crumb(kind_, context);
  }
  TemplateUse use() const override {
    const std::string kind(kinds::kind_name(kind_));
    return {kind + ".html", "item", kind};
  }
  const void* view(const PageContext& context) const override { return &context.item(item_); }
  // What is invented, and what another town tells on its own page.
  bool is_indexed(const Model& model) const override {
    return !model.items[item_].common().sample && !model.items[item_].source;
  }
  const model::Item* record(const Model& model) const override { return &model.items[item_]; }

 private:
  ItemNumber item_;
  kinds::Kind kind_;
};

void plan(const Model& model, Language language, Plan& plan) {
  for (ItemNumber n = 0; n < model.items.size(); ++n) {
    const model::Item& item = model.items[n];
    if (!kinds::info(item.kind()).has_page || !item.has_page_in(language)) continue;
    plan.add(std::make_unique<RecordPage>(language, n, item));
  }
}

void declare(RootTypes& roots) {
  for (const kinds::KindInfo& kind : kinds::all_kinds()) roots.add(roots.types().item(kind.kind));
}

}  // namespace

extern const Sort k_record{&plan, &declare, {}};

}  // namespace hiroba::pages
