#include "pages/plan.h"

#include <algorithm>

#include "pages/rules.h"
#include "pages/sort.h"

namespace hiroba::pages {
namespace {

// Where the record's file begins; a page that is no record's has no place.
source::Mark mark_of(const model::Item* record) {
  return source::Mark{record == nullptr ? 0 : record->record.marks.file(), 0, 0, 0};
}

void report_taken(const std::vector<std::unique_ptr<Page>>& pages, const Model& model,
                  source::Diagnostics& found) {
  for (size_t i = 1; i < pages.size(); ++i) {
    if (pages[i]->route() != pages[i - 1]->route()) continue;
    const model::Item* record = pages[i]->record(model);
    if (record == nullptr) record = pages[i - 1]->record(model);
    // What is made of a record or a word was reported with it.
    if (record == nullptr) continue;
    found.report(rules::kRouteTaken, mark_of(record), {pages[i]->route()});
  }
}

}  // namespace

std::vector<std::unique_ptr<Page>> plan_pages(const Model& model, source::Diagnostics& found) {
  Plan plan(model);
  for (const Language language : model.settings.languages.spoken()) {
    for (const Sort* sort : all_sorts()) sort->plan(model, language, plan);
  }
  auto pages = plan.take();
  std::stable_sort(pages.begin(), pages.end(),
                   [](const auto& a, const auto& b) { return a->route() < b->route(); });
  report_taken(pages, model, found);
  return pages;
}

std::vector<Language> languages_of(const Model& model, const Page& page) {
  std::vector<Language> out;
  for (const Language language : model.settings.languages.spoken()) {
    if (page.exists_in(model, language)) out.push_back(language);
  }
  return out;
}

bool has_own_tag(Language language, const std::vector<Language>& languages) {
  const auto first = std::find_if(languages.begin(), languages.end(), [&](Language other) {
    return other.html_lang() == language.html_lang();
  });
  return first == languages.end() || *first == language;
}

}  // namespace hiroba::pages
