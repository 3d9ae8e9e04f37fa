#pragma once

#include <optional>

#include "kinds/choices.h"

namespace hiroba::kinds {

// `unknown` is what the others turn into by themselves when nobody has said so for some time.
enum class RoomState : uint8_t { unset, available, waiting, closed, unknown };
HIROBA_CHOICES(RoomState, c(E::available, "available", "空きあり", "places free"),
               c(E::waiting, "waiting", "順番待ち", "a waiting list"),
               c(E::closed, "closed", "受け付けていない", "not taking anybody"),
               c(E::unknown, "unknown", "確認できていません", "not known"));

// Whether somebody can join now. It is true for days, not for months.
struct Room {
  RoomState state{};
  std::optional<text::Date> date;
  std::optional<text::Date> until;
};

template <>
struct FieldsOf<Room> {
  static std::span<const Field> all() {
    // clang-format off
    static constexpr Field rows[] = {
        field<&Room::state>("state").label("空き", "Room").required()
            .help("空きあり・順番待ち・受け付けていない・確認できていません。", "available, waiting, closed or unknown.")
            .example("順番待ち"),
        field<&Room::date>("date").label("いつの時点", "As of").required()
            .help("確かめた日。", "The day on which it was made sure.").example("2026-11-02"),
        field<&Room::until>("until").label("いつまで", "Until")
            .help("この日を過ぎると「確認できていません」になります。書かなければ site.yaml の room_days 日後。",
                  "After this day it turns into «not known»; default: room_days of site.yaml.")
            .example("2026-12-01"),
    };
    // clang-format on
    return rows;
  }
};

}  // namespace hiroba::kinds
