#include "model/happenings.h"

#include <algorithm>
#include <map>

#include "model/offer.h"
#include "text/date_format.h"
#include "text/holidays.h"

namespace hiroba::model {
namespace {

using kinds::EventStatus;
using kinds::Repeat;
using kinds::Schedule;
using kinds::Weekday;
using text::Date;
using text::Time;
using What = Happening::What;

// From the day of the check to that of the next one.
struct Window {
  Date first, last;
};

std::optional<Window> window_of(const Item& item) {
  if (item.freshness == Freshness::overdue || item.freshness == Freshness::archived) return {};
  const auto again = check_again(item.common().checked);
  if (!again) return {};
  return Window{*item.common().checked->date, *again};
}

bool is_called_off(EventStatus status) {
  return status == EventStatus::cancelled || status == EventStatus::postponed;
}

// ---- Parts of the week ----

constexpr Time kNoon{12, 0}, kFive{17, 0};

uint8_t bands_of(Date day, std::optional<Time> from, std::optional<Time> until) {
  constexpr int kSunday = 0, kSaturday = 6;
  if (day.weekday() == kSunday || day.weekday() == kSaturday || text::holiday_on(day) != nullptr)
    return kFreeDays;
  if (!from) return kMornings | kAfternoons | kEvenings;
  const Time last = until.value_or(*from);
  uint8_t bands = 0;
  if (*from < kNoon) bands |= kMornings;
  if (*from < kFive && (last > kNoon || *from >= kNoon)) bands |= kAfternoons;
  if (*from >= kFive || last > kFive) bands |= kEvenings;
  return bands;
}

void add_bands(Happening& happening, const Occurrence& o) {
  if (o.state != OccurrenceState::cancelled) happening.bands |= bands_of(o.date, o.from, o.until);
}

// ---- Rules ----

// The same rule cut into such as calendar programs know; none where that cannot be.
std::vector<Schedule> simple_parts(const Schedule& s) {
  const bool by_holiday =
      std::find(s.weekdays.begin(), s.weekdays.end(), Weekday::holiday) != s.weekdays.end();
  if (by_holiday) return {};
  Schedule plain;
  plain.repeat = s.repeat;
  plain.interval = s.interval;
  plain.start = s.start;
  plain.end = s.end;
  std::vector<Schedule> out;
  switch (s.repeat) {
    case Repeat::weekly:
      if (s.weekdays.empty()) break;
      plain.weekdays = s.weekdays;
      out.push_back(plain);
      break;
    case Repeat::monthly_weekday:
      for (const int week : s.weeks) {
        for (const Weekday weekday : s.weekdays) {
          plain.weeks = {week};
          plain.weekdays = {weekday};
          out.push_back(plain);
        }
      }
      break;
    case Repeat::monthly_day:
      for (const int day : s.days) {
        plain.days = {day};
        out.push_back(plain);
      }
      break;
    case Repeat::dates:
    case Repeat::unset: break;
  }
  return out;
}

SimpleRule rule_of(const Schedule& part, Date last) {
  SimpleRule rule;
  rule.repeat = part.repeat;
  rule.weekdays = part.weekdays;
  if (!part.weeks.empty()) rule.week = part.weeks.front();
  if (!part.days.empty()) rule.day = part.days.front();
  // An interval is counted from a beginning; without one every week or month is meant.
  rule.interval = part.start ? std::max(part.interval.value_or(1), 1) : 1;
  rule.last = last;
  return rule;
}

// The days of one schedule, each given to the rule that it is of, or standing for itself.
class ScheduleDays {
 public:
  ScheduleDays(const Schedule& schedule, const Window& window, std::string part)
      : schedule_(schedule), window_(window), part_(std::move(part)) {
    days_ = expand({schedule}, window.first, window.last);
    for (size_t i = 0; i < days_.size(); ++i) by_rule_day_.emplace(rule_day(days_[i]), i);
    used_.resize(days_.size());
  }

  void run(std::vector<Happening>& out) {
    size_t number = 0;
    for (const Schedule& part : simple_parts(schedule_)) {
      add_rule(part, number == 0 ? part_ : part_ + "/" + std::to_string(number), out);
      ++number;
    }
    for (size_t i = 0; i < days_.size(); ++i) {
      // By the day it was first said for: a meeting that is moved stays the same entry.
      if (!used_[i]) out.push_back(single(days_[i], part_ + "/" + text::iso(rule_day(days_[i]))));
    }
  }

 private:
  static Date rule_day(const Occurrence& o) { return o.other_day.value_or(o.date); }

  Happening single(const Occurrence& o, std::string part) const {
    Happening happening;
    happening.part = std::move(part);
    happening.first = o;
    happening.schedule = &schedule_;
    add_bands(happening, o);
    return happening;
  }

  void add_rule(const Schedule& part, std::string name, std::vector<Happening>& out) {
    Happening happening;
    happening.part = std::move(name);
    happening.schedule = &schedule_;
    std::vector<size_t> mine;
    std::vector<Date> left_out;  // since the last day of mine
    Date last;
    for (Date day = window_.first; day <= window_.last; day = day.plus_days(1)) {
      if (!falls_on(part, day)) continue;
      const auto found = by_rule_day_.find(day);
      if (found == by_rule_day_.end() || used_[found->second]) {
        if (!mine.empty()) left_out.push_back(day);
        continue;
      }
      happening.left_out.insert(happening.left_out.end(), left_out.begin(), left_out.end());
      left_out.clear();
      used_[found->second] = true;
      mine.push_back(found->second);
      const Occurrence& o = days_[found->second];
      add_bands(happening, o);
      if (o.state != OccurrenceState::as_usual) happening.changed.push_back({day, o});
      last = day;
    }
    if (mine.empty()) return;
    const Occurrence& first = days_[mine.front()];
    if (mine.size() == 1) {
      happening.first = first;
      happening.changed.clear();
    } else {
      happening.first = {rule_day(first), schedule_.from, schedule_.until, {}, {}, {}};
      happening.rule = rule_of(part, last);
    }
    out.push_back(std::move(happening));
  }

  const Schedule& schedule_;
  const Window window_;
  const std::string part_;
  std::vector<Occurrence> days_;
  std::map<Date, size_t> by_rule_day_;
  std::vector<bool> used_;
};

// ---- Kinds ----

Happening on_day(std::string part, What what, Date day) {
  Happening happening;
  happening.part = std::move(part);
  happening.what = what;
  happening.first.date = day;
  return happening;
}

void add_event(const kinds::Event& event, const Window& window, std::vector<Happening>& out) {
  const bool called_off = is_called_off(event.status);
  // What is called off stays, however long it was known before.
  if (event.start && (event.start->date <= window.last || called_off)) {
    Happening happening = on_day("start", What::meeting, event.start->date);
    happening.first.from = event.start->time;
    if (event.end) {
      happening.first.until = event.end->time;
      if (event.end->date > event.start->date) happening.last_day = event.end->date;
    }
    // Of several days, whole ones unless both times are known.
    if (happening.last_day && !(happening.first.from && happening.first.until)) {
      happening.first.from.reset();
      happening.first.until.reset();
    }
    // After a week every part of it has been met.
    constexpr int kWeek = 7;
    const Date end = std::min(happening.last_day.value_or(event.start->date),
                              event.start->date.plus_days(kWeek));
    for (Date day = event.start->date; day <= end; day = day.plus_days(1)) {
      happening.bands |= bands_of(day, event.start->time, happening.first.until);
    }
    out.push_back(std::move(happening));
  }
  if (event.apply_by && (*event.apply_by <= window.last || called_off)) {
    out.push_back(on_day("apply-by", What::deadline, *event.apply_by));
  }
  for (Happening& happening : out) happening.called_off = called_off;
}

void add_course(const kinds::Course& course, const Window& window, std::vector<Happening>& out) {
  for (size_t i = 0; i < course.sessions.size(); ++i) {
    const kinds::Session& session = course.sessions[i];
    if (!session.date || *session.date > window.last) continue;
    Happening happening = on_day("session/" + std::to_string(i), What::session, *session.date);
    happening.first.from = session.from;
    happening.first.until = session.until;
    happening.session = &session;
    add_bands(happening, happening.first);
    out.push_back(std::move(happening));
  }
  if (course.apply_by && *course.apply_by <= window.last) {
    out.push_back(on_day("apply-by", What::deadline, *course.apply_by));
  }
}

// The last day to apply or to answer, of kinds that only have that.
std::optional<Date> lone_deadline(const Item& item) {
  if (const auto* meeting = item.record.get<kinds::Meeting>()) return meeting->opinions_until;
  const auto* grant = item.record.get<kinds::Grant>();
  // As on its page: only a period that the operator has confirmed (content policy 2).
  const bool is_confirmed = grant != nullptr && grant->open && grant->open->confirmed_on &&
                            !grant->open->confirmed_by.empty();
  return is_confirmed ? grant->open->until : std::nullopt;
}

// Whether the people of the record want it nowhere but on its page.
bool is_kept_out(const Item& item) {
  const kinds::OpenData* answer = offer_of(item).open_data;
  return answer != nullptr && answer->agreed == kinds::YesNo::no;
}

}  // namespace

std::vector<Happening> happenings_of(const Item& item) {
  std::vector<Happening> out;
  const auto window = window_of(item);
  if (!window || is_kept_out(item)) return out;
  if (const auto* schedules = schedule_of(item)) {
    for (size_t i = 0; i < schedules->size(); ++i) {
      ScheduleDays((*schedules)[i], *window, "when/" + std::to_string(i)).run(out);
    }
  }
  if (const auto* event = item.record.get<kinds::Event>()) add_event(*event, *window, out);
  if (const auto* course = item.record.get<kinds::Course>()) add_course(*course, *window, out);
  if (const auto deadline = lone_deadline(item); deadline && *deadline <= window->last) {
    out.push_back(on_day("apply-by", What::deadline, *deadline));
  }
  return out;
}

// Asked for every page of a record, so without expanding its rules once more.
std::optional<Date> last_happening(const Item& item) {
  const auto window = window_of(item);
  if (!window || is_kept_out(item)) return std::nullopt;
  std::optional<Date> last;
  const auto add = [&](std::optional<Date> day, bool stays = false) {
    if (day && (*day <= window->last || stays)) last = std::max(last, day);
  };
  if (!item.dates.empty()) add(item.dates.back().date);
  if (const auto* event = item.record.get<kinds::Event>()) {
    const bool stays = is_called_off(event->status);
    if (event->start && (event->start->date <= window->last || stays)) {
      add(event->end ? event->end->date : event->start->date, true);
    }
    add(event->apply_by, stays);
  }
  if (const auto* course = item.record.get<kinds::Course>()) {
    for (const kinds::Session& session : course->sessions) add(session.date);
    add(course->apply_by);
  }
  add(lone_deadline(item));
  return last;
}

}  // namespace hiroba::model
