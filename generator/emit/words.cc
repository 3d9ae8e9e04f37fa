#include "emit/words.h"

#include <fmt/format.h>

#include "text/date_format.h"

namespace hiroba::emit {
namespace {

using kinds::Language;
using kinds::Repeat;
using kinds::Schedule;
using kinds::Weekday;

std::string time_words(text::Time time, Language language) {
  switch (language) {
    case Language::easy: return text::time_easy(time);
    case Language::en: return text::time_en(time);
    case Language::ja: break;
  }
  return text::time_ja(time);
}

// «月曜・水曜», «Monday and Wednesday».
std::string join(const std::vector<std::string>& words, Language language) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += language != Language::en ? "・" : i + 1 < words.size() ? ", " : " and ";
    out += words[i];
  }
  return out;
}

std::string weekday_words(const std::vector<Weekday>& days, Language language, bool long_form) {
  constexpr std::string_view kLongEn[] = {"",          "Monday",   "Tuesday",
                                          "Wednesday", "Thursday", "Friday",
                                          "Saturday",  "Sunday",   "public holidays"};
  std::vector<std::string> words;
  for (const Weekday day : days) {
    for (const kinds::Choice& choice : kinds::ChoicesOf<Weekday>::all()) {
      if (choice.value != static_cast<uint8_t>(day)) continue;
      if (language == Language::en) {
        words.emplace_back(long_form ? kLongEn[choice.value] : choice.en);
        continue;
      }
      std::string word(choice.ja);
      if (long_form && day != Weekday::holiday) word += language == Language::easy ? "曜日" : "曜";
      words.push_back(std::move(word));
    }
  }
  return join(words, language);
}

std::string ordinal_en(int n) {
  if (n == -1) return "last";
  const int last = n / 10 == 1 ? 0 : n % 10;
  return fmt::format("{}{}", n, last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string week_words(const std::vector<int>& weeks, Language language) {
  std::vector<std::string> words;
  for (const int week : weeks) {
    switch (language) {
      case Language::en: words.push_back(ordinal_en(week)); break;
      case Language::easy:
        words.push_back(week == -1 ? "最後の" : fmt::format("{}回目の", week));
        break;
      case Language::ja: words.push_back(week == -1 ? "最終" : fmt::format("第{}", week)); break;
    }
  }
  return join(words, language);
}

std::string month_day_words(const std::vector<int>& days, Language language) {
  std::vector<std::string> words;
  for (const int day : days) {
    if (language == Language::en) {
      words.push_back(day == -1 ? "last day" : ordinal_en(day));
    } else {
      words.push_back(day == -1 ? "月の最後の日" : fmt::format("{}日", day));
    }
  }
  return join(words, language);
}

std::string date_words(const std::vector<text::Date>& dates, Language language) {
  std::string out;
  for (const text::Date date : dates) {
    if (!out.empty()) out += language == Language::en ? ", " : "、";
    out += language == Language::en ? text::short_en(date) : text::short_ja(date);
  }
  return out;
}

std::string interval_words(const Schedule& s, Language language) {
  const int n = s.interval.value_or(1);
  const bool weekly = s.repeat == Repeat::weekly;
  if (language == Language::en) {
    if (n == 1) return weekly ? "Every " : "Monthly on the ";
    return weekly ? fmt::format("Every {} weeks on ", n)
                  : fmt::format("Every {} months on the ", n);
  }
  if (n == 1) return weekly ? "毎週 " : "毎月 ";
  if (n == 2 && weekly && language == Language::ja) return "隔週 ";
  return weekly ? fmt::format("{}週に1回 ", n) : fmt::format("{}か月に1回 ", n);
}

std::string day_words(const Schedule& s, Language language) {
  switch (s.repeat) {
    case Repeat::weekly:
      return interval_words(s, language) + weekday_words(s.weekdays, language, true);
    case Repeat::monthly_weekday:
      return interval_words(s, language) + week_words(s.weeks, language) +
             (language == Language::en ? " " : "") + weekday_words(s.weekdays, language, true);
    case Repeat::monthly_day:
      return interval_words(s, language) + month_day_words(s.days, language);
    case Repeat::dates: return date_words(s.dates, language);
    case Repeat::unset: break;
  }
  return "";
}

}  // namespace

std::string time_span_words(const std::optional<text::Time>& from,
                            const std::optional<text::Time>& until, Language language) {
  if (!from)
    return until ? time_words(*until, language) + (language == Language::en ? "" : "まで") : "";
  if (!until) return time_words(*from, language) + (language == Language::en ? "" : "から");
  if (language == Language::en) {
    return fmt::format("{}–{}", time_words(*from, language), time_words(*until, language));
  }
  return fmt::format("{}から{}{}", time_words(*from, language), time_words(*until, language),
                     language == Language::easy ? "まで" : "");
}

std::string schedule_words(const Schedule& schedule, Language language) {
  std::string out = day_words(schedule, language);
  const std::string times = time_span_words(schedule.from, schedule.until, language);
  if (!times.empty()) out += (language == Language::en ? ", " : "　") + times;
  if (schedule.holidays == kinds::OnHoliday::rest) {
    out += language == Language::en ? " (not on public holidays)" : "（祝日は休み）";
  }
  return out;
}

std::string hours_words(const kinds::Hours& hours, Language language) {
  std::string out = weekday_words(hours.days, language, language == Language::easy);
  const std::string times = time_span_words(hours.from, hours.until, language);
  if (!times.empty()) out += (language == Language::en ? ", " : "　") + times;
  return out;
}

std::string address_words(const kinds::Address& a) {
  std::string out = a.prefecture + a.city + a.town + a.block;
  if (!a.building.empty()) out += (out.empty() ? "" : " ") + a.building;
  return out;
}

}  // namespace hiroba::emit
