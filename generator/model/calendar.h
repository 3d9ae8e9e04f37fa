#pragma once

#include <optional>
#include <vector>

#include "model/item.h"

// The days of events, month by month, from today on. Cancelled and changed days stay in it and say
// so; records whose check is overdue are not in it (content policy 2).
namespace hiroba::model {

struct Model;

// One day on which an event is, or would have been.
struct CalendarEntry {
  ItemNumber item = 0;
  text::Date day;
  std::optional<text::Time> from;
  std::optional<text::Time> until;
  // The rule's own day; null for an event with a beginning and an end.
  const Occurrence* occurrence = nullptr;
};

// Entries by day, time and name.
struct CalendarMonth {
  text::Date first;  // the first day of the month
  std::vector<CalendarEntry> entries;
};

// From this month to the last one with an entry, at most twelve; months without one in between
// are there too. Empty when nothing is to come.
std::vector<CalendarMonth> calendar_of(const Model& model);

}  // namespace hiroba::model
