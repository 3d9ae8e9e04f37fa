#include "emit/field_html.h"
#include "model/sheets.h"
#include "pages/sort.h"

// The sheet of paper of a record. It repeats the record's page.
namespace hiroba::pages {
namespace {

class SheetPage final : public Page {
 public:
  SheetPage(Language language, ItemNumber item, const model::Item& record)
      : Page(language), item_(item), kind_(record.kind()) {}

  std::string route_in(const Model& model, Language language) const override {
    return model::sheet_route(kind_, model.items[item_].slug, language);
  }
  bool exists_in(const Model& model, Language language) const override {
    return model.items[item_].has_page_in(language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return emit::view::string_of(context, "sheet.title");
  }
  std::vector<Crumb> crumbs(const PageContext& context, Scope& scope) const override {
    std::vector<Crumb> crumbs = list_crumb(kind_, context);
    const model::Item& item = context.item(item_);
    crumbs.push_back({emit::field_text(item.common().title, language(), scope),
                      model::record_route(kind_, item.slug, language())});
    return crumbs;
  }
  TemplateUse use() const override {
    const std::string kind(kinds::kind_name(kind_));
    return {"sheet/" + kind + ".html", "item", kind};
  }
  const void* view(const PageContext& context) const override { return &context.item(item_); }
  bool is_indexed(const Model&) const override { return false; }

 private:
  ItemNumber item_;
  kinds::Kind kind_;
};

void plan(const Model& model, Language language, Plan& plan) {
  for (ItemNumber n = 0; n < model.items.size(); ++n) {
    const model::Item& item = model.items[n];
    if (!model::has_sheet(item, model.today) || !item.has_page_in(language)) continue;
    plan.add(std::make_unique<SheetPage>(language, n, item));
  }
}

}  // namespace

extern const Sort k_sheet{&plan, nullptr, {}};

}  // namespace hiroba::pages
