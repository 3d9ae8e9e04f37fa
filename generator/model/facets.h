#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kinds/value_type.h"
#include "model/item.h"

// Ways of narrowing a list: by area, by day of the week, by what costs nothing … Each value that
// occurs becomes a page of its own, so that a list can be narrowed without a script; a script
// combines them. Records are never ranked: a narrowed list keeps the order of the whole one.
namespace hiroba::model {

struct Model;

// Where the words for a facet's values come from.
enum class FacetWords : uint8_t { areas, topics, choices, strings };

struct Facet {
  std::string_view id;  // in addresses and in data-facets: «area»
  FacetWords words{};
  // choices: what there is to choose from.
  std::span<const kinds::Choice> (*choices)() = nullptr;
  // strings: the values; their words are facet_value.<id>.<value> in site/strings.
  std::span<const std::string_view> values = {};
  // False: a reader's choice of it never enters an address, a title or a store (content policy 4).
  bool in_addresses = true;
  // The values of one record; views into the record, the settings or constants.
  void (*of)(const Item& item, const Model& model, std::vector<std::string_view>& out) = nullptr;
};

// The facets of a kind's list in the order in which they are shown; empty for most kinds.
std::span<const Facet> facets_of(kinds::Kind kind);

// One value that occurs, with its records in the order of the list.
struct FacetValue {
  std::string_view id;
  std::vector<ItemNumber> items;
};
struct FacetList {
  const Facet* facet = nullptr;
  std::vector<FacetValue> values;  // in the order of choices, areas or topics
};

// Every value that a record could have, in the order in which they are shown; views into the
// settings or constants.
std::vector<std::string_view> facet_values(const Facet& facet, const Model& model);

// «area.nakamachi day.wed way.talk»: for the script that combines facets.
std::string facet_tokens(const Item& item, const Model& model);

// Fills model.facets from model.lists.
void build_facets(Model& model);

}  // namespace hiroba::model
