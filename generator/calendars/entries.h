#pragma once

#include <span>
#include <string>
#include <vector>

#include "emit/words.h"
#include "model/calendar_files.h"
#include "model/happenings.h"

namespace hiroba::calendars {

// What has to be said of one thing that happens: its entry and those of its changed days.
struct Entry {
  uint8_t bands = 0;  // as Happening::bands
  std::string text;   // VEVENTs
};

// Everything of one record that belongs into a calendar, in a language and a form. The same for
// every calendar that it is in. `happenings` are the record's.
std::vector<Entry> entries_of(const model::Item& item, std::span<const model::Happening> happenings,
                              const model::Model& model, const emit::Words& words,
                              model::CalendarForm form);

// What stays of a record that was taken back: that it is off, and no word of it. Its days are not
// known any more, so that the entry stands on a day that is long over.
std::string entries_of_gone(const model::Gone& gone, const model::Settings& settings,
                            const emit::Words& words);

// A whole file with these entries.
std::string calendar(std::string_view entries, const emit::Words& words);

}  // namespace hiroba::calendars
