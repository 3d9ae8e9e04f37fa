#include "pages/list_page.h"

// The list of stories in another order, which chance makes anew each day: no story is first for
// long. Offered beside the usual order, never instead of it.
namespace hiroba::pages {
namespace {

using emit::view::kBoolean;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using tmpl::Member;

std::string chance_route(uint32_t number, Language language) {
  return model::numbered_route(language, kinds::kind_name(kinds::Kind::story), "index.chance",
                               number);
}

class StoriesByChance final : public ListPage {
 public:
  explicit StoriesByChance(Language language) : ListPage(language, kinds::Kind::story) {}

  const std::vector<ItemNumber>& items(const Model& model) const override {
    return model.stories_by_chance;
  }
  std::string numbered_route(const Model&, uint32_t number, Language language) const override {
    return chance_route(number, language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return emit::view::string_of(context, "story.by_chance_title");
  }
  std::vector<Crumb> crumbs(const PageContext& context, Scope&) const override {
    return list_crumb(kind(), context);
  }
  bool is_indexed(const Model&) const override { return false; }
};

void plan(const Model& model, Language language, Plan& plan) {
  const size_t total = model.stories_by_chance.size();
  if (total == 0) return;
  add_pages(model, total, plan, [&] { return std::make_unique<StoriesByChance>(language); });
}

Value is_by_chance(const Member&, const Value& self, Scope&) {
  return Value::boolean(dynamic_cast<const StoriesByChance*>(&self.as<Page>()) != nullptr);
}
Value chance_url(const Member&, const Value&, Scope& scope) {
  if (site(scope).stories_by_chance.empty()) return Value::none();
  return emit::view::link_to(chance_route(1, page(scope).language()), scope);
}

void declare(RootTypes& roots) {
  tmpl::TypeInfo& list = roots.made(list_type_name(kinds::Kind::story));
  list.members.push_back({"is_by_chance", kBoolean, &is_by_chance, "in the order of chance"});
  list.members.push_back({"chance_url", kUrl, &chance_url, "the same in the order of chance"});
}

}  // namespace

extern const Sort k_stories_by_chance{&plan, &declare, {}};

}  // namespace hiroba::pages
