#include <map>
#include <nlohmann/json.hpp>

#include "open_data/standards.h"

namespace hiroba::open_data {
namespace {

using Json = nlohmann::ordered_json;
using kinds::Kind;
using model::Item;

bool has_point(const Item& place) {
  const auto& point = place.record.as<kinds::Place>();
  return point.lat && point.lng;
}

// What meets or answers at each place.
std::map<const Item*, Json> what_is_where(const Source& source) {
  std::map<const Item*, Json> out;
  for (const Kind kind : {Kind::group, Kind::event, Kind::service, Kind::organization}) {
    for (const Item* item : source.records(kind)) {
      const Item* place = source.place_of(*item);
      if (place == nullptr || !has_point(*place)) continue;
      out[place].push_back({{"id", item->id},
                            {"kind", kinds::kind_name(kind)},
                            {"name", source.line(item->common().title)},
                            {"url", source.page_of(*item)}});
    }
  }
  return out;
}

std::vector<const Item*> places(const Source& source) {
  std::vector<const Item*> out;
  for (const Item* item : source.records(Kind::place)) {
    if (has_point(*item)) out.push_back(item);
  }
  return out;
}

std::string text(const Source& source) {
  const auto here = what_is_where(source);
  Json out = {{"type", "FeatureCollection"}, {"features", Json::array()}};
  for (const Item* item : places(source)) {
    const auto& place = item->record.as<kinds::Place>();
    Json properties = {{"id", item->id},
                       {"name", source.line(item->common().title)},
                       {"url", source.page_of(*item)}};
    if (item->common().sample) properties["sample"] = true;
    if (const auto at = here.find(item); at != here.end()) properties["here"] = at->second;
    out["features"].push_back(
        {{"type", "Feature"},
         {"id", item->id},
         {"geometry", {{"type", "Point"}, {"coordinates", {*place.lng, *place.lat}}}},
         {"properties", std::move(properties)}});
  }
  return out.dump(1) + "\n";
}

}  // namespace

Dataset map_of_places(const Source& source) {
  Dataset out;
  out.name = "places";
  out.title = source.words().word("data.places.title");
  const auto all = places(source);
  out.count = all.size();
  out.changed = latest(all);
  out.files.push_back({"data/places.geojson", "GeoJSON", "application/geo+json",
                       [source] { return text(source); }, "", false});
  return out;
}

}  // namespace hiroba::open_data
