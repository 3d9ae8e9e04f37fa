#pragma once

#include "pages/listed_page.h"

// «相談の前のメモ»: the questions, a page for each answer to the first two, and all rows for its
// script. All read the view `memo` (memo_view.cc).
namespace hiroba::pages {

// Which of the first two questions are answered: indices into model.memo.ways and .places.
struct MemoAnswers {
  std::optional<uint32_t> way;
  std::optional<uint32_t> place;  // only with a way
};

class MemoPage : public ListedPage {
 public:
  MemoPage(Language language, MemoAnswers answers) : ListedPage(language), answers_(answers) {}

  const MemoAnswers& answers() const { return answers_; }

  const std::vector<ItemNumber>& items(const Model& model) const override;
  std::string numbered_route(const Model& model, uint32_t number, Language language) const override;
  std::string_view title(const PageContext& context, Scope& scope) const override;
  std::string_view short_title(const PageContext& context, Scope& scope) const override;
  std::vector<Crumb> crumbs(const PageContext& context, Scope& scope) const override;
  TemplateUse use() const override;
  bool is_indexed(const Model&) const override { return !answers_.way; }

 private:
  MemoAnswers answers_;
};

// memo/talk.html, and memo/talk.area.nakamachi.html, further pages …nakamachi.2.html
std::string memo_route(std::string_view way, Language language);
std::string memo_route(std::string_view way, std::string_view place, uint32_t number,
                       Language language);
std::string memo_rows_route(Language language);

// An answer in the page's language, by its number in model.memo.
std::string_view memo_way_words(uint32_t way, const PageContext& page, Scope& scope);
std::string_view memo_place_words(uint32_t place, const PageContext& page, Scope& scope);

void declare_memo(RootTypes& roots);

}  // namespace hiroba::pages
