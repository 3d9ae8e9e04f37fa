#include "imports/schedule_words.h"

#include <algorithm>

#include "imports/schedule_tokens.h"
#include "kinds/record_node.h"
#include "kinds/registry.h"
#include "syntax/write_yaml.h"
#include "text/date_format.h"

namespace hiroba::imports {
namespace {

using kinds::Hours;
using kinds::OnHoliday;
using kinds::Repeat;
using kinds::Schedule;
using kinds::Weekday;
using Sort = ScheduleToken::Sort;

constexpr size_t kMostRules = 20;

// A rule as far as it has been read.
struct Draft {
  Schedule rule;
  bool is_weekly = false;
  bool is_monthly = false;
  bool has_times = false;
  std::string note;

  bool has_days() const {
    return !rule.weeks.empty() || !rule.weekdays.empty() || !rule.days.empty() ||
           !rule.dates.empty();
  }
};

// Puts the words together. Rules that stand before one time share it, and the remarks behind it.
class Assembler {
 public:
  std::optional<std::vector<Draft>> run(const std::vector<ScheduleToken>& tokens) {
    for (const ScheduleToken& token : tokens) {
      if (!take(token) || drafts_.size() > kMostRules) return std::nullopt;
    }
    for (Draft& draft : drafts_) {
      if (!finish(draft)) return std::nullopt;
    }
    if (drafts_.empty()) return std::nullopt;
    return std::move(drafts_);
  }

 private:
  bool take(const ScheduleToken& token) {
    switch (token.sort) {
      case Sort::weekly: return begin_unless_empty().is_weekly = true;
      case Sort::monthly: return begin_unless_empty().is_monthly = true;
      case Sort::weeks: {
        Draft& draft = begin_unless_empty();
        draft.rule.weeks = token.numbers;
        return true;
      }
      case Sort::weekdays: return weekdays(token);
      case Sort::days: {
        Draft& draft = begin_unless_empty();
        draft.rule.days = token.numbers;
        return true;
      }
      case Sort::date: return date(token);
      case Sort::times: return times(token);
      case Sort::rest: return holidays(OnHoliday::rest);
      case Sort::hold: return holidays(OnHoliday::hold);
      case Sort::note: return note(token.note);
      case Sort::separator: return true;
    }
    return false;
  }

  Draft& begin() {
    const bool is_new_group = !drafts_.empty() && drafts_.back().has_times;
    drafts_.emplace_back();
    if (is_new_group) group_ = drafts_.size() - 1;
    return drafts_.back();
  }
  Draft& begin_unless_empty() {
    const bool is_open =
        !drafts_.empty() && !drafts_.back().has_days() && !drafts_.back().has_times;
    return is_open ? drafts_.back() : begin();
  }

  bool weekdays(const ScheduleToken& token) {
    const bool completes = !drafts_.empty() && !drafts_.back().has_times &&
                           !drafts_.back().rule.weeks.empty() &&
                           drafts_.back().rule.weekdays.empty();
    Draft& draft = completes ? drafts_.back() : begin_unless_empty();
    draft.rule.weekdays = token.weekdays;
    return true;
  }

  bool date(const ScheduleToken& token) {
    const bool continues =
        !drafts_.empty() && !drafts_.back().has_times && !drafts_.back().rule.dates.empty();
    Draft& draft = continues ? drafts_.back() : begin_unless_empty();
    draft.rule.dates.push_back(token.date);
    return true;
  }

  bool times(const ScheduleToken& token) {
    if (drafts_.empty() || !drafts_.back().has_days()) return false;
    if (drafts_.back().has_times) {  // a second time on the same days
      std::vector<Draft> again(drafts_.begin() + static_cast<std::ptrdiff_t>(group_),
                               drafts_.end());
      group_ = drafts_.size();
      for (Draft& draft : again) drafts_.push_back(std::move(draft));
    }
    for (size_t i = group_; i < drafts_.size(); ++i) {
      drafts_[i].rule.from = token.from;
      drafts_[i].rule.until = token.until;
      drafts_[i].has_times = true;
    }
    return true;
  }

  bool holidays(OnHoliday what) {
    for (size_t i = group_; i < drafts_.size(); ++i) {
      if (drafts_[i].rule.holidays != OnHoliday::unset) return false;
      drafts_[i].rule.holidays = what;
    }
    return !drafts_.empty();
  }

  bool note(const std::string& text) {
    for (size_t i = group_; i < drafts_.size(); ++i) {
      std::string& all = drafts_[i].note;
      all += (all.empty() ? "" : "。") + text;
    }
    return !drafts_.empty();
  }

  static bool finish(Draft& draft) {
    Schedule& rule = draft.rule;
    rule.note.ja = draft.note;
    if (!rule.dates.empty()) {
      rule.repeat = Repeat::dates;
      return rule.weekdays.empty() && rule.weeks.empty() && rule.days.empty() && !draft.is_weekly &&
             !draft.is_monthly;
    }
    if (!rule.days.empty()) {
      rule.repeat = Repeat::monthly_day;
      return rule.weekdays.empty() && rule.weeks.empty() && !draft.is_weekly;
    }
    if (rule.weekdays.empty()) return false;
    rule.repeat = rule.weeks.empty() ? Repeat::weekly : Repeat::monthly_weekday;
    // «毎月水曜»: in which week?
    return rule.weeks.empty() ? !draft.is_monthly : !draft.is_weekly;
  }

  std::vector<Draft> drafts_;
  size_t group_ = 0;  // the first of those that share a time
};

std::optional<std::vector<Draft>> read_drafts(std::string_view text, text::Date today) {
  const auto tokens = schedule_tokens(text, today);
  return tokens ? Assembler().run(*tokens) : std::nullopt;
}

// ---- words

std::string weekday_words(const std::vector<Weekday>& days) {
  std::string out;
  for (const Weekday day : days) {
    for (const kinds::Choice& choice : kinds::ChoicesOf<Weekday>::all()) {
      if (choice.value != static_cast<uint8_t>(day)) continue;
      out += (out.empty() ? "" : "・") + std::string(choice.ja);
      if (day != Weekday::holiday) out += "曜";
    }
  }
  return out;
}

std::string day_words(const Schedule& rule) {
  std::string numbers;
  const auto between = [&] { return numbers.empty() ? "" : "・"; };
  switch (rule.repeat) {
    case Repeat::weekly: return "毎週 " + weekday_words(rule.weekdays);
    case Repeat::monthly_weekday:
      for (const int n : rule.weeks)
        numbers += between() + (n == -1 ? std::string("最終") : "第" + std::to_string(n));
      return "毎月 " + numbers + weekday_words(rule.weekdays);
    case Repeat::monthly_day:
      for (const int n : rule.days)
        numbers += between() + (n == -1 ? std::string("月末") : std::to_string(n) + "日");
      return "毎月 " + numbers;
    case Repeat::dates:
      for (const text::Date date : rule.dates)
        numbers += (numbers.empty() ? "" : "、") + text::iso(date);
      return numbers;
    case Repeat::unset: break;
  }
  return "";
}

std::string time_words(const std::optional<text::Time>& from,
                       const std::optional<text::Time>& until) {
  if (!from) return "";
  return " " + text::iso(*from) + "〜" + (until ? text::iso(*until) : "");
}

std::string one_line(const Schedule& rule) {
  std::string out = day_words(rule) + time_words(rule.from, rule.until);
  if (rule.holidays == OnHoliday::rest) out += "（祝日は休み）";
  if (rule.holidays == OnHoliday::hold) out += "（祝日もあり）";
  if (!rule.note.ja.empty()) out += "（" + rule.note.ja + "）";
  return out;
}

const kinds::Field& field_of(kinds::Kind kind, std::string_view name) {
  const auto fields = kinds::info(kind).fields();
  return *std::find_if(fields.begin(), fields.end(),
                       [&](const kinds::Field& field) { return field.name == name; });
}

std::string as_text(const std::vector<Schedule>& rules) {
  kinds::Group group;
  group.schedule = rules;
  static const kinds::Field& field = field_of(kinds::Kind::group, "schedule");
  return syntax::yaml_on_one_line(kinds::node_of(field, field.member(&group), {}));
}

std::string as_text(const std::vector<Hours>& hours) {
  kinds::Service service;
  service.hours = hours;
  static const kinds::Field& field = field_of(kinds::Kind::service, "hours");
  return syntax::yaml_on_one_line(kinds::node_of(field, field.member(&service), {}));
}

}  // namespace

std::optional<std::vector<Schedule>> read_schedule_words(std::string_view text, text::Date today) {
  auto drafts = read_drafts(text, today);
  if (!drafts) return std::nullopt;
  std::vector<Schedule> out;
  for (Draft& draft : *drafts) {
    const auto& days = draft.rule.weekdays;
    if (std::find(days.begin(), days.end(), Weekday::holiday) != days.end()) return std::nullopt;
    out.push_back(std::move(draft.rule));
  }
  return out;
}

std::optional<std::vector<Hours>> read_hours_words(std::string_view text, text::Date today) {
  auto drafts = read_drafts(text, today);
  if (!drafts) return std::nullopt;
  std::vector<Hours> out;
  for (Draft& draft : *drafts) {
    Schedule& rule = draft.rule;
    if (rule.repeat != Repeat::weekly) return std::nullopt;
    Hours hours{std::move(rule.weekdays), rule.from, rule.until, {}};
    if (rule.holidays == OnHoliday::rest) hours.note.ja = "祝日は休み";
    if (!draft.note.empty()) hours.note.ja += (hours.note.ja.empty() ? "" : "。") + draft.note;
    out.push_back(std::move(hours));
  }
  return out;
}

std::string words_of(const std::vector<Schedule>& rules, text::Date today) {
  std::string out;
  for (const Schedule& rule : rules) out += (out.empty() ? "" : "\n") + one_line(rule);
  const auto again = read_schedule_words(out, today);
  return again && as_text(*again) == as_text(rules) ? out : "";
}

std::string words_of(const std::vector<Hours>& hours, text::Date today) {
  std::string out;
  for (const Hours& one : hours) {
    out += (out.empty() ? "" : "\n") + weekday_words(one.days) + time_words(one.from, one.until);
    if (!one.note.ja.empty()) out += "（" + one.note.ja + "）";
  }
  const auto again = read_hours_words(out, today);
  return again && as_text(*again) == as_text(hours) ? out : "";
}

}  // namespace hiroba::imports
