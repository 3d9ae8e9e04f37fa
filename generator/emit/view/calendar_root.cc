#include "emit/view/kind_members.h"
#include "emit/view/root_parts.h"
#include "emit/words.h"
#include "text/date_format.h"
#include "text/holidays.h"

// The root `calendar`: one month of events, as weeks and as a list of days.
namespace hiroba::emit::root {
namespace {

using model::CalendarEntry;
using model::CalendarMonth;
using text::Date;

const CalendarMonth& month_of(const Value& self, const Scope& scope) {
  return site(scope).calendar[plan_of(self).month];
}

// The entries of one day of a month.
struct DayView {
  Date date;
  bool in_month = true;
  const CalendarEntry* first = nullptr;
  size_t count = 0;
};
struct WeekView {
  DayView days[7];
};

DayView day_view(const CalendarMonth& month, Date date) {
  DayView view{date, date.month == month.first.month && date.year == month.first.year, nullptr, 0};
  for (const CalendarEntry& entry : month.entries) {
    if (entry.day != date) continue;
    if (view.first == nullptr) view.first = &entry;
    ++view.count;
  }
  return view;
}

// ---- A day ----

Value day_date(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, &self.as<DayView>().date);
}
Value day_number(const Member&, const Value& self, Scope&) {
  return Value::integer(self.as<DayView>().date.day);
}
Value day_in_month(const Member&, const Value& self, Scope&) {
  return Value::boolean(self.as<DayView>().in_month);
}
Value day_is_past(const Member&, const Value& self, Scope& s) {
  return Value::boolean(self.as<DayView>().date < page(s).today());
}
Value day_holiday(const Member&, const Value& self, Scope& s) {
  const text::Holiday* holiday = text::holiday_on(self.as<DayView>().date);
  if (holiday == nullptr) return Value::none();
  return Value::text(page(s).language() == Language::en ? holiday->name_en : holiday->name_ja);
}
Value day_entries(const Member& m, const Value& self, Scope& s) {
  const auto& day = self.as<DayView>();
  if (day.count == 0) return Value::none();
  Value* values = s.make_array<Value>(day.count);
  for (size_t i = 0; i < day.count; ++i) values[i] = Value::of(*m.type->element, day.first + i);
  return Value::list(*m.type, values, day.count);
}

// ---- An entry of a day ----

Value entry_event(const Member& m, const Value& self, Scope& s) {
  return Value::of(*m.type, &page(s).item(self.as<CalendarEntry>().item));
}
Value entry_times(const Member&, const Value& self, Scope& s) {
  const auto& entry = self.as<CalendarEntry>();
  return string_or_none(time_span_words(entry.from, entry.until, page(s).language()), s);
}
Value entry_occurrence(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, self.as<CalendarEntry>().occurrence);
}
// Japan's clock; where no end is given, the end of the day: what has begun is not over.
Value entry_until(const Member&, const Value& self, Scope& s) {
  const auto& entry = self.as<CalendarEntry>();
  const text::Time end = entry.until ? *entry.until : text::Time{23, 59};
  return Value::text(s.concat({text::iso(entry.day), "T", text::iso(end)}));
}

// ---- The month ----

Value partial_month(const Member& m, Date first, Scope& s) {
  return Value::of(*m.type, s.make<text::PartialDate>(
                                text::PartialDate{first.year, first.month, 0, false}));
}
Value month_first(const Member& m, const Value& self, Scope& s) {
  return partial_month(m, month_of(self, s).first, s);
}
Value month_before(const Member& m, const Value& self, Scope& s) {
  return partial_month(m, month_of(self, s).first.plus_months(-1), s);
}
Value month_after(const Member& m, const Value& self, Scope& s) {
  return partial_month(m, month_of(self, s).first.plus_months(1), s);
}

// Weeks begin on Sunday, as calendars on Japanese walls do.
Value month_weeks(const Member& m, const Value& self, Scope& s) {
  const CalendarMonth& month = month_of(self, s);
  Date day = month.first.plus_days(-month.first.weekday());
  const Date next_month = month.first.plus_months(1);
  constexpr size_t kMostWeeks = 6;
  Value* values = s.make_array<Value>(kMostWeeks);
  size_t count = 0;
  for (; day < next_month; ++count) {
    auto* week = s.make<WeekView>(WeekView{});
    for (DayView& view : week->days) {
      view = day_view(month, day);
      day = day.plus_days(1);
    }
    values[count] = Value::of(*m.type->element, week);
  }
  return Value::list(*m.type, values, count);
}

Value week_days(const Member& m, const Value& self, Scope& s) {
  const auto& week = self.as<WeekView>();
  Value* values = s.make_array<Value>(std::size(week.days));
  for (size_t i = 0; i < std::size(week.days); ++i) values[i] = Value::of(*m.type->element, &week.days[i]);
  return Value::list(*m.type, values, std::size(week.days));
}

// Only days with something on them.
Value month_days(const Member& m, const Value& self, Scope& s) {
  const CalendarMonth& month = month_of(self, s);
  if (month.entries.empty()) return Value::none();
  Value* values = s.make_array<Value>(month.entries.size());
  size_t count = 0;
  for (const CalendarEntry& entry : month.entries) {
    if (count > 0 && values[count - 1].as<DayView>().date == entry.day) continue;
    values[count++] = Value::of(*m.type->element, s.make<DayView>(day_view(month, entry.day)));
  }
  return Value::list(*m.type, values, count);
}

std::string month_url(const Value& self, Scope& s, uint32_t month) {
  if (month >= site(s).calendar.size()) return "";
  PagePlan other = plan_of(self);
  other.month = month;
  return page(s).link_to_route(route_in(site(s), other, other.language));
}
Value month_previous(const Member&, const Value& self, Scope& s) {
  const uint32_t month = plan_of(self).month;
  return month == 0 ? Value::none() : url_or_none(month_url(self, s, month - 1), s);
}
Value month_next(const Member&, const Value& self, Scope& s) {
  return url_or_none(month_url(self, s, plan_of(self).month + 1), s);
}

}  // namespace

void add_calendar(ViewTypes& types, RootTypes& roots) {
  TypeInfo& entry = types.add_record("calendar entry", "an event on one day");
  entry.members = {{"event", &types.item(kinds::Kind::event), &entry_event, "the event"},
                   {"times", kText, &entry_times, "13時30分から15時30分"},
                   {"occurrence", &types.occurrence(), &entry_occurrence,
                    "of a series: its state and note"},
                   {"until", kText, &entry_until, "2026-11-21T15:30, when it is over"}};
  TypeInfo& day = types.add_record("calendar day", "a day of the month or of its first or last week");
  day.members = {{"date", &types.date(), &day_date, "the day"},
                 {"number", kNumber, &day_number, "1 to 31"},
                 {"in_month", kBoolean, &day_in_month, "not of the month before or after"},
                 {"is_past", kBoolean, &day_is_past, "before the day of the build"},
                 {"holiday", kText, &day_holiday, "name of a public holiday"},
                 {"entries", &types.add_list(tmpl::value_list(entry)), &day_entries, "events"}};
  const TypeInfo* days = &types.add_list(tmpl::value_list(day));
  TypeInfo& week = types.add_record("calendar week", "Sunday to Saturday");
  week.members = {{"days", days, &week_days, "seven days"}};
  TypeInfo& calendar = types.add_record("calendar", "one month of events");
  calendar.members = {{"month", &types.partial_date(), &month_first, "which month"},
                      {"weeks", &types.add_list(tmpl::value_list(week)), &month_weeks, "for a table"},
                      {"days", days, &month_days, "days with events"},
                      {"previous_month", &types.partial_date(), &month_before, "for its link"},
                      {"next_month", &types.partial_date(), &month_after, "for its link"},
                      {"previous_url", kUrl, &month_previous, "the month before"},
                      {"next_url", kUrl, &month_next, "the month after"}};
  roots.calendar = &calendar;
}

}  // namespace hiroba::emit::root
