#pragma once

#include "model/model.h"

namespace hiroba::model {

// The day by which a list puts the record in order: the next time it happens, or its own date.
std::optional<text::Date> date_for_order(const Item& item, text::Date today);

// Fills lists, areas and topics. Archived records are in none of them; regional
// records of 2020 are in their own list only (content policy 7).
void build_lists(Model& model);

// Where a link of a menu leads that names something of the model: an item, a list, a narrowed
// list, one area or topic. Other pages have names of their own (pages/sort.h).
struct MenuTarget {
  enum class What : uint8_t { unknown, empty_list, item, list, facet, word } what{};
  ItemNumber item = 0;
  kinds::Kind kind{};
  bool is_area = false;  // word: of model.areas, else of model.topics
  size_t word = 0;       // facet: index of the value
  size_t facet = 0;      // index into model.facets[kind]
};
MenuTarget menu_target(const Model& model, std::string_view to);

}  // namespace hiroba::model
