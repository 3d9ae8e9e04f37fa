#include "model/feeds.h"
#include "pages/learning_paths.h"
#include "pages/list_page.h"

// The list of a kind, cut into pages; and what all pages of lists show.
namespace hiroba::pages {

std::string list_type_name(kinds::Kind kind) {
  return "list of " + std::string(kinds::kind_name(kind));
}

std::string_view ListPage::feed(const Model&, Scope&) const {
  return model::has_feed(kind_) ? kinds::kind_name(kind_) : std::string_view();
}

TemplateUse ListPage::use() const {
  return {"list/" + std::string(kinds::kind_name(kind_)) + ".html", "list", list_type_name(kind_)};
}

namespace {

using emit::view::page;
using emit::view::site;
using tmpl::Member;

class WholeList final : public ListPage {
 public:
  using ListPage::ListPage;

  const std::vector<ItemNumber>& items(const Model& model) const override {
    return model.list(kind());
  }
  std::string numbered_route(const Model&, uint32_t number, Language language) const override {
    return model::list_route(kind(), number, language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return emit::view::kind_label(kind(), context);
  }
};

Value list_kind(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, &kinds::info(the<ListPage>(self).kind()));
}
Value list_entries(const Member& m, const Value& self, Scope& scope) {
  const auto& list = the<ListPage>(self);
  (void)page(scope).list(list.kind());  // noted as read
  return items_value(*m.type, list.items(site(scope)), list.first(), list.last(), scope);
}

void plan(const Model& model, Language language, Plan& plan) {
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    const size_t total = model.list(kind.kind).size();
    if (total == 0) continue;
    add_pages(model, total, plan, [&] { return std::make_unique<WholeList>(language, kind.kind); });
  }
}

void declare(RootTypes& roots) {
  const tmpl::TypeInfo* kind_type = roots.types().any_item().find("kind")->type;
  for (const kinds::KindInfo& info : kinds::all_kinds()) {
    const tmpl::TypeInfo& entries = roots.list_of(roots.types().item(info.kind));
    tmpl::TypeInfo& list = roots.add_record(list_type_name(info.kind), "");
    list.members = {{"kind", kind_type, &list_kind, "what it lists"},
                    {"entries", &entries, &list_entries, "records of this page"}};
    add_paging(list, roots);
    if (info.kind == kinds::Kind::course) add_learning_paths(list, entries, roots);
  }
}

}  // namespace

extern const Sort k_list{&plan, &declare, {}};

}  // namespace hiroba::pages
