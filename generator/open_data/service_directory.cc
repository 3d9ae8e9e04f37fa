#include <nlohmann/json.hpp>

#include "emit/schedule_words.h"
#include "model/freshness.h"
#include "model/room.h"
#include "open_data/municipal_columns.h"
#include "open_data/standards.h"
#include "text/date_format.h"

// A directory of services for other directories: HSDS 3.0 (Open Referral), the page of services
// that an interface would answer with, as a file. Groups of peers and services of an office are
// both what HSDS calls a service.
namespace hiroba::open_data {
namespace {

using Json = nlohmann::ordered_json;
using kinds::Kind;
using kinds::Repeat;
using kinds::Weekday;
using model::Item;

void set(Json& out, const char* key, std::string value) {
  if (!value.empty()) out[key] = std::move(value);
}
void set(Json& out, const char* key, Json value) {
  if (!value.is_null()) out[key] = std::move(value);
}

std::string_view day_code(Weekday day) {
  constexpr std::string_view kCodes[] = {"", "MO", "TU", "WE", "TH", "FR", "SA", "SU", ""};
  return kCodes[static_cast<size_t>(day)];
}

class ServiceWriter {
 public:
  explicit ServiceWriter(const Source& source) : source_(source) {}

  Json write(const Item& item) const {
    const model::Offer offer = model::offer_of(item);
    Json out = {{"id", source_.uuid(item, "hsds")}, {"name", source_.line(item.common().title)}};
    set(out, "description", source_.line(item.common().summary));
    if (item.common().sample) {
      out["alert"] = std::string(source_.words().word("data.sample"));
    }
    set(out, "url", offer.url == nullptr || offer.url->empty() ? page(item) : *offer.url);
    out["status"] = "active";
    if (offer.fee != nullptr) set(out, "fees_description", source_.line(*offer.fee));
    if (offer.for_whom != nullptr)
      set(out, "eligibility_description", source_.line(*offer.for_whom));
    if (offer.booking_note != nullptr) {
      set(out, "application_process", source_.line(*offer.booking_note));
    }
    if (const auto& checked = item.common().checked; checked && checked->date) {
      out["assured_date"] = text::iso(*checked->date);
    }
    if (item.changed) out["last_modified"] = text::iso(*item.changed) + "T00:00:00+09:00";
    if (const auto& licence = source_.settings().data_licence) out["licenses"] = licence->name;
    if (offer.organization != nullptr) {
      set(out, "organization", organization(*offer.organization));
      if (out.contains("organization")) out["organization_id"] = out["organization"]["id"];
    }
    if (const kinds::Room* room = model::room_of(item)) {
      out["wait_time"] = std::string(kinds::choice_of(room->state)->ja);
    }
    set(out, "phones", phones(item, offer));
    set(out, "schedules", schedules(item));
    set(out, "service_at_locations", locations(item, out["id"]));
    return out;
  }

 private:
  // Without an address of its own the site's pages have none that stands alone.
  std::string page(const Item& item) const {
    return source_.settings().base_url.empty() ? "" : source_.page_of(item);
  }

  Json organization(const kinds::Reference& reference) const {
    const Item* item = source_.linked(reference);
    if (item == nullptr) return nullptr;
    const std::string name = source_.line(item->common().title);
    const std::string about = source_.line(item->common().summary);
    Json out = {{"id", source_.uuid(*item, "hsds")},
                {"name", name},
                {"description", about.empty() ? name : about}};
    set(out, "website", item->record.as<kinds::Organization>().url);
    return out;
  }

  Json phones(const Item& item, const model::Offer& offer) const {
    Json out;
    if (offer.contacts == nullptr) return out;
    for (const kinds::Reference& reference : *offer.contacts) {
      const Item* number = source_.linked(reference);
      if (number == nullptr) continue;
      const auto& known = number->record.as<kinds::Number>();
      const auto add = [&](const std::string& digits, std::string_view type) {
        if (digits.empty()) return;
        Json phone = {{"id", source_.uuid(*number, item.id + std::string(type))},
                      {"number", without_extension(digits)},
                      {"type", type},
                      {"description", source_.line(number->common().title)}};
        if (const std::string more = extension(digits); !more.empty()) {
          phone["extension"] = std::stoi(more);
        }
        out.push_back(std::move(phone));
      };
      add(known.tel, "voice");
      add(known.fax, "fax");
    }
    return out;
  }

  static Json base_schedule(std::string id) {
    constexpr int kJapan = 9;  // hours from UTC
    return {{"id", std::move(id)}, {"timezone", kJapan}};
  }

  Json schedules(const Item& item) const {
    Json out;
    if (const auto* rules = model::schedule_of(item)) {
      for (size_t i = 0; i < rules->size(); ++i) out.push_back(rule(item, (*rules)[i], i));
    }
    if (const auto* service = item.record.get<kinds::Service>()) {
      for (size_t i = 0; i < service->hours.size(); ++i) {
        out.push_back(hours(item, service->hours[i], i));
      }
    }
    return out;
  }

  Json rule(const Item& item, const kinds::Schedule& schedule, size_t number) const {
    Json out = base_schedule(source_.uuid(item, "schedule/" + std::to_string(number)));
    out["description"] = emit::schedule_words(schedule, source_.words());
    std::string days;
    const auto add_day = [&](std::string code) { days += (days.empty() ? "" : ",") + code; };
    if (schedule.repeat == Repeat::weekly) out["freq"] = "WEEKLY";
    if (schedule.repeat == Repeat::monthly_weekday || schedule.repeat == Repeat::monthly_day) {
      out["freq"] = "MONTHLY";
    }
    for (const Weekday day : schedule.weekdays) {
      const std::string code(day_code(day));
      if (code.empty()) continue;
      if (schedule.weeks.empty()) add_day(code);
      for (const int week : schedule.weeks) add_day(std::to_string(week) + code);
    }
    set(out, "byday", days);
    std::string of_month;
    for (const int day : schedule.days)
      of_month += (of_month.empty() ? "" : ",") + std::to_string(day);
    set(out, "bymonthday", of_month);
    if (schedule.interval) out["interval"] = *schedule.interval;
    add_times(schedule.from, schedule.until, out);
    if (schedule.start) out["valid_from"] = text::iso(*schedule.start);
    // Nobody has promised anything beyond the day of the next check (content policy 2).
    auto last = model::check_again(item.common().checked);
    if (schedule.end) last = last ? std::min(*last, *schedule.end) : *schedule.end;
    if (last) out["valid_to"] = text::iso(*last);
    return out;
  }

  Json hours(const Item& item, const kinds::Hours& row, size_t number) const {
    Json out = base_schedule(source_.uuid(item, "hours/" + std::to_string(number)));
    out["description"] = emit::hours_words(row, source_.words());
    out["freq"] = "WEEKLY";
    std::string days;
    for (const Weekday day : row.days) {
      const std::string code(day_code(day));
      if (!code.empty()) days += (days.empty() ? "" : ",") + code;
    }
    set(out, "byday", days);
    add_times(row.from, row.until, out);
    return out;
  }

  static void add_times(const std::optional<text::Time>& from,
                        const std::optional<text::Time>& until, Json& out) {
    if (from) out["opens_at"] = text::iso(*from);
    if (until) out["closes_at"] = text::iso(*until);
  }

  Json locations(const Item& item, const Json& service) const {
    const Item* place = source_.place_of(item);
    if (place == nullptr) return nullptr;
    return Json::array({{{"id", source_.uuid(item, "at-location")},
                         {"service_id", service},
                         {"location", location(*place)}}});
  }

  Json location(const Item& item) const {
    const auto& place = item.record.as<kinds::Place>();
    Json out = {{"id", source_.uuid(item, "hsds")},
                {"location_type", "physical"},
                {"name", source_.line(item.common().title)}};
    set(out, "transportation", source_.line(place.way));
    if (place.lat && place.lng) {
      out["latitude"] = *place.lat;
      out["longitude"] = *place.lng;
    }
    set(out, "addresses", addresses(item, place));
    return out;
  }

  // HSDS wants every part of an address; of one that is known in part there is none.
  Json addresses(const Item& item, const kinds::Place& place) const {
    if (!place.address) return nullptr;
    const kinds::Address& address = *place.address;
    const std::string street = address.town + address.block;
    if (street.empty() || address.city.empty() || address.prefecture.empty() ||
        address.postal_code.empty()) {
      return nullptr;
    }
    Json out = {{"id", source_.uuid(item, "address")}, {"address_1", street}};
    set(out, "address_2", address.building);
    out["city"] = address.city;
    out["state_province"] = address.prefecture;
    out["postal_code"] = address.postal_code;
    out["country"] = "JP";
    out["address_type"] = "physical";
    return Json::array({std::move(out)});
  }

  const Source& source_;
};

std::vector<const Item*> services(const Source& source) {
  std::vector<const Item*> out = source.records(Kind::group);
  for (const Item* item : source.records(Kind::service)) out.push_back(item);
  return out;
}

std::string text_of(const Source& source) {
  const ServiceWriter writer(source);
  Json contents = Json::array();
  for (const Item* item : services(source)) contents.push_back(writer.write(*item));
  const size_t count = contents.size();
  const Json out = {{"total_items", count}, {"total_pages", 1},    {"page_number", 1},
                    {"size", count},        {"first_page", true},  {"last_page", true},
                    {"empty", count == 0},  {"contents", contents}};
  return out.dump(1) + "\n";
}

}  // namespace

Dataset service_directory(const Source& source) {
  Dataset out;
  out.name = "services";
  out.title = source.words().word("data.services.title");
  const auto all = services(source);
  out.count = all.size();
  out.changed = latest(all);
  out.files.push_back({"data/hsds/services.json", "HSDS 3.0", "application/json",
                       [source] { return text_of(source); }, "", false});
  return out;
}

}  // namespace hiroba::open_data
