#include <string>

#include "check/rules.h"
#include "check/site_rules.h"
#include "text/date_format.h"

namespace hiroba::check {
namespace {

using kinds::ExceptionWhat;
using kinds::FieldPath;
using kinds::Schedule;
using kinds::ScheduleException;
using text::Date;

std::vector<std::string> words_of(Date day) {
  return {text::iso(day), std::string(text::weekday_ja(day)), std::string(text::weekday_en(day))};
}

// The days of the rule beside the day that is none: one of them was meant.
std::vector<std::string> days_near(const Schedule& schedule, Date day) {
  constexpr int kReach = 10;  // days
  std::vector<std::string> near;
  for (int distance = 1; distance <= kReach && near.size() < 2; ++distance) {
    for (const int step : {-distance, distance}) {
      const Date other = day.plus_days(step);
      if (near.size() < 2 && model::falls_on(schedule, other)) near.push_back(text::iso(other));
    }
  }
  return near;
}

bool is_cleared(const Schedule& schedule, Date day) {
  for (const ScheduleException& e : schedule.exceptions) {
    if (e.date == day && e.what != ExceptionWhat::extra) return true;
  }
  return false;
}

void check_schedule(const kinds::Record& record, const Schedule& schedule, FieldPath at,
                    source::Diagnostics& found) {
  if (schedule.repeat == kinds::Repeat::unset) return;
  if (!record.marks.has(at / "from")) found.report(rules::kScheduleNoTime, record.marks.find(at));
  for (size_t i = 0; i < schedule.exceptions.size(); ++i) {
    const ScheduleException& e = schedule.exceptions[i];
    if (!e.date) continue;
    const FieldPath here = at / "exceptions" / i;
    const bool is_extra = e.what == ExceptionWhat::extra;
    if (!is_extra && !model::falls_on(schedule, *e.date)) {
      found.report(rules::kExceptionNoMeeting, record.marks.find(here / "date"), words_of(*e.date))
          .near = days_near(schedule, *e.date);
    }
    const bool is_moved = e.what == ExceptionWhat::moved && e.to && e.to != e.date;
    if (!is_extra && !is_moved) continue;
    const Date day = is_moved ? *e.to : *e.date;
    if (!model::falls_on(schedule, day) || is_cleared(schedule, day)) continue;
    found.report(rules::kExceptionTaken, record.marks.find(here / (is_moved ? "to" : "date")),
                 words_of(day));
  }
}

}  // namespace

void check_schedules(const model::Model& model, source::Diagnostics& found) {
  for (const model::Item& item : model.items) {
    const auto* schedules = model::schedule_of(item);
    if (schedules == nullptr) continue;
    for (size_t i = 0; i < schedules->size(); ++i) {
      check_schedule(item.record, (*schedules)[i], FieldPath() / "schedule" / i, found);
    }
  }
}

}  // namespace hiroba::check
