#include "emit/view/dates.h"

#include "emit/date_words.h"
#include "emit/page_context.h"
#include "text/date_format.h"

namespace hiroba::emit {
namespace {

using tmpl::Member;
using tmpl::Scope;
using tmpl::Value;

const Words& words(const Scope& scope) { return scope.user<PageContext>().words(); }

Value text_value(Scope& scope, const std::string& text) { return Value::text(scope.copy(text)); }

template <class T>
Value iso_of(const Member&, const Value& self, Scope& scope) {
  return text_value(scope, text::iso(self.as<T>()));
}

Value date_text(const Member&, const Value& self, Scope& scope) {
  return text_value(scope, long_date(self.as<text::Date>(), words(scope)));
}

Value date_short(const Member&, const Value& self, Scope& scope) {
  return text_value(scope, short_date(self.as<text::Date>(), words(scope)));
}

Value date_long(const Member&, const Value& self, Scope& scope) {
  return text_value(scope, dated_weekday(self.as<text::Date>(), words(scope)));
}

Value date_dotted(const Member&, const Value& self, Scope& scope) {
  const auto& d = self.as<text::Date>();
  return text_value(
      scope, std::to_string(d.year) + "." + std::to_string(d.month) + "." + std::to_string(d.day));
}

Value date_is_past(const Member&, const Value& self, Scope& scope) {
  return Value::boolean(self.as<text::Date>() < scope.user<PageContext>().today());
}

Value partial_text(const Member&, const Value& self, Scope& scope) {
  return text_value(scope, partial_date(self.as<text::PartialDate>(), words(scope)));
}

// <time datetime> knows no fiscal years.
Value partial_iso(const Member&, const Value& self, Scope& scope) {
  const auto& date = self.as<text::PartialDate>();
  return date.fiscal ? Value::none() : text_value(scope, text::partial_iso(date));
}

Value time_text(const Member&, const Value& self, Scope& scope) {
  return text_value(scope, time_of_day(self.as<text::Time>(), words(scope)));
}

const tmpl::TypeInfo* const kText = &tmpl::kTextType;

}  // namespace

void add_date_members(tmpl::TypeInfo& date) {
  date.members = {
      {"iso", kText, &iso_of<text::Date>, "2026-11-02, for <time datetime>"},
      {"text", kText, &date_text, "2026年（令和8年）11月2日"},
      {"short", kText, &date_short, "11月2日（月）"},
      {"long", kText, &date_long, "with the weekday"},
      {"dotted", kText, &date_dotted, "2026.11.2, for the date stamp"},
      {"is_past", &tmpl::kBooleanType, &date_is_past, "before the day of the build"},
  };
}

void add_partial_date_members(tmpl::TypeInfo& type) {
  type.members = {{"iso", kText, &partial_iso, "none for fiscal years"},
                  {"text", kText, &partial_text, "2021年度（令和3年度）"}};
}

void add_time_members(tmpl::TypeInfo& type) {
  type.members = {{"iso", kText, &iso_of<text::Time>, "13:30"},
                  {"text", kText, &time_text, "13時30分"}};
}

void add_date_time_members(tmpl::TypeInfo& type, const tmpl::TypeInfo& date,
                           const tmpl::TypeInfo& time) {
  const auto date_of = [](const Member& m, const Value& self, Scope&) {
    return Value::of(*m.type, &self.as<text::DateTime>().date);
  };
  const auto time_of = [](const Member& m, const Value& self, Scope&) {
    const auto& t = self.as<text::DateTime>().time;
    return t ? Value::of(*m.type, &*t) : Value::none();
  };
  type.members = {{"iso", kText, &iso_of<text::DateTime>, "2026-12-02T13:30"},
                  {"date", &date, date_of, "the day"},
                  {"time", &time, time_of, "the time, if given"}};
}

}  // namespace hiroba::emit
