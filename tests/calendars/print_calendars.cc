// Prints made-up records as calendars, and beside each what the model says of its days, as JSON.
// Programs that know nothing of how the calendars are written compare the two: expand.py with
// python-icalendar, expand.mjs with ical.js.
//
//   print_calendars COUNT
//
// [{"name", "first", "last", "ics", "held": [[begin, end], …], "off": [begin, …], "later"}, …]
// «begin» is 2026-11-04 or 2026-11-04T13:30 on Japan's clock, «end» the same or "". `later` has the
// same of a week after `first`, when one more day of each rule had been called off.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "../support/site_words.h"
#include "calendars/entries.h"
#include "model/happenings.h"
#include "text/date_format.h"

namespace {

using namespace hiroba;
using kinds::Repeat;
using kinds::Schedule;
using kinds::Weekday;
using model::Occurrence;
using model::OccurrenceState;
using nlohmann::json;
using text::Date;
using text::Time;

// The same numbers on every machine.
class Dice {
 public:
  explicit Dice(uint64_t seed) : state_(seed * 2862933555777941757U + 3037000493U) {}
  int below(int n) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<int>((state_ >> 33) % static_cast<uint64_t>(n));
  }
  bool one_in(int n) { return below(n) == 0; }

 private:
  uint64_t state_;
};

constexpr int kMonths = 24;

Time time_from(Dice& dice, int first_hour, int hours) {
  return Time{static_cast<int8_t>(first_hour + dice.below(hours)),
              static_cast<int8_t>(15 * dice.below(4))};
}

std::vector<Weekday> weekdays(Dice& dice, bool with_holidays) {
  std::vector<Weekday> out;
  for (int day = 1; day <= 7; ++day) {
    if (dice.one_in(4)) out.push_back(static_cast<Weekday>(day));
  }
  if (out.empty()) out.push_back(static_cast<Weekday>(1 + dice.below(7)));
  if (with_holidays) out.push_back(Weekday::holiday);
  return out;
}

template <class T>
std::vector<T> some_of(Dice& dice, std::vector<T> all, int most) {
  std::vector<T> out;
  for (int i = 0; i < 1 + dice.below(most); ++i) {
    const T value = all[static_cast<size_t>(dice.below(static_cast<int>(all.size())))];
    bool known = false;
    for (const T& one : out) known = known || one == value;
    if (!known) out.push_back(value);
  }
  return out;
}

Schedule schedule(Dice& dice, Date first, Date last) {
  Schedule s;
  s.repeat = static_cast<Repeat>(1 + dice.below(4));
  switch (s.repeat) {
    case Repeat::weekly: s.weekdays = weekdays(dice, dice.one_in(8)); break;
    case Repeat::monthly_weekday:
      s.weekdays = weekdays(dice, false);
      s.weeks = some_of<int>(dice, {1, 2, 3, 4, 5, -1}, 3);
      break;
    case Repeat::monthly_day:
      s.days = some_of<int>(dice, {1, 5, 10, 15, 28, 29, 30, 31, -1}, 3);
      break;
    default:
      for (int i = 0; i < 1 + dice.below(12); ++i) {
        s.dates.push_back(first.plus_days(dice.below(last.days() - first.days())));
      }
  }
  if (dice.one_in(2)) s.start = first.plus_days(dice.below(400) - 300);
  if (dice.one_in(3)) s.end = last.plus_days(60 - dice.below(300));
  if (s.start && s.repeat != Repeat::dates && dice.one_in(3)) s.interval = 2 + dice.below(3);
  if (!dice.one_in(6)) s.from = time_from(dice, 6, 14);
  if (s.from && !dice.one_in(5)) {
    s.until = dice.one_in(10) ? Time{24, 0}
                              : Time{static_cast<int8_t>(s.from->hour + 1 + dice.below(3)), 30};
  }
  if (dice.one_in(2)) s.holidays = kinds::OnHoliday::rest;
  return s;
}

// Days on which it is otherwise: mostly days of the rule, some not.
void add_exceptions(Dice& dice, Schedule& s, Date first, Date last) {
  const std::vector<Occurrence> days = model::expand({s}, first, last);
  std::vector<Date> used;
  for (int i = 0; i < dice.below(6); ++i) {
    kinds::ScheduleException e;
    const bool is_extra = dice.one_in(4);
    if (is_extra || days.empty()) {
      e.date = first.plus_days(dice.below(last.days() - first.days()));
      e.what = kinds::ExceptionWhat::extra;
    } else {
      e.date = days[static_cast<size_t>(dice.below(static_cast<int>(days.size())))].date;
      e.what = dice.one_in(2) ? kinds::ExceptionWhat::cancelled : kinds::ExceptionWhat::moved;
    }
    bool known = false;
    for (const Date day : used) known = known || day == *e.date;
    if (known) continue;
    used.push_back(*e.date);
    if (e.what == kinds::ExceptionWhat::moved) {
      // Also past the next check, and to the same day at another time.
      e.to = dice.one_in(5) ? *e.date : e.date->plus_days(dice.below(20) - 8);
    }
    if (e.what != kinds::ExceptionWhat::cancelled && s.from && dice.one_in(2)) {
      e.from = time_from(dice, 6, 12);
      e.until = Time{static_cast<int8_t>(e.from->hour + 2), 0};
    }
    e.note.ja = "わけ、「ことわり」; その" + std::to_string(i);
    s.exceptions.push_back(e);
  }
}

std::string moment(Date day, const std::optional<Time>& time) {
  return text::iso(text::DateTime{time && time->hour == 24 ? day.plus_days(1) : day,
                                  time && time->hour == 24 ? Time{0, 0} : time});
}

json held(const Occurrence& o) {
  const bool has_end = o.from && o.until && *o.until > *o.from;
  return json::array({moment(o.date, o.from), has_end ? moment(o.date, o.until) : std::string()});
}

// What happens, and what was called off, by the model alone.
void tell(const std::vector<Schedule>& schedules, Date first, Date last, json& out) {
  out["held"] = json::array();
  out["off"] = json::array();
  for (const Occurrence& o : model::expand(schedules, first, last)) {
    if (o.state == OccurrenceState::cancelled) {
      out["off"].push_back(moment(o.date, o.from));
    } else {
      out["held"].push_back(held(o));
    }
  }
}

model::Model one_group(const std::vector<Schedule>& schedules, Date checked, Date again) {
  model::Model model;
  model.settings.languages = kinds::Languages::usual();
  model.settings.title.ja = "作りもののまち";
  model.settings.base_url = "https://hiroba.example.jp";
  model.settings.base_path = "/";
  model::Item item(kinds::Kind::group);
  item.id = "group/kai";
  item.slug = "kai";
  item.freshness = model::Freshness::fresh;
  item.record.common.title.ja =
      "とても長い名前の、話さなくてもよい、ただ居るだけの会（火曜、木曜）; 旧「ひだまり」";
  item.record.common.checked = kinds::Checked{checked, "係", {}, again};
  auto& group = *static_cast<kinds::Group*>(item.record.data());
  group.schedule = schedules;
  group.at_the_door.ja = "入口の「札」を見て、\\ か / の部屋へ。";
  group.may_leave = kinds::YesNo::yes;
  model.items.push_back(std::move(item));
  return model;
}

std::string ics(const std::vector<Schedule>& schedules, Date checked, Date again,
                model::CalendarForm form) {
  const model::Model model = one_group(schedules, checked, again);
  std::string entries;
  const auto happenings = model::happenings_of(model.items[0]);
  for (const auto& entry :
       calendars::entries_of(model.items[0], happenings, model, test::words(), form)) {
    entries += entry.text;
  }
  return calendars::calendar(entries, test::words());
}

json made_up(int number) {
  Dice dice(static_cast<uint64_t>(number) + 1);
  const Date first = Date{2026, 1, 1}.plus_days(dice.below(500));
  const Date last = first.plus_months(kMonths);
  std::vector<Schedule> schedules;
  for (int i = 0; i < 1 + dice.below(2); ++i) {
    schedules.push_back(schedule(dice, first, last));
    add_exceptions(dice, schedules.back(), first, last);
  }
  const auto form = dice.one_in(2) ? model::CalendarForm::neutral : model::CalendarForm::named;
  json out;
  out["name"] = "calendar " + std::to_string(number);
  out["first"] = text::iso(first);
  out["last"] = text::iso(last);
  out["ics"] = ics(schedules, first, last, form);
  tell(schedules, first, last, out);
  // A week later one more day is off, and the record was looked at again. The rest of the window
  // stays, so that both can be compared.
  const Date later = first.plus_days(7);
  for (Schedule& s : schedules) {
    for (const Occurrence& o : model::expand({s}, later.plus_days(14), last)) {
      if (o.state != OccurrenceState::as_usual) continue;
      kinds::ScheduleException e;
      e.date = o.date;
      e.what = kinds::ExceptionWhat::cancelled;
      s.exceptions.push_back(e);
      break;
    }
  }
  out["later"]["first"] = text::iso(later);
  out["later"]["ics"] = ics(schedules, later, last, form);
  tell(schedules, later, last, out["later"]);
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  json all = json::array();
  const int count = argc > 1 ? std::atoi(argv[1]) : 300;
  for (int i = 0; i < count; ++i) all.push_back(made_up(i));
  std::printf("%s\n", all.dump().c_str());
  return 0;
}
