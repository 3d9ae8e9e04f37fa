#pragma once

#include <vector>

#include "kinds/record.h"
#include "kinds/schedule.h"
#include "source/diagnostics.h"

namespace hiroba::kinds {

// What is wrong with the times of a record by themselves; whether a day of an exception is one of
// the rule is seen where days are expanded (check/check_schedules.cc).
// REQUIRES: `schedules` is the field «schedule» of the record.
void check_schedules(const Record& record, const std::vector<Schedule>& schedules,
                     source::Diagnostics& found);

// An end before its beginning, or an end alone. What goes past midnight has no form of its own
// here: it would not be told apart from a slip, and a calendar would show it on the wrong day.
void check_times(const Record& record, FieldPath until, const std::optional<text::Time>& first,
                 const std::optional<text::Time>& last, source::Diagnostics& found);

}  // namespace hiroba::kinds
