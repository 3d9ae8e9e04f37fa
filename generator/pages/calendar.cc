#include "emit/date_words.h"
#include "emit/schedule_words.h"
#include "emit/view/kind_members.h"
#include "pages/sort.h"
#include "text/date_format.h"
#include "text/holidays.h"

// One month of events, as weeks and as a list of days.
namespace hiroba::pages {
namespace {

using emit::view::kBoolean;
using emit::view::kNumber;
using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using emit::view::string_or_none;
using model::CalendarEntry;
using model::CalendarMonth;
using text::Date;
using tmpl::Member;
using tmpl::TypeInfo;

// event/calendar.2026-11.html
std::string month_route(Date first, Language language) {
  return model::page_route(language, {"event/calendar.", text::iso(first).substr(0, 7), ".html"});
}

class CalendarPage final : public Page {
 public:
  CalendarPage(Language language, uint32_t month) : Page(language), month_(month) {}

  uint32_t month() const { return month_; }

  std::string route_in(const Model& model, Language language) const override {
    return month_route(model.calendar[month_].first, language);
  }
  std::string_view title(const PageContext& context, Scope& scope) const override {
    const Date first = context.site().calendar[month_].first;
    const std::string month =
        emit::partial_date(text::PartialDate{first.year, first.month, 0, false}, context.words());
    return scope.copy(
        emit::filled(context.words().word("calendar.of_month"),
                     {{"month", month}, {"title", context.words().word("calendar.title")}}));
  }
  std::vector<Crumb> crumbs(const PageContext& context, Scope&) const override {
    return list_crumb(kinds::Kind::event, context);
  }
  TemplateUse use() const override { return {"calendar.html", "calendar", "calendar"}; }

 private:
  uint32_t month_;  // index into model.calendar
};

const CalendarMonth& month_of(const Value& self, const Scope& scope) {
  return site(scope).calendar[the<CalendarPage>(self).month()];
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
  return Value::text(page(s).words().name(holiday->name_ja, holiday->name_en));
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
  return string_or_none(emit::time_span_words(entry.from, entry.until, page(s).words()), s);
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
  return Value::of(*m.type,
                   s.make<text::PartialDate>(text::PartialDate{first.year, first.month, 0, false}));
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
  for (size_t i = 0; i < std::size(week.days); ++i)
    values[i] = Value::of(*m.type->element, &week.days[i]);
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

// The month so many after this one; none outside the calendar.
Value month_url(const Value& self, Scope& s, int steps) {
  const auto& months = site(s).calendar;
  const int64_t month = int64_t{the<CalendarPage>(self).month()} + steps;
  if (month < 0 || month >= static_cast<int64_t>(months.size())) return Value::none();
  return emit::view::link_to(
      month_route(months[static_cast<size_t>(month)].first, page(s).language()), s);
}
Value month_previous(const Member&, const Value& self, Scope& s) { return month_url(self, s, -1); }
Value month_next(const Member&, const Value& self, Scope& s) { return month_url(self, s, 1); }

void plan(const Model& model, Language language, Plan& plan) {
  for (uint32_t month = 0; month < model.calendar.size(); ++month) {
    plan.add(std::make_unique<CalendarPage>(language, month));
  }
}

void declare(RootTypes& roots) {
  emit::ViewTypes& types = roots.types();
  TypeInfo& entry = types.add_record("calendar entry", "an event on one day");
  entry.members = {
      {"event", &types.item(kinds::Kind::event), &entry_event, "the event"},
      {"times", kText, &entry_times, "13時30分から15時30分"},
      {"occurrence", &types.occurrence(), &entry_occurrence, "of a series: its state and note"},
      {"until", kText, &entry_until, "2026-11-21T15:30, when it is over"}};
  TypeInfo& day =
      types.add_record("calendar day", "a day of the month or of its first or last week");
  day.members = {{"date", &types.date(), &day_date, "the day"},
                 {"number", kNumber, &day_number, "1 to 31"},
                 {"in_month", kBoolean, &day_in_month, "not of the month before or after"},
                 {"is_past", kBoolean, &day_is_past, "before the day of the build"},
                 {"holiday", kText, &day_holiday, "name of a public holiday"},
                 {"entries", &roots.list_of(entry), &day_entries, "events"}};
  const TypeInfo* days = &roots.list_of(day);
  TypeInfo& week = types.add_record("calendar week", "Sunday to Saturday");
  week.members = {{"days", days, &week_days, "seven days"}};
  TypeInfo& calendar = roots.add_record("calendar", "one month of events");
  calendar.members = {{"month", &types.partial_date(), &month_first, "which month"},
                      {"weeks", &roots.list_of(week), &month_weeks, "for a table"},
                      {"days", days, &month_days, "days with events"},
                      {"previous_month", &types.partial_date(), &month_before, "for its link"},
                      {"next_month", &types.partial_date(), &month_after, "for its link"},
                      {"previous_url", kUrl, &month_previous, "the month before"},
                      {"next_url", kUrl, &month_next, "the month after"}};
}

std::string first_month(const Model& model, Language language) {
  return model.calendar.empty() ? "" : month_route(model.calendar[0].first, language);
}

constexpr Entrance kEntrances[] = {{"calendar", &first_month}};

}  // namespace

extern const Sort k_calendar{&plan, &declare, kEntrances};

}  // namespace hiroba::pages
