#pragma once

#include <string>

#include "emit/words.h"
#include "model/model.h"

namespace hiroba::feeds {

// What a month has, as plain words to paste into a mail or a message: events by day, groups with
// their days, notices. For people who read neither pages nor feeds. `first`: any day of the month.
std::string month_text(const model::Model& model, const emit::Words& words, text::Date first);

}  // namespace hiroba::feeds
