#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/calendar.h"
#include "model/facets.h"
#include "model/glossary.h"
#include "model/item.h"
#include "model/memo.h"
#include "model/search_words.h"
#include "model/settings.h"

// The whole site at once. Made by link(), const after that; no pass changes it.
namespace hiroba::model {

// A page that was taken back: its address stays, with words that it has ended.
struct Gone {
  kinds::Kind kind{};
  std::string slug;
  std::vector<kinds::Language> languages;
  text::Date since;  // the day on which it ended
};

// The records of one area or topic that are listed, in the order of kinds and of their lists.
struct WordList {
  const ListWord* word = nullptr;
  std::vector<ItemNumber> items;
};

struct Model {
  Settings settings;
  text::Date today;
  bool is_of_fixed_day = false;                          // `today` is the same on every day
  bool has_prints = false;                               // forms are published as PDF too
  kinds::Visibility audience = kinds::Visibility::open;  // whom this build is for
  std::vector<Item> items;                               // by kind, then slug
  std::vector<std::vector<ItemNumber>> used_by;  // listed records that name an item, by number
  std::unordered_map<std::string_view, ItemNumber> by_id;
  std::array<std::vector<ItemNumber>, kinds::kKindCount> lists;  // what lists show, in order
  std::vector<ItemNumber> stories_by_chance;  // another order on each day, the same for everybody
  std::array<std::vector<FacetList>, kinds::kKindCount> facets;  // ways of narrowing them
  std::vector<CalendarMonth> calendar;
  Memo memo;
  std::vector<WordList> areas;  // only those with something in them
  std::vector<WordList> topics;
  std::vector<Gone> gone;
  Glossary glossary;
  SearchWords search_words;
  std::unordered_set<std::string> broken;  // ids of records that have errors of their own
  std::optional<text::Date> next_change;   // a build for a day before this one gives the same site

  const Item* find(std::string_view id) const {
    const auto it = by_id.find(id);
    return it == by_id.end() ? nullptr : &items[it->second];
  }
  const std::vector<ItemNumber>& list(kinds::Kind kind) const {
    return lists[static_cast<size_t>(kind)];
  }
};

}  // namespace hiroba::model
