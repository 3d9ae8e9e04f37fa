#include "emit/date_words.h"

#include <fmt/format.h>

#include <array>

#include "text/era.h"

namespace hiroba::emit {
namespace {

using text::Date;
using text::PartialDate;

constexpr std::array<std::string_view, 7> kWeekdays = {"sun", "mon", "tue", "wed",
                                                       "thu", "fri", "sat"};

// «（令和8年）» with every era that the days touch; empty before the first one. Patterns without
// the slot do not ask.
std::string era_between(Date first, Date last, std::string_view pattern, const Words& words) {
  if (pattern.find("{era}") == pattern.npos) return {};
  const std::string era = text::format_era_years(first, last);
  return era.empty() ? era : filled(words.word("when.era"), {{"era", era}});
}

// A fiscal year goes by the era of its first day, 1 April; all of 2019年度 by the era that began
// on its 31st day, as the ministries agreed a month before.
std::string era_of_fiscal_year(PartialDate date, std::string_view pattern, const Words& words) {
  if (pattern.find("{era}") == pattern.npos) return {};
  const auto era = text::era_of(date.year == 2019 ? Date{2019, 5, 1} : date.first_day());
  if (!era) return {};
  return filled(words.word("when.era_fiscal"), {{"era", text::format_era_year(*era)}});
}

std::string with_month(std::string_view pattern, std::string_view year, std::string_view era,
                       Date date, bool has_day, const Words& words) {
  const std::string month = std::to_string(date.month);
  const std::string_view weekday = kWeekdays[static_cast<size_t>(date.weekday())];
  const auto asked = [&](std::string_view slot, std::string_view section, std::string_view key) {
    return pattern.find(slot) == pattern.npos ? std::string_view() : words.word(section, key);
  };
  return filled(pattern, {{"year", year},
                          {"era", era},
                          {"month", month},
                          {"month_name", asked("{month_name}", "when.month_name", month)},
                          {"month_short", asked("{month_short}", "when.month_short", month)},
                          {"day", has_day ? std::to_string(date.day) : std::string()},
                          {"weekday", asked("{weekday}", "when.weekday", weekday)},
                          {"weekday_long", asked("{weekday_long}", "when.weekday_long", weekday)}});
}

std::string whole_date(Date date, std::string_view key, const Words& words) {
  const std::string_view pattern = words.word("when", key);
  return with_month(pattern, std::to_string(date.year), era_between(date, date, pattern, words),
                    date, true, words);
}

}  // namespace

std::string long_date(Date date, const Words& words) { return whole_date(date, "long", words); }
std::string dated_weekday(Date date, const Words& words) {
  return whole_date(date, "long_weekday", words);
}
std::string short_date(Date date, const Words& words) { return whole_date(date, "short", words); }

std::string partial_date(PartialDate date, const Words& words) {
  if (!date.fiscal && date.day != 0) return long_date(date.first_day(), words);
  const std::string year = std::to_string(date.year);
  if (date.fiscal) {
    const std::string_view pattern = words.word("when.fiscal_year");
    return filled(pattern, {{"year", year},
                            {"next_year", std::to_string(date.year + 1)},
                            {"era", era_of_fiscal_year(date, pattern, words)}});
  }
  const std::string_view pattern = words.word(date.month != 0 ? "when.month" : "when.year");
  const std::string era = era_between(date.first_day(), date.last_day(), pattern, words);
  return with_month(pattern, year, era, date.first_day(), false, words);
}

std::string time_of_day(text::Time time, const Words& words) {
  const std::string_view part = time.hour == 24   ? "midnight"
                                : time.hour == 12 ? "noon"
                                : time.hour < 12  ? "morning"
                                                  : "afternoon";
  const auto special = [&](std::string_view key) { return words.special("when.time", "any", key); };
  const std::string* pattern = nullptr;
  if (time.minute == 0) pattern = special(std::string(part) + "_whole");
  if (pattern == nullptr) pattern = special(part);
  if (pattern == nullptr && time.minute == 0) pattern = special("whole");
  const std::string_view chosen =
      pattern != nullptr ? std::string_view(*pattern) : words.word("when.time.any");
  return filled(chosen, {{"hour", std::to_string(time.hour)},
                         {"hour_2", fmt::format("{:02}", time.hour)},
                         {"hour_12", std::to_string(time.hour > 12 ? time.hour - 12 : time.hour)},
                         {"minute", std::to_string(time.minute)},
                         {"minute_2", fmt::format("{:02}", time.minute)}});
}

}  // namespace hiroba::emit
