#pragma once

#include "model/item.h"

namespace hiroba::model {

// Whether the record can be handed over on paper: a group, a service or an event that is not over,
// and nothing that is overdue (content policy 2).
bool has_sheet(const Item& item, text::Date today);

}  // namespace hiroba::model
