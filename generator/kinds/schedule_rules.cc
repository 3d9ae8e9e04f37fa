#include "kinds/schedule_rules.h"

#include <algorithm>
#include <string>

#include "kinds/rules.h"
#include "text/date_format.h"

namespace hiroba::kinds {
namespace {

using source::Diagnostics;

std::string word(Repeat repeat) {
  return std::string(ChoicesOf<Repeat>::all()[static_cast<size_t>(repeat) - 1].ja);
}

class ScheduleCheck {
 public:
  ScheduleCheck(const Record& record, const Schedule& schedule, FieldPath at, Diagnostics& found)
      : record_(record), s_(schedule), at_(at), found_(found) {}

  void run() {
    switch (s_.repeat) {
      case Repeat::weekly: needs(!s_.weekdays.empty(), "weekdays", "[水]"); break;
      case Repeat::monthly_weekday:
        needs(!s_.weekdays.empty(), "weekdays", "[水]");
        needs(!s_.weeks.empty(), "weeks", "[1, 3]");
        break;
      case Repeat::monthly_day: needs(!s_.days.empty(), "days", "[15]"); break;
      case Repeat::dates: needs(!s_.dates.empty(), "dates", "[2026-12-02]"); break;
      case Repeat::unset: break;
    }
    unused();
    no_zero(s_.weeks, "weeks", "5");
    no_zero(s_.days, "days", "31");
    if (s_.interval && *s_.interval > 1 && !s_.start) report(rules::kScheduleInterval, "interval");
    if (s_.start && s_.end && *s_.end < *s_.start) {
      report(rules::kDatesReversed, "end",
             {"end", text::iso(*s_.end), "start", text::iso(*s_.start)});
    }
    check_times(record_, at_ / "until", s_.from, s_.until, found_);
    dates();
    for (size_t i = 0; i < s_.exceptions.size(); ++i) exception(i);
  }

 private:
  void report(const source::Rule& rule, std::string_view field,
              std::vector<std::string> args = {}) {
    found_.report(rule, record_.marks.find(at_ / field), std::move(args));
  }

  void needs(bool given, std::string_view field, std::string_view example) {
    // What was written and could not be read has its own message.
    if (given || record_.marks.has(at_ / field)) return;
    found_.report(rules::kScheduleIncomplete, record_.marks.find(at_),
                  {word(s_.repeat), std::string(field), std::string(example)});
  }

  // What the rule does not look at would be lost without a word.
  void unused() {
    const bool by_weekday = s_.repeat == Repeat::weekly || s_.repeat == Repeat::monthly_weekday;
    const struct {
      std::string_view field;
      bool is_given, is_used;
    } fields[] = {
        {"weekdays", !s_.weekdays.empty(), by_weekday},
        {"weeks", !s_.weeks.empty(), s_.repeat == Repeat::monthly_weekday},
        {"days", !s_.days.empty(), s_.repeat == Repeat::monthly_day},
        {"dates", !s_.dates.empty(), s_.repeat == Repeat::dates},
        {"interval", s_.interval.has_value(), s_.repeat != Repeat::dates},
    };
    if (s_.repeat == Repeat::unset) return;
    for (const auto& one : fields) {
      if (!one.is_given || one.is_used) continue;
      report(rules::kScheduleUnused, one.field,
             {word(s_.repeat), std::string(one.field), std::string(user_of(one.field))});
    }
  }

  static std::string_view user_of(std::string_view field) {
    if (field == "weekdays" || field == "weeks") return "毎月の曜日";
    if (field == "days") return "毎月の日";
    return field == "dates" ? "日付で" : "毎週";
  }

  // -1 is the last; between it and 1 there is nothing.
  void no_zero(const std::vector<int>& numbers, std::string_view field, std::string_view last) {
    for (size_t i = 0; i < numbers.size(); ++i) {
      if (numbers[i] != 0) continue;
      found_.report(rules::kFieldRange, record_.marks.find(at_ / field / i),
                    {std::string(field), "0", "1", std::string(last) + "・-1"});
    }
  }

  void dates() {
    for (size_t i = 0; i < s_.dates.size(); ++i) {
      const text::Date day = s_.dates[i];
      const auto before = s_.dates.begin() + static_cast<std::ptrdiff_t>(i);
      const bool is_twice = std::find(s_.dates.begin(), before, day) != before;
      const bool is_outside = (s_.start && day < *s_.start) || (s_.end && day > *s_.end);
      if (is_twice) report_day(rules::kScheduleDateTwice, at_ / "dates" / i, day);
      if (is_outside) report_day(rules::kScheduleDateOutside, at_ / "dates" / i, day);
    }
  }

  void report_day(const source::Rule& rule, FieldPath at, text::Date day) {
    found_.report(rule, record_.marks.find(at), {text::iso(day)});
  }

  void exception(size_t index) {
    const ScheduleException& e = s_.exceptions[index];
    const FieldPath at = at_ / "exceptions" / index;
    if (!e.date || e.what == ExceptionWhat::unset) return;
    for (size_t i = 0; i < index; ++i) {
      if (s_.exceptions[i].date != e.date) continue;
      found_.report(rules::kExceptionTwice, record_.marks.find(at / "date"), {text::iso(*e.date)})
          .other = record_.marks.find(at_ / "exceptions" / i / "date");
      return;
    }
    const bool has_to = record_.marks.has(at / "to");
    const bool has_times = record_.marks.has(at / "from") || record_.marks.has(at / "until");
    switch (e.what) {
      case ExceptionWhat::moved: moved(e, at, has_to, has_times); break;
      case ExceptionWhat::cancelled:
        if (has_to || has_times) contradiction(at, has_to ? "to" : has_from(at), "休み");
        break;
      default:
        if (has_to) contradiction(at, "to", "臨時");
    }
    if (e.what == ExceptionWhat::cancelled) return;
    const auto& from = e.from ? e.from : s_.from;
    const auto& until = e.until ? e.until : s_.until;
    if (e.from || e.until) {
      check_times(record_, at / (e.until ? "until" : "from"), from, until, found_);
    }
  }

  std::string_view has_from(FieldPath at) const {
    return record_.marks.has(at / "from") ? "from" : "until";
  }

  void moved(const ScheduleException& e, FieldPath at, bool has_to, bool has_times) {
    if (has_times) return;
    if (!has_to) report_day(rules::kExceptionNowhere, at, *e.date);
    else if (e.to == e.date) report_day(rules::kExceptionItself, at / "to", *e.date);
  }

  void contradiction(FieldPath at, std::string_view field, std::string_view what) {
    found_.report(rules::kExceptionField, record_.marks.find(at / field),
                  {std::string(what), std::string(field)});
  }

  const Record& record_;
  const Schedule& s_;
  const FieldPath at_;
  Diagnostics& found_;
};

}  // namespace

void check_times(const Record& record, FieldPath until, const std::optional<text::Time>& first,
                 const std::optional<text::Time>& last, Diagnostics& found) {
  if (!last || (first && *first < *last)) return;
  if (!first) {
    found.report(rules::kTimeEndAlone, record.marks.find(until), {text::iso(*last)});
    return;
  }
  found.report(rules::kTimesReversed, record.marks.find(until),
               {text::iso(*first), text::iso(*last)});
}

void check_schedules(const Record& record, const std::vector<Schedule>& schedules,
                     Diagnostics& found) {
  for (size_t i = 0; i < schedules.size(); ++i) {
    ScheduleCheck(record, schedules[i], FieldPath() / "schedule" / i, found).run();
  }
}

}  // namespace hiroba::kinds
