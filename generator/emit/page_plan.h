#pragma once

#include <string>
#include <vector>

#include "model/model.h"
#include "source/diagnostics.h"

namespace hiroba::emit {

enum class PageKind : uint8_t {
  record, list, chance, facet, entries, calendar, sheet, sheets, memo, memo_where,
  memo_fitting, memo_entries, word, words, home, sitemap, style_guide, not_found, gone
};
inline constexpr size_t kPageKinds = static_cast<size_t>(PageKind::gone) + 1;

// One page that will be written.
struct PagePlan {
  PageKind what{};
  kinds::Language language{};
  std::string route;
  model::ItemNumber item = 0;   // record, sheet
  kinds::Kind kind{};           // record, sheet, list, facet, entries, gone
  uint32_t facet = 0;           // facet: index into model.facets[kind]; memo: into model.memo.ways
  uint32_t value = 0;           // facet: … and into its values; memo: into model.memo.places
  uint32_t month = 0;           // calendar: index into model.calendar
  bool is_area = false;         // word, words
  uint32_t word = 0;            // word: index into model.areas or model.topics
  uint32_t number = 1;          // list, facet, word: this page …
  uint32_t count = 1;           // … of so many
  uint32_t first = 0;           // list, facet, entries, word: entries shown, [first, last)
  uint32_t last = 0;

  // Everything but the rows that a script asks for.
  bool is_html() const { return what != PageKind::entries && what != PageKind::memo_entries; }
};

// The records that a list, a narrowed list or its rows go through.
const std::vector<model::ItemNumber>& listed(const model::Model& model, const PagePlan& plan);

// Whether the record can be handed over on paper: nothing overdue (content policy 2), nothing over.
bool has_sheet(const model::Model& model, const model::Item& item);
// Whether a kind's list is made of rows that a script may fetch.
bool has_rows(kinds::Kind kind);
bool has_sheets(const model::Model& model);

// Every page of the site, in the order of routes. Two pages at one address are an error.
// Milestone: after this no output page is added.
std::vector<PagePlan> plan_pages(const model::Model& model, source::Diagnostics& found);

// The languages in which this page exists.
std::vector<kinds::Language> languages_of(const model::Model& model, const PagePlan& plan);

// The route of the same page in another language. REQUIRES: it exists there.
std::string route_in(const model::Model& model, const PagePlan& plan, kinds::Language language);

}  // namespace hiroba::emit
