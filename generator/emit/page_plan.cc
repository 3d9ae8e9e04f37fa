#include "emit/page_plan.h"

#include <algorithm>

#include "model/routes.h"
#include "source/rules/model.h"

namespace hiroba::emit {
namespace {

using kinds::Language;
using model::Model;

class Planner {
 public:
  explicit Planner(const Model& model) : model_(model) {}

  std::vector<PagePlan> run() {
    for (const Language language : kinds::kLanguages) {
      if (!model_.settings.speaks(language)) continue;
      records(language);
      lists(language);
      words(language, true);
      words(language, false);
      for (const PageKind what : {PageKind::home, PageKind::sitemap}) add(plan(what, language));
    }
    add(plan(PageKind::not_found, Language::ja));
    gone();
    return std::move(plans_);
  }

 private:
  static PagePlan plan(PageKind what, Language language) {
    PagePlan p;
    p.what = what;
    p.language = language;
    return p;
  }

  void add(PagePlan p) {
    p.route = route_in(model_, p, p.language);
    plans_.push_back(std::move(p));
  }

  void records(Language language) {
    for (model::ItemNumber n = 0; n < model_.items.size(); ++n) {
      const model::Item& item = model_.items[n];
      if (!kinds::info(item.kind()).has_page || !item.has_page_in(language)) continue;
      PagePlan p = plan(PageKind::record, language);
      p.item = n;
      p.kind = item.kind();
      add(std::move(p));
    }
  }

  // Cuts `total` entries into pages of the site's size.
  void paged(PagePlan p, size_t total) {
    const auto size = static_cast<uint32_t>(model_.settings.page_size);
    p.count = std::max<uint32_t>(1, (static_cast<uint32_t>(total) + size - 1) / size);
    for (p.number = 1; p.number <= p.count; ++p.number) {
      p.first = (p.number - 1) * size;
      p.last = std::min<uint32_t>(p.first + size, static_cast<uint32_t>(total));
      add(p);
    }
  }

  void lists(Language language) {
    for (const kinds::KindInfo& kind : kinds::all_kinds()) {
      if (model_.list(kind.kind).empty()) continue;
      PagePlan p = plan(PageKind::list, language);
      p.kind = kind.kind;
      paged(p, model_.list(kind.kind).size());
    }
  }

  void words(Language language, bool areas) {
    const auto& lists = areas ? model_.areas : model_.topics;
    if (lists.empty()) return;
    PagePlan index = plan(PageKind::words, language);
    index.is_area = areas;
    add(index);
    for (uint32_t w = 0; w < lists.size(); ++w) {
      PagePlan p = plan(PageKind::word, language);
      p.is_area = areas;
      p.word = w;
      paged(p, lists[w].items.size());
    }
  }

  void gone() {
    for (uint32_t g = 0; g < model_.gone.size(); ++g) {
      for (const Language language : model_.gone[g].languages) {
        if (!model_.settings.speaks(language)) continue;
        PagePlan p = plan(PageKind::gone, language);
        p.kind = model_.gone[g].kind;
        p.word = g;
        add(std::move(p));
      }
    }
  }

  const Model& model_;
  std::vector<PagePlan> plans_;
};

}  // namespace

std::string route_in(const Model& model, const PagePlan& p, Language language) {
  switch (p.what) {
    case PageKind::record: return model::record_route(p.kind, model.items[p.item].slug, language);
    case PageKind::list: return model::list_route(p.kind, p.number, language);
    case PageKind::word: {
      const auto& lists = p.is_area ? model.areas : model.topics;
      const std::string& id = lists[p.word].word->id;
      return p.is_area ? model::area_route(id, p.number, language)
                       : model::topic_route(id, p.number, language);
    }
    case PageKind::words:
      return model::fixed_route(p.is_area ? model::Fixed::areas : model::Fixed::topics, language);
    case PageKind::home: return model::fixed_route(model::Fixed::home, language);
    case PageKind::sitemap: return model::fixed_route(model::Fixed::sitemap, language);
    case PageKind::not_found: return model::fixed_route(model::Fixed::not_found, language);
    case PageKind::gone: return model::record_route(p.kind, model.gone[p.word].slug, language);
  }
  return "";
}

std::vector<Language> languages_of(const Model& model, const PagePlan& p) {
  std::vector<Language> out;
  for (const Language language : kinds::kLanguages) {
    if (!model.settings.speaks(language)) continue;
    if (p.what == PageKind::not_found && language != Language::ja) continue;
    if (p.what == PageKind::record && !model.items[p.item].has_page_in(language)) continue;
    if (p.what == PageKind::gone) {
      const auto& own = model.gone[p.word].languages;
      if (std::find(own.begin(), own.end(), language) == own.end()) continue;
    }
    out.push_back(language);
  }
  return out;
}

std::vector<PagePlan> plan_pages(const Model& model, source::Diagnostics& found) {
  std::vector<PagePlan> plans = Planner(model).run();
  std::stable_sort(plans.begin(), plans.end(),
                   [](const PagePlan& a, const PagePlan& b) { return a.route < b.route; });
  for (size_t i = 1; i < plans.size(); ++i) {
    if (plans[i].route != plans[i - 1].route) continue;
    const PagePlan& record = plans[i].what == PageKind::record ? plans[i] : plans[i - 1];
    const source::Mark mark{
        record.what == PageKind::record ? model.items[record.item].record.marks.file() : 0, 0, 0, 0};
    found.report(source::rules::kRouteTaken, mark, {plans[i].route});
  }
  return plans;
}

}  // namespace hiroba::emit
