#include "emit/schedule_words.h"

#include <algorithm>

#include "emit/date_words.h"

namespace hiroba::emit {
namespace {

using kinds::Repeat;
using kinds::Schedule;
using kinds::Weekday;

// «月曜・水曜», «Monday, Tuesday and Wednesday».
std::string joined(const std::vector<std::string>& list, const Words& words) {
  std::string out;
  for (size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += words.word(i + 1 < list.size() ? "rule.between" : "rule.before_last");
    out += list[i];
  }
  return out;
}

std::string weekday_words(const std::vector<Weekday>& days, std::string_view section,
                          const Words& words) {
  std::vector<std::string> list;
  for (const Weekday day : days) {
    if (const kinds::Choice* choice = kinds::choice_of(day)) {
      list.emplace_back(words.word(section, choice->name));
    }
  }
  return joined(list, words);
}

// A number as `any` of the section says it, or as the pattern for it alone does: «1st», «最終».
std::string counted(int n, std::string_view section, const Words& words) {
  const std::string number = n == -1 ? "last" : std::to_string(n);
  const std::string* own = words.special(section, "any", number);
  return filled(own != nullptr ? std::string_view(*own) : words.word(section, "any"),
                {{"n", number}});
}

std::string counted(const std::vector<int>& numbers, std::string_view section, const Words& words) {
  std::vector<std::string> list;
  for (const int n : numbers) list.push_back(counted(n, section, words));
  return joined(list, words);
}

std::string dates_words(const std::vector<text::Date>& dates, const Words& words) {
  std::string out;
  for (const text::Date date : dates) {
    if (!out.empty()) out += words.word("rule.between_dates");
    out += short_date(date, words);
  }
  return out;
}

// «毎週 {days}», «Every {n} weeks on {days}».
std::string every(const Schedule& s, std::string_view section, std::string_view days,
                  const Words& words) {
  const std::string n = std::to_string(s.interval.value_or(1));
  const std::string* own = words.special(section, "any", n);
  return filled(own != nullptr ? std::string_view(*own) : words.word(section, "any"),
                {{"n", n}, {"days", days}});
}

std::string day_words(const Schedule& s, const Words& words) {
  switch (s.repeat) {
    case Repeat::weekly:
      return every(s, "rule.weekly", weekday_words(s.weekdays, "rule.weekday", words), words);
    case Repeat::monthly_weekday:
      return every(s, "rule.monthly",
                   filled(words.word("rule.week_and_day"),
                          {{"weeks", counted(s.weeks, "rule.week", words)},
                           {"days", weekday_words(s.weekdays, "rule.weekday", words)}}),
                   words);
    case Repeat::monthly_day:
      return every(s, "rule.monthly", counted(s.days, "rule.month_day", words), words);
    case Repeat::dates: return dates_words(s.dates, words);
    case Repeat::unset: break;
  }
  return "";
}

std::string days_and_times(std::string days, const std::string& times, const Words& words) {
  if (times.empty()) return days;
  if (days.empty()) return times;
  return filled(words.word("rule.days_and_times"), {{"days", days}, {"times", times}});
}

}  // namespace

std::string time_span_words(const std::optional<text::Time>& from,
                            const std::optional<text::Time>& until, const Words& words) {
  if (!from && !until) return "";
  if (!from) return filled(words.word("rule.until"), {{"until", time_of_day(*until, words)}});
  if (!until) return filled(words.word("rule.from"), {{"from", time_of_day(*from, words)}});
  return filled(words.word("rule.from_until"),
                {{"from", time_of_day(*from, words)}, {"until", time_of_day(*until, words)}});
}

std::string schedule_words(const Schedule& schedule, const Words& words) {
  std::string out = days_and_times(day_words(schedule, words),
                                   time_span_words(schedule.from, schedule.until, words), words);
  if (schedule.holidays == kinds::OnHoliday::rest) out += words.word("rule.not_on_holidays");
  return out;
}

std::string hours_words(const kinds::Hours& hours, const Words& words) {
  return days_and_times(weekday_words(hours.days, "rule.weekday_of_hours", words),
                        time_span_words(hours.from, hours.until, words), words);
}

std::string silent_words(const std::vector<kinds::Hours>& hours, const Words& words) {
  if (hours.empty()) return "";
  constexpr text::Time kMidnight{0, 0}, kDayEnd{24, 0};
  std::vector<Weekday> open;
  for (const kinds::Hours& row : hours) {
    const bool is_the_same = row.from && row.until && !row.days.empty() &&
                             row.from == hours[0].from && row.until == hours[0].until;
    if (!is_the_same) return "";
    open.insert(open.end(), row.days.begin(), row.days.end());
  }
  std::vector<Weekday> closed;
  for (const kinds::Choice& day : kinds::ChoicesOf<Weekday>::all()) {
    const auto weekday = static_cast<Weekday>(day.value);
    if (std::find(open.begin(), open.end(), weekday) == open.end()) closed.push_back(weekday);
  }
  std::string out;
  const bool is_all_day = hours[0].from == kMidnight && hours[0].until == kDayEnd;
  if (!is_all_day) {
    out = filled(words.word("number.nobody_night"), {{"until", time_of_day(*hours[0].until, words)},
                                                     {"from", time_of_day(*hours[0].from, words)}});
  }
  // Public holidays alone: a desk that says nothing of them may be open.
  const bool is_only_holidays = closed.size() == 1 && closed[0] == Weekday::holiday;
  if (!closed.empty() && !is_only_holidays) {
    if (!out.empty()) out += words.word("number.nobody_and");
    out += filled(words.word("number.nobody_days"),
                  {{"days", weekday_words(closed, "rule.weekday_of_hours", words)}});
  }
  return out;
}

std::string address_words(const kinds::Address& a) {
  std::string out = a.prefecture + a.city + a.town + a.block;
  if (!a.building.empty()) out += (out.empty() ? "" : " ") + a.building;
  return out;
}

}  // namespace hiroba::emit
