#pragma once

#include "model/model.h"

namespace hiroba::model {

// Whether somebody can join, of kinds that say so; nullptr where it is not said.
const kinds::Room* room_of(const Item& item);

// The last day on which it is believed: the one that was written, or so many days from its date.
text::Date last_day_of(const kinds::Room& room, const Settings& settings);

// Turns what is too old, or dated ahead of today, into «not known»: pages, filters, calendars and
// data read the same model, so that none of them can say more.
void forget_old_room(Item& item, const Settings& settings, text::Date today);

}  // namespace hiroba::model
