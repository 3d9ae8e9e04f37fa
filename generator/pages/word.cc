#include "emit/field_html.h"
#include "pages/listed_page.h"
#include "pages/sections.h"
#include "pages/words.h"

// One area or topic: its records, by kind.
namespace hiroba::pages {
namespace {

using emit::view::kBoolean;
using emit::view::kHtml;
using emit::view::site;
using tmpl::Member;

class WordPage final : public ListedPage {
 public:
  WordPage(Language language, Words words, uint32_t word)
      : ListedPage(language), words_(words), word_(word) {}

  Words words() const { return words_; }
  const model::WordList& list(const Model& model) const { return lists_of(words_, model)[word_]; }

  const std::vector<ItemNumber>& items(const Model& model) const override {
    return list(model).items;
  }
  std::string numbered_route(const Model& model, uint32_t number,
                             Language language) const override {
    return word_route(words_, *list(model).word, number, language);
  }
  std::string_view title(const PageContext& context, Scope& scope) const override {
    return emit::field_text(list(context.site()).word->label, language(), scope);
  }
  std::vector<Crumb> crumbs(const PageContext& context, Scope&) const override {
    return {{words_title(words_, context), words_route(words_, language())}};
  }
  TemplateUse use() const override { return {"word.html", "word", "word page"}; }
  std::string_view feed(const Model& model, Scope& scope) const override {
    return scope.concat({words_ == Words::areas ? "area." : "topic.", list(model).word->id});
  }
  std::string_view schema_type() const override { return "CollectionPage"; }

 private:
  Words words_;
  uint32_t word_;  // index into lists_of(words_)
};

void plan(const Model& model, Language language, Plan& plan) {
  for (const Words words : {Words::areas, Words::topics}) {
    const auto& lists = lists_of(words, model);
    for (uint32_t word = 0; word < lists.size(); ++word) {
      add_pages(model, lists[word].items.size(), plan,
                [&] { return std::make_unique<WordPage>(language, words, word); });
    }
  }
}

Value label(const Member&, const Value& self, Scope& s) {
  const auto& word = the<WordPage>(self);
  return Value::html(emit::field_html(word.list(site(s)).word->label, word.language(), s));
}
Value is_area(const Member&, const Value& self, Scope&) {
  return Value::boolean(the<WordPage>(self).words() == Words::areas);
}
Value sections_of(const Member& m, const Value& self, Scope& s) {
  const auto& word = the<WordPage>(self);
  return sections(*m.type, word.items(site(s)), word.first(), word.last(), s);
}

void declare(RootTypes& roots) {
  tmpl::TypeInfo& word = roots.add_record("word page", "one area or topic");
  word.members = {{"label", kHtml, &label, "its name"},
                  {"is_area", kBoolean, &is_area, "area, not topic"},
                  {"sections", &sections_type(roots), &sections_of, "by kind"}};
  add_paging(word, roots);
}

}  // namespace

extern const Sort k_word{&plan, &declare, {}};

}  // namespace hiroba::pages
