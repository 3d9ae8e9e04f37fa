#pragma once

#include <optional>
#include <vector>

#include "kinds/schedule.h"
#include "text/date.h"

namespace hiroba::model {

enum class OccurrenceState : uint8_t { as_usual, cancelled, moved, extra };

// One day on which something happens, or would have.
struct Occurrence {
  text::Date date;
  std::optional<text::Time> from;
  std::optional<text::Time> until;
  OccurrenceState state{};
  std::optional<text::Date> other_day;  // moved to another day: the day it was moved from
  kinds::Localized note;
};

// Whether the rule falls on this day, between its start and its end; exceptions and public holidays
// aside.
bool falls_on(const kinds::Schedule& schedule, text::Date day);

// Every day of the schedules from `first` to `last`, both included, in order. Weekly intervals
// count weeks beginning on Monday from the week of `start`; monthly ones count months. A rule that
// rests on public holidays leaves those days out, cancelled days stay with their state.
std::vector<Occurrence> expand(const std::vector<kinds::Schedule>& schedules, text::Date first,
                               text::Date last);

}  // namespace hiroba::model
