#include "pages/memo.h"

namespace hiroba::pages {
namespace {

std::string first_route(const Model&, Language language) {
  return model::page_route(language, {"memo/index.html"});
}

void plan(const Model& model, Language language, Plan& plan) {
  plan.add(std::make_unique<MemoPage>(language, MemoAnswers{}));
  const model::Memo& memo = model.memo;
  if (memo.entries.empty()) return;
  for (uint32_t way = 0; way < memo.ways.size(); ++way) {
    plan.add(std::make_unique<MemoPage>(language, MemoAnswers{way, {}}));
    for (uint32_t place = 0; place < memo.places.size(); ++place) {
      const MemoAnswers both{way, place};
      const size_t total = MemoPage(language, both).items(model).size();
      add_pages(model, total, plan, [&] { return std::make_unique<MemoPage>(language, both); });
    }
  }
}

constexpr Entrance kEntrances[] = {{"memo", &first_route}};

}  // namespace

const std::vector<ItemNumber>& MemoPage::items(const Model& model) const {
  const model::Memo& memo = model.memo;
  if (!answers_.place) return memo.entries;
  return memo.fitting[*answers_.way * memo.places.size() + *answers_.place];
}

std::string MemoPage::numbered_route(const Model& model, uint32_t number, Language language) const {
  if (!answers_.way) return first_route(model, language);
  const std::string& way = model.memo.ways[*answers_.way];
  if (!answers_.place) return memo_route(way, language);
  return memo_route(way, model.memo.places[*answers_.place], number, language);
}

// «ただ居る・なかまち｜相談の前のメモ»
std::string_view MemoPage::title(const PageContext& context, Scope& scope) const {
  const std::string_view memo = emit::view::string_of(context, "memo.title");
  if (!answers_.way) return memo;
  std::string_view answers = memo_way_words(*answers_.way, context, scope);
  if (answers_.place) {
    answers = scope.concat({answers, emit::view::string_of(context, "list.dot"),
                            memo_place_words(*answers_.place, context, scope)});
  }
  return scope.copy(emit::filled(context.words().word("memo.title_of_answers"),
                                 {{"answers", answers}, {"title", memo}}));
}

std::string_view MemoPage::short_title(const PageContext& context, Scope& scope) const {
  if (answers_.place) return memo_place_words(*answers_.place, context, scope);
  if (answers_.way) return memo_way_words(*answers_.way, context, scope);
  return title(context, scope);
}

std::vector<Crumb> MemoPage::crumbs(const PageContext& context, Scope& scope) const {
  if (!answers_.way) return {};
  std::vector<Crumb> crumbs = {
      {emit::view::string_of(context, "memo.title"), first_route(context.site(), language())}};
  if (answers_.place) {
    crumbs.push_back({memo_way_words(*answers_.way, context, scope),
                      memo_route(context.site().memo.ways[*answers_.way], language())});
  }
  return crumbs;
}

TemplateUse MemoPage::use() const {
  if (answers_.place) return {"memo/fitting.html", "memo", "memo"};
  if (answers_.way) return {"memo/where.html", "memo", "memo"};
  return {"memo.html", "memo", "memo"};
}

std::string memo_route(std::string_view way, Language language) {
  return model::page_route(language, {"memo/", way, ".html"});
}

std::string memo_route(std::string_view way, std::string_view place, uint32_t number,
                       Language language) {
  const std::string suffix = number > 1 ? "." + std::to_string(number) : "";
  return model::page_route(language, {"memo/", way, ".", place, suffix, ".html"});
}

extern const Sort k_memo{&plan, &declare_memo, kEntrances};

}  // namespace hiroba::pages
