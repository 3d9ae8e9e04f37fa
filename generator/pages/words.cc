#include "pages/words.h"

#include "emit/field_html.h"
#include "pages/links.h"
#include "pages/sort.h"

// All areas, and all topics, with how much there is in each.
namespace hiroba::pages {

const std::vector<model::WordList>& lists_of(Words words, const Model& model) {
  return words == Words::areas ? model.areas : model.topics;
}

std::string word_route(Words words, const model::ListWord& word, uint32_t number,
                       Language language) {
  return words == Words::areas ? model::area_route(word.id, number, language)
                               : model::topic_route(word.id, number, language);
}

std::string words_route(Words words, Language language) {
  return model::page_route(language,
                           {words == Words::areas ? "area/index.html" : "topic/index.html"});
}

std::string_view words_title(Words words, const PageContext& context) {
  return emit::view::string_of(context, words == Words::areas ? "words.areas" : "words.topics");
}

namespace {

using emit::view::kBoolean;
using emit::view::page;
using tmpl::Member;

class WordsPage final : public Page {
 public:
  WordsPage(Language language, Words words) : Page(language), words_(words) {}

  Words words() const { return words_; }

  std::string route_in(const Model&, Language language) const override {
    return words_route(words_, language);
  }
  std::string_view title(const PageContext& context, Scope&) const override {
    return words_title(words_, context);
  }
  TemplateUse use() const override { return {"words.html", "words", "words page"}; }

 private:
  Words words_;
};

void plan(const Model& model, Language language, Plan& plan) {
  for (const Words words : {Words::areas, Words::topics}) {
    if (lists_of(words, model).empty()) continue;
    plan.add(std::make_unique<WordsPage>(language, words));
  }
}

Value is_area(const Member&, const Value& self, Scope&) {
  return Value::boolean(the<WordsPage>(self).words() == Words::areas);
}
Value entries(const Member& m, const Value& self, Scope& scope) {
  const PageContext& p = page(scope);
  const Words words = the<WordsPage>(self).words();
  const auto& lists = lists_of(words, p.site());
  LinkList out(m, scope, lists.size());
  for (const model::WordList& list : lists) {
    LinkView view;
    view.label = emit::field_html(list.word->label, p.language(), scope);
    view.url = scope.copy(p.link_to_route(word_route(words, *list.word, 1, p.language())));
    view.count = static_cast<int64_t>(list.items.size());
    out.add(view);
  }
  return out.value();
}

void declare(RootTypes& roots) {
  tmpl::TypeInfo& words = roots.add_record("words page", "all areas or topics");
  words.members = {{"is_area", kBoolean, &is_area, "areas, not topics"},
                   {"entries", &roots.links(), &entries, "with counts"}};
}

template <Words W>
std::string route_if_any(const Model& model, Language language) {
  return lists_of(W, model).empty() ? "" : words_route(W, language);
}

constexpr Entrance kEntrances[] = {{"areas", &route_if_any<Words::areas>},
                                   {"topics", &route_if_any<Words::topics>}};

}  // namespace

extern const Sort k_words{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
