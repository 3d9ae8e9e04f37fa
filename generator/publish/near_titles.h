#pragma once

#include <vector>

#include "model/item.h"
#include "model/settings.h"
#include "source/diagnostics.h"

namespace hiroba::publish {

// Whoever wrote the title of a record where its name belongs («place: なかまち集会所») is shown the
// name (nakamachi-hall): adds it to the findings. Only records of public folders are offered, so
// that no message tells a private title.
void add_near_titles(const std::vector<model::Item>& items, const model::Settings& settings,
                     source::Diagnostics& found);

}  // namespace hiroba::publish
