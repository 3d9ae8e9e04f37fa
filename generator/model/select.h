#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "kinds/choices.h"
#include "model/model.h"

namespace hiroba::model {

// What one build may show: the audience it is for and the day it is made.
struct Selection {
  kinds::Visibility audience = kinds::Visibility::open;
  text::Date today;
  // For a preview: drafts, samples, what is not yet or no longer published are shown, each marked
  // by Item::held_back. What lacks consent or is more private than the audience never is.
  bool shows_held_back = false;
};

struct Selected {
  std::vector<Item> items;
  std::vector<Gone> gone;
  // Ids of records that exist but are not shown: naming them is no mistake, but leads nowhere.
  std::unordered_set<std::string> hidden;
  // Those of them that could not be read. Their own errors come first; whatever names them is said
  // when these are mended.
  std::unordered_set<std::string> broken;
  std::optional<text::Date> next_change;
};

// Takes out every record and field that this audience may not see on this day: drafts, samples,
// what is not yet or no longer published, what is more private than the audience, what has no
// valid consent, applications for grants that are not open. Comes before link(), so that nothing
// later can know of what was taken out.
Selected select(std::vector<Item> items, const Settings& settings, const Selection& selection,
                source::Diagnostics& found);

}  // namespace hiroba::model
