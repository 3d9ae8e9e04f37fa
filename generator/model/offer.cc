#include "model/offer.h"

namespace hiroba::model {
namespace {

const kinds::OpenData* answered(const std::optional<kinds::OpenData>& answer) {
  return answer ? &*answer : nullptr;
}

// Fields that a group and an event have by the same names.
template <class T>
void take_meeting(const T& record, Offer& out) {
  out.organization = &record.organization;
  out.place = &record.place;
  out.place_shown = record.place_shown;
  out.contacts = &record.contacts;
  out.attendance = record.attendance;
  out.booking = record.booking;
  out.booking_note = &record.booking_note;
  out.fee = &record.fee;
  out.fee_yen = record.fee_yen;
  out.for_whom = &record.who_may_come;
  out.at_the_door = &record.at_the_door;
  out.first_words = &record.first_words;
  out.may_leave = record.may_leave;
  out.url = &record.url;
  out.open_data = answered(record.open_data);
}

}  // namespace

Offer offer_of(const Item& item) {
  Offer out;
  if (const auto* group = item.record.get<kinds::Group>()) take_meeting(*group, out);
  if (const auto* event = item.record.get<kinds::Event>()) {
    take_meeting(*event, out);
    out.apply_by = event->apply_by;
    out.places = event->capacity;
    out.is_elsewhere = event->status == kinds::EventStatus::moved_online ||
                       event->status == kinds::EventStatus::in_writing;
  }
  if (const auto* course = item.record.get<kinds::Course>()) {
    out.organization = &course->organization;
    out.contacts = &course->contacts;
    out.fee = &course->fee;
    out.for_whom = &course->for_whom;
    out.booking_note = &course->how_to_apply;
    out.apply_by = course->apply_by;
    out.places = course->places;
  }
  if (const auto* service = item.record.get<kinds::Service>()) {
    out.organization = &service->organization;
    out.place = &service->place;
    out.place_shown = service->place_shown;
    out.contacts = &service->numbers;
    out.attendance = service->attendance;
    out.fee = &service->cost;
    out.for_whom = &service->for_whom;
    out.url = &service->url;
    out.open_data = answered(service->open_data);
  }
  if (const auto* organization = item.record.get<kinds::Organization>()) {
    out.place = &organization->place;
    out.contacts = &organization->contacts;
    out.url = &organization->url;
  }
  return out;
}

}  // namespace hiroba::model
