#include "linked_data/things.h"

#include <nlohmann/json.hpp>

#include "emit/field_html.h"
#include "model/offer.h"
#include "model/routes.h"
#include "model/sharing.h"
#include "text/date_format.h"

namespace hiroba::linked_data {
namespace {

using kinds::Kind;
using model::Item;

Json address_of(const kinds::Address& address) {
  Json out = {{"@type", "PostalAddress"}, {"addressCountry", "JP"}};
  set(out, "addressRegion", address.prefecture);
  set(out, "addressLocality", address.city);
  set(out, "streetAddress",
      address.town + address.block + (address.building.empty() ? "" : " " + address.building));
  return out;
}

Json place_thing(const Item& item, const Reader& reader) {
  const auto& place = item.record.as<kinds::Place>();
  Json out = {{"@type", "Place"}};
  set(out, "name", plain(item.common().title, reader));
  if (place.address) out["address"] = address_of(*place.address);
  if (place.lat && place.lng) {
    out["geo"] = {{"@type", "GeoCoordinates"}, {"latitude", *place.lat}, {"longitude", *place.lng}};
  }
  return out;
}

Json organization_thing(const Item& item, const Reader& reader) {
  const auto& organization = item.record.as<kinds::Organization>();
  Json out = named_thing("Organization", item, reader);
  set(out, "identifier", organization.corporate_number);
  set(out, "sameAs", organization.url);
  set(out, "location", place_named(organization.place, reader));
  set(out, "contactPoint", contact_points(organization.contacts, reader));
  return out;
}

Json term_thing(const Item& item, const Reader& reader) {
  const auto& term = item.record.as<kinds::Term>();
  Json out = named_thing("DefinedTerm", item, reader);
  for (const std::string& name : term.also) {
    out["alternateName"].push_back(plain(kinds::Localized(name), reader));
  }
  if (!reader.model.list(Kind::term).empty()) {
    const std::string list = model::list_route(Kind::term, 1, reader.words.language());
    out["inDefinedTermSet"] = {
        {"@type", "DefinedTermSet"},
        {"name", std::string(reader.words.word("kind", kinds::kind_name(Kind::term)))},
        {"url", reader.route_address(list)}};
  }
  return out;
}

Json figure_thing(const Item& item, const Reader& reader) {
  Json out = named_thing("Dataset", item, reader);
  if (!out.contains("description")) {
    set(out, "description", plain(item.record.as<kinds::Figure>().definition, reader));
  }
  // A fiscal year is no date that readers elsewhere know.
  const auto& as_of = item.common().as_of;
  if (as_of && !as_of->fiscal) set(out, "temporalCoverage", text::partial_iso(*as_of));
  for (const kinds::Source& source : item.common().sources) {
    Json work = {{"@type", "CreativeWork"}, {"name", source.title}};
    if (!source.publisher.empty()) {
      work["publisher"] = {{"@type", "Organization"}, {"name", source.publisher}};
    }
    set(work, "url", source.url);
    out["isBasedOn"].push_back(std::move(work));
  }
  if (!item.table.empty()) {
    const std::string table = model::table_route(item.kind(), item.slug);
    out["distribution"] = {{"@type", "DataDownload"},
                           {"encodingFormat", "text/csv"},
                           {"contentUrl", reader.route_address(table)}};
  }
  return out;
}

Json grant_thing(const Item& item, const Reader& reader) {
  return named_thing("MonetaryGrant", item, reader);
}

}  // namespace

Json thing_of(const Item& item, const Reader& reader) {
  if (!model::may_leave(item, model::Outlet::page_data, reader.model.settings)) return nullptr;
  switch (item.kind()) {
    case Kind::group: return group_thing(item, reader);
    case Kind::event: return event_thing(item, reader);
    case Kind::course: return course_thing(item, reader);
    case Kind::service: return service_thing(item, reader);
    case Kind::organization: return organization_thing(item, reader);
    case Kind::place: {
      Json out = named_thing("Place", item, reader);
      out.update(place_thing(item, reader));
      const auto& address = item.record.as<kinds::Place>().address;
      if (address) set(out["address"], "postalCode", address->postal_code);
      return out;
    }
    case Kind::term: return term_thing(item, reader);
    case Kind::figure: return figure_thing(item, reader);
    case Kind::grant: return grant_thing(item, reader);
    case Kind::resource: {
      Json out = named_thing("CreativeWork", item, reader);
      const std::string& licence = item.record.as<kinds::Resource>().licence;
      if (kinds::is_web_address(licence)) out["license"] = licence;
      return out;
    }
    case Kind::form: return named_thing("WebPage", item, reader);
    default: return article_thing(item, reader);
  }
}

std::string plain(const kinds::Localized& text, const Reader& reader) {
  tmpl::Scope scope;
  return std::string(emit::field_text(text, reader.words.language(), scope));
}

const Item* linked(const kinds::Reference& reference, const Reader& reader) {
  if (reference.id.empty() || reference.target == kinds::Reference::kUnlinked) return nullptr;
  const Item& item = reader.item(reference.target);
  // Who may not leave is not named by others either.
  const bool may_be_named = model::may_leave(item, model::Outlet::page_data, reader.model.settings);
  return may_be_named ? &item : nullptr;
}

Json organization_named(const kinds::Reference& reference, const Reader& reader) {
  const Item* item = linked(reference, reader);
  if (item == nullptr) return nullptr;
  return {{"@type", "Organization"},
          {"name", plain(item->common().title, reader)},
          {"url", reader.address(*item)}};
}

Json place_named(const kinds::Reference& reference, const Reader& reader) {
  const Item* item = linked(reference, reader);
  if (item == nullptr) return nullptr;
  return {{"@type", "Place"},
          {"name", plain(item->common().title, reader)},
          {"url", reader.address(*item)}};
}

Json place_of(const Item& item, const Reader& reader) {
  const model::Offer offer = model::offer_of(item);
  if (offer.place == nullptr) return nullptr;
  if (const Item* place = linked(*offer.place, reader)) return place_thing(*place, reader);
  if (item.place_town.empty()) {
    // As the page says it: to be asked for, or somewhere in town.
    if (offer.place_shown == kinds::PlaceShown::ask) {
      if (const std::string* ask = reader.words.find("place.ask")) {
        return {{"@type", "Place"}, {"name", *ask}};
      }
    }
    return nullptr;
  }
  return {{"@type", "Place"},
          {"name", item.place_town},
          {"address",
           {{"@type", "PostalAddress"},
            {"addressCountry", "JP"},
            {"addressLocality", item.place_town}}}};
}

Json contact_points(const std::vector<kinds::Reference>& numbers, const Reader& reader) {
  Json out;
  for (const kinds::Reference& reference : numbers) {
    const Item* item = linked(reference, reader);
    if (item == nullptr) continue;
    const auto& number = item->record.as<kinds::Number>();
    if (number.tel.empty() && number.fax.empty() && number.mail.empty()) continue;
    Json point = {{"@type", "ContactPoint"}, {"name", plain(item->common().title, reader)}};
    set(point, "telephone", number.tel);
    set(point, "faxNumber", number.fax);
    set(point, "email", number.mail);
    out.push_back(std::move(point));
  }
  return out;
}

Json named_thing(std::string_view type, const Item& item, const Reader& reader) {
  Json out = {{"@type", type}};
  set(out, "name", plain(item.common().title, reader));
  out["url"] = reader.address(item);
  // The page of help begins with what to do, and leaves its summary out.
  if (item.id != reader.model.settings.help_page) {
    set(out, "description", plain(item.common().summary, reader));
  }
  // As on its page: what is invented says so.
  if (item.common().sample) out["disambiguatingDescription"] = reader.words.word("data.sample");
  return out;
}

std::string moment(text::Date date, const std::optional<text::Time>& time) {
  return text::iso(text::DateTime{date, time}, text::Offset::japan);
}

void set(Json& out, const char* key, std::string value) {
  if (!value.empty()) out[key] = std::move(value);
}
void set(Json& out, const char* key, Json value) {
  if (!value.is_null()) out[key] = std::move(value);
}

std::string in_script(const Json& json) {
  const std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    // Within strings alone: JSON has none of them elsewhere.
    switch (c) {
      case '<': out += "\\u003c"; break;
      case '>': out += "\\u003e"; break;
      case '&': out += "\\u0026"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace hiroba::linked_data
