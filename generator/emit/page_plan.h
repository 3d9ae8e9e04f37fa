#pragma once

#include <string>
#include <vector>

#include "model/model.h"
#include "source/diagnostics.h"

namespace hiroba::emit {

enum class PageKind : uint8_t { record, list, word, words, home, sitemap, not_found, gone };

// One page that will be written.
struct PagePlan {
  PageKind what{};
  kinds::Language language{};
  std::string route;
  model::ItemNumber item = 0;   // record
  kinds::Kind kind{};           // record, list, gone
  bool is_area = false;         // word, words
  uint32_t word = 0;            // word: index into model.areas or model.topics
  uint32_t number = 1;          // list, word: this page …
  uint32_t count = 1;           // … of so many
  uint32_t first = 0;           // list, word: entries shown, [first, last)
  uint32_t last = 0;
};

// Every page of the site, in the order of routes. Two pages at one address are an error.
// Milestone: after this no output page is added.
std::vector<PagePlan> plan_pages(const model::Model& model, source::Diagnostics& found);

// The languages in which this page exists.
std::vector<kinds::Language> languages_of(const model::Model& model, const PagePlan& plan);

// The route of the same page in another language. REQUIRES: it exists there.
std::string route_in(const model::Model& model, const PagePlan& plan, kinds::Language language);

}  // namespace hiroba::emit
