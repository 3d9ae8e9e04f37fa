#include "model/schedule.h"

#include <algorithm>

#include "text/holidays.h"

namespace hiroba::model {
namespace {

using kinds::OnHoliday;
using kinds::Repeat;
using kinds::Schedule;
using kinds::Weekday;
using text::Date;

bool has_weekday(const Schedule& schedule, Date day) {
  // text: 0 = Sunday; kinds: mon = 1 … sun = 7.
  const int weekday = day.weekday() == 0 ? 7 : day.weekday();
  for (const Weekday w : schedule.weekdays) {
    if (static_cast<int>(w) == weekday) return true;
    if (w == Weekday::holiday && text::holiday_on(day) != nullptr) return true;
  }
  return false;
}

int monday_number(Date day) { return (day.days() + 3) / 7; }  // 1970-01-01 was a Thursday
int month_number(Date day) { return day.year * 12 + day.month - 1; }

bool in_interval(const Schedule& schedule, Date day) {
  const int interval = schedule.interval.value_or(1);
  if (interval <= 1 || !schedule.start) return true;
  const int distance = schedule.repeat == Repeat::weekly
                           ? monday_number(day) - monday_number(*schedule.start)
                           : month_number(day) - month_number(*schedule.start);
  return distance >= 0 && distance % interval == 0;
}

bool in_week_of_month(const Schedule& schedule, Date day) {
  const int nth = (day.day - 1) / 7 + 1;
  const bool last = day.plus_days(7).month != day.month;
  for (const int week : schedule.weeks) {
    if (week == nth || (week == -1 && last)) return true;
  }
  return false;
}

bool in_days_of_month(const Schedule& schedule, Date day) {
  const bool last = day.plus_days(1).month != day.month;
  for (const int wanted : schedule.days) {
    if (wanted == day.day || (wanted == -1 && last)) return true;
  }
  return false;
}

bool repeats_on(const Schedule& schedule, Date day) {
  switch (schedule.repeat) {
    case Repeat::weekly: return has_weekday(schedule, day) && in_interval(schedule, day);
    case Repeat::monthly_weekday:
      return has_weekday(schedule, day) && in_week_of_month(schedule, day) &&
             in_interval(schedule, day);
    case Repeat::monthly_day: return in_days_of_month(schedule, day) && in_interval(schedule, day);
    case Repeat::dates:
      return std::find(schedule.dates.begin(), schedule.dates.end(), day) != schedule.dates.end();
    case Repeat::unset: break;
  }
  return false;
}

const kinds::ScheduleException* exception_on(const Schedule& schedule, Date day) {
  for (const auto& e : schedule.exceptions) {
    if (e.date == day) return &e;
  }
  return nullptr;
}

void expand_one(const Schedule& s, Date first, Date last, std::vector<Occurrence>& out) {
  const Date begin = s.start ? std::max(first, *s.start) : first;
  const Date end = s.end ? std::min(last, *s.end) : last;
  for (Date day = begin; day <= end; day = day.plus_days(1)) {
    if (!repeats_on(s, day)) continue;
    const auto* exception = exception_on(s, day);
    if (exception != nullptr && exception->what == kinds::ExceptionWhat::cancelled) {
      out.push_back(
          Occurrence{day, s.from, s.until, OccurrenceState::cancelled, {}, exception->note});
    } else if (exception == nullptr &&
               !(s.holidays == OnHoliday::rest && text::holiday_on(day) != nullptr)) {
      out.push_back(Occurrence{day, s.from, s.until, OccurrenceState::as_usual, {}, {}});
    }
  }
  for (const auto& e : s.exceptions) {
    const bool moved = e.what == kinds::ExceptionWhat::moved;
    if (!e.date || (!moved && e.what != kinds::ExceptionWhat::extra)) continue;
    const Date day = moved ? e.to.value_or(*e.date) : *e.date;
    if (day < first || day > last) continue;
    out.push_back(Occurrence{day, e.from ? e.from : s.from, e.until ? e.until : s.until,
                             moved ? OccurrenceState::moved : OccurrenceState::extra,
                             day != *e.date ? e.date : std::optional<Date>{}, e.note});
  }
}

}  // namespace

bool falls_on(const Schedule& schedule, Date day) {
  if ((schedule.start && day < *schedule.start) || (schedule.end && day > *schedule.end))
    return false;
  return repeats_on(schedule, day);
}

std::vector<Occurrence> expand(const std::vector<Schedule>& schedules, Date first, Date last) {
  std::vector<Occurrence> out;
  for (const Schedule& schedule : schedules) expand_one(schedule, first, last, out);
  std::stable_sort(out.begin(), out.end(), [](const Occurrence& a, const Occurrence& b) {
    return a.date != b.date ? a.date < b.date : a.from < b.from;
  });
  return out;
}

}  // namespace hiroba::model
