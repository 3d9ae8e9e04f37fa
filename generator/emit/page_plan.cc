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
      calendar(language);
      sheets(language);
      memo(language);
      words(language, true);
      words(language, false);
      for (const PageKind what : {PageKind::home, PageKind::sitemap}) add(plan(what, language));
    }
    if (model_.settings.style_guide) add(plan(PageKind::style_guide, Language::ja));
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
      narrowed(p);
    }
    if (model_.stories_by_chance.empty()) return;
    PagePlan chance = plan(PageKind::chance, language);
    chance.kind = kinds::Kind::story;
    paged(chance, model_.stories_by_chance.size());
  }

  // One page (or more) for each value, and all rows once for the script that combines them.
  void narrowed(PagePlan p) {
    const auto& facets = model_.facets[static_cast<size_t>(p.kind)];
    if (facets.empty()) return;
    p.what = PageKind::facet;
    for (p.facet = 0; p.facet < facets.size(); ++p.facet) {
      if (!facets[p.facet].facet->in_addresses) continue;
      for (p.value = 0; p.value < facets[p.facet].values.size(); ++p.value) {
        paged(p, facets[p.facet].values[p.value].items.size());
      }
    }
    if (!has_rows(p.kind)) return;
    PagePlan rows = plan(PageKind::entries, p.language);
    rows.kind = p.kind;
    rows.last = static_cast<uint32_t>(model_.list(p.kind).size());
    add(std::move(rows));
  }

  void calendar(Language language) {
    for (uint32_t m = 0; m < model_.calendar.size(); ++m) {
      PagePlan p = plan(PageKind::calendar, language);
      p.month = m;
      add(std::move(p));
    }
  }

  void sheets(Language language) {
    bool any = false;
    for (model::ItemNumber n = 0; n < model_.items.size(); ++n) {
      const model::Item& item = model_.items[n];
      if (!has_sheet(model_, item)) continue;
      any = true;
      if (!item.has_page_in(language)) continue;
      PagePlan p = plan(PageKind::sheet, language);
      p.item = n;
      p.kind = item.kind();
      add(std::move(p));
    }
    if (any) add(plan(PageKind::sheets, language));
  }

  // The questions themselves, the first two as pages, and all rows once for the script.
  void memo(Language language) {
    add(plan(PageKind::memo, language));
    const model::Memo& memo = model_.memo;
    if (memo.entries.empty()) return;
    PagePlan where = plan(PageKind::memo_where, language);
    for (where.facet = 0; where.facet < memo.ways.size(); ++where.facet) {
      add(where);
      PagePlan fitting = where;
      fitting.what = PageKind::memo_fitting;
      for (fitting.value = 0; fitting.value < memo.places.size(); ++fitting.value) {
        paged(fitting, listed(model_, fitting).size());
      }
    }
    PagePlan rows = plan(PageKind::memo_entries, language);
    rows.last = static_cast<uint32_t>(memo.entries.size());
    add(std::move(rows));
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
    case PageKind::chance: return model::chance_route(p.number, language);
    case PageKind::facet: {
      const auto& list = model.facets[static_cast<size_t>(p.kind)][p.facet];
      return model::facet_route(p.kind, list.facet->id, list.values[p.value].id, p.number, language);
    }
    case PageKind::entries: return model::entries_route(p.kind, language);
    case PageKind::calendar: return model::calendar_route(model.calendar[p.month].first, language);
    case PageKind::sheet: return model::sheet_route(p.kind, model.items[p.item].slug, language);
    case PageKind::sheets: return model::fixed_route(model::Fixed::sheets, language);
    case PageKind::memo: return model::fixed_route(model::Fixed::memo, language);
    case PageKind::memo_where: return model::memo_route(model.memo.ways[p.facet], language);
    case PageKind::memo_fitting:
      return model::memo_route(model.memo.ways[p.facet], model.memo.places[p.value], p.number, language);
    case PageKind::memo_entries: return model::memo_entries_route(language);
    case PageKind::style_guide: return model::fixed_route(model::Fixed::style_guide, language);
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

const std::vector<model::ItemNumber>& listed(const Model& model, const PagePlan& p) {
  if (p.what == PageKind::word) return (p.is_area ? model.areas : model.topics)[p.word].items;
  if (p.what == PageKind::memo_fitting) {
    return model.memo.fitting[p.facet * model.memo.places.size() + p.value];
  }
  const bool is_memo = p.what == PageKind::memo || p.what == PageKind::memo_where ||
                       p.what == PageKind::memo_entries;
  if (is_memo) return model.memo.entries;
  if (p.what == PageKind::chance) return model.stories_by_chance;
  if (p.what != PageKind::facet) return model.list(p.kind);
  return model.facets[static_cast<size_t>(p.kind)][p.facet].values[p.value].items;
}

bool has_sheet(const Model& model, const model::Item& item) {
  if (item.freshness == model::Freshness::overdue || item.freshness == model::Freshness::archived) {
    return false;
  }
  if (item.kind() == kinds::Kind::group || item.kind() == kinds::Kind::service) return true;
  const auto* event = item.record.get<kinds::Event>();
  if (event == nullptr || event->status == kinds::EventStatus::cancelled) return false;
  if (!event->start) return !item.dates.empty();
  return (event->end ? event->end->date : event->start->date) >= model.today;
}

// Ways of learning stand side by side on one page; there is nothing to fetch. Stories are never in a
// file of their own: they may have to go.
bool has_rows(kinds::Kind kind) {
  return kind != kinds::Kind::course && kind != kinds::Kind::story;
}

bool has_sheets(const Model& model) {
  return std::any_of(model.items.begin(), model.items.end(),
                     [&](const model::Item& item) { return has_sheet(model, item); });
}

std::vector<Language> languages_of(const Model& model, const PagePlan& p) {
  std::vector<Language> out;
  for (const Language language : kinds::kLanguages) {
    if (!model.settings.speaks(language)) continue;
    const bool japanese_only = p.what == PageKind::not_found || p.what == PageKind::style_guide;
    if (japanese_only && language != Language::ja) continue;
    if ((p.what == PageKind::record || p.what == PageKind::sheet) && !model.items[p.item].has_page_in(language)) continue;
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
    // What is made of a record or a word was reported with it.
    if (plans[i].what != PageKind::record && plans[i - 1].what != PageKind::record) continue;
    const PagePlan& record = plans[i].what == PageKind::record ? plans[i] : plans[i - 1];
    const source::Mark mark{
        record.what == PageKind::record ? model.items[record.item].record.marks.file() : 0, 0, 0, 0};
    found.report(source::rules::kRouteTaken, mark, {plans[i].route});
  }
  return plans;
}

}  // namespace hiroba::emit
