#include <nlohmann/json.hpp>

#include "linked_data/things.h"
#include "model/offer.h"
#include "model/schedule.h"
#include "text/date_format.h"

// Groups and events: Organization with its next meetings, and Event.
namespace hiroba::linked_data {
namespace {

using kinds::Attendance;
using kinds::EventStatus;
using model::Item;
using model::Occurrence;
using model::OccurrenceState;

constexpr size_t kMostMeetings = 4;  // as many as pages show first

std::string_view mode_of(Attendance attendance) {
  switch (attendance) {
    case Attendance::online: return "https://schema.org/OnlineEventAttendanceMode";
    case Attendance::hybrid: return "https://schema.org/MixedEventAttendanceMode";
    default: return "https://schema.org/OfflineEventAttendanceMode";
  }
}

std::string_view status_of(EventStatus status) {
  switch (status) {
    case EventStatus::cancelled: return "https://schema.org/EventCancelled";
    case EventStatus::postponed: return "https://schema.org/EventPostponed";
    case EventStatus::moved_online: return "https://schema.org/EventMovedOnline";
    default: return "https://schema.org/EventScheduled";
  }
}

// Where and how one takes part; an event held on paper is nowhere.
void add_where(const Item& item, Attendance attendance, Json place, const Reader& reader,
               Json& out) {
  Json online = {{"@type", "VirtualLocation"}, {"url", reader.address(item)}};
  if (attendance == Attendance::online) {
    place = nullptr;
  } else if (place.is_null() && attendance != Attendance::hybrid) {
    // Somewhere in the town whose site this is, as its name says on every page.
    const std::string town = plain(reader.model.settings.town, reader);
    if (!town.empty()) place = {{"@type", "Place"}, {"name", town}};
  }
  if (attendance == Attendance::unset || attendance == Attendance::on_site) online = nullptr;
  if (!online.is_null() && !place.is_null()) {
    out["location"] = Json::array({place, online});
  } else {
    set(out, "location", place.is_null() ? online : place);
  }
  if (attendance != Attendance::unset) out["eventAttendanceMode"] = mode_of(attendance);
}

void add_fee(const model::Offer& offer, const Item& item, const Reader& reader, Json& out) {
  if (!offer.fee_yen) return;
  out["isAccessibleForFree"] = *offer.fee_yen == 0;
  out["offers"] = {{"@type", "Offer"},
                   {"price", *offer.fee_yen},
                   {"priceCurrency", "JPY"},
                   {"url", reader.address(item)}};
  if (offer.apply_by) out["offers"]["validThrough"] = text::iso(*offer.apply_by);
}

// The place of a record stands in its thing once; its meetings name it.
std::string place_id(const Item& item, const Reader& reader) {
  return reader.address(item) + "#place";
}
Json place_with_id(const Item& item, const Reader& reader) {
  Json place = place_of(item, reader);
  if (!place.is_null()) place["@id"] = place_id(item, reader);
  return place;
}

// A day of a rule as an event of its own.
Json meeting(const Item& item, const Occurrence& day, const Reader& reader) {
  const model::Offer offer = model::offer_of(item);
  Json out = {{"@type", "Event"}, {"name", plain(item.common().title, reader)}};
  out["startDate"] = moment(day.date, day.from);
  if (day.from && day.until) out["endDate"] = moment(day.date, day.until);
  const bool is_off = day.state == OccurrenceState::cancelled;
  out["eventStatus"] = status_of(is_off ? EventStatus::cancelled : EventStatus::planned);
  if (day.state == OccurrenceState::moved && day.other_day) {
    out["eventStatus"] = "https://schema.org/EventRescheduled";
    out["previousStartDate"] = text::iso(*day.other_day);
  }
  Json place = place_of(item, reader);
  if (!place.is_null()) place = {{"@id", place_id(item, reader)}};
  add_where(item, offer.attendance, std::move(place), reader, out);
  return out;
}

Json meetings(const Item& item, const Reader& reader) {
  Json out;
  for (const Occurrence& day : item.dates) {
    if (day.date < reader.model.today) continue;
    if (out.size() == kMostMeetings) break;
    out.push_back(meeting(item, day, reader));
  }
  return out;
}

}  // namespace

Json group_thing(const Item& item, const Reader& reader) {
  const auto& group = item.record.as<kinds::Group>();
  Json out = named_thing("Organization", item, reader);
  set(out, "sameAs", group.url);
  set(out, "parentOrganization", organization_named(group.organization, reader));
  set(out, "location", place_with_id(item, reader));
  set(out, "contactPoint", contact_points(group.contacts, reader));
  set(out, "event", meetings(item, reader));
  return out;
}

Json event_thing(const Item& item, const Reader& reader) {
  const auto& event = item.record.as<kinds::Event>();
  const model::Offer offer = model::offer_of(item);
  Json out = named_thing("Event", item, reader);
  if (event.start) {
    out["startDate"] = moment(event.start->date, event.start->time);
    if (event.end) out["endDate"] = moment(event.end->date, event.end->time);
  } else if (Json days = meetings(item, reader); !days.is_null()) {
    out["startDate"] = days[0]["startDate"];
    out["subEvent"] = std::move(days);
  }
  out["eventStatus"] = status_of(event.status);
  const bool is_online = event.status == EventStatus::moved_online;
  if (event.status != EventStatus::in_writing) {
    add_where(item, is_online ? Attendance::online : event.attendance, place_with_id(item, reader),
              reader, out);
  }
  const kinds::Reference& organizer =
      event.organization.id.empty() ? event.group : event.organization;
  set(out, "organizer", organization_named(organizer, reader));
  if (event.capacity) out["maximumAttendeeCapacity"] = *event.capacity;
  add_fee(offer, item, reader, out);
  return out;
}

}  // namespace hiroba::linked_data
