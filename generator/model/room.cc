#include "model/room.h"

namespace hiroba::model {

const kinds::Room* room_of(const Item& item) {
  const auto given = [](const auto& record) { return record.room ? &*record.room : nullptr; };
  if (const auto* group = item.record.get<kinds::Group>()) return given(*group);
  if (const auto* service = item.record.get<kinds::Service>()) return given(*service);
  if (const auto* course = item.record.get<kinds::Course>()) return given(*course);
  return nullptr;
}

text::Date last_day_of(const kinds::Room& room, const Settings& settings) {
  return room.until ? *room.until : room.date->plus_days(settings.room_days);
}

void forget_old_room(Item& item, const Settings& settings, text::Date today) {
  auto* room = const_cast<kinds::Room*>(room_of(item));
  if (room == nullptr || !room->date) return;
  if (today < *room->date || last_day_of(*room, settings) < today) {
    room->state = kinds::RoomState::unknown;
  }
}

}  // namespace hiroba::model
