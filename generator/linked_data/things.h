#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "emit/words.h"
#include "model/model.h"

// What a record is, in the words of schema.org. Nothing stands in it that its page does not show:
// the model holds only what this build may show, and what may not leave has no thing at all.
namespace hiroba::linked_data {

using Json = nlohmann::ordered_json;

// What things are made with. `item` reads a record that another one names; `address` is that of a
// record's page, and `route_address` of any file: whole, or as seen from the page that is made.
struct Reader {
  const model::Model& model;
  const emit::Words& words;
  std::function<const model::Item&(model::ItemNumber)> item;
  std::function<std::string(const model::Item&)> address;
  std::function<std::string(std::string_view)> route_address;
};

// Null where the record may not leave its page.
Json thing_of(const model::Item& item, const Reader& reader);

// Parts that several things share.
std::string plain(const kinds::Localized& text, const Reader& reader);
const model::Item* linked(const kinds::Reference& reference, const Reader& reader);
Json organization_named(const kinds::Reference& reference, const Reader& reader);
Json place_of(const model::Item& item, const Reader& reader);  // where it is, as far as is shown
Json place_named(const kinds::Reference& reference, const Reader& reader);
Json contact_points(const std::vector<kinds::Reference>& numbers, const Reader& reader);
// «name», «url», «description» and what is the same for every thing.
Json named_thing(std::string_view type, const model::Item& item, const Reader& reader);
// 2026-12-02T13:30:00+09:00, or the day alone.
std::string moment(text::Date date, const std::optional<text::Time>& time);
void set(Json& out, const char* key, std::string value);  // leaves out what is empty
void set(Json& out, const char* key, Json value);         // and what is null

// Of one kind each.
Json group_thing(const model::Item& item, const Reader& reader);
Json event_thing(const model::Item& item, const Reader& reader);
Json course_thing(const model::Item& item, const Reader& reader);
Json service_thing(const model::Item& item, const Reader& reader);
Json article_thing(const model::Item& item, const Reader& reader);

// The JSON as it may stand in a script element: nothing in it ends the element.
std::string in_script(const Json& json);

}  // namespace hiroba::linked_data
