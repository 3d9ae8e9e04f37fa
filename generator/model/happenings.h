#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/item.h"

// What of a record belongs into somebody's calendar, as days and times without words. It does not
// depend on the day of the build but on what the record says and when that was made sure: from the
// day of the check to the day of the next one, never past it (content policy 2).
namespace hiroba::model {

// A rule that calendar programs know: every n weeks on some weekdays, or every n months on one
// weekday of one week or on one day. Outlook is said to refuse several weeks or days in one rule,
// so that «first and third Wednesday» are two.
struct SimpleRule {
  kinds::Repeat repeat{};
  std::vector<kinds::Weekday> weekdays;
  int week = 0;  // of the month: 1–5, or -1 for the last
  int day = 0;   // of the month, or -1 for the last
  int interval = 1;
  text::Date last;  // its last day
};

// A day of a rule that is otherwise, and the day by which the rule knows it.
struct ChangedDay {
  text::Date rule_day;
  Occurrence occurrence;
};

// Parts of the week by which a calendar may be chosen: bits of Happening::bands.
inline constexpr uint8_t kMornings = 1;    // working days, before noon
inline constexpr uint8_t kAfternoons = 2;  // working days, until five
inline constexpr uint8_t kEvenings = 4;    // working days, from five on
inline constexpr uint8_t kFreeDays = 8;    // Saturdays, Sundays and public holidays

// One thing that happens: once, or by a simple rule.
struct Happening {
  enum class What : uint8_t { meeting, session, deadline };
  // Which of the record's it is. Stays the same while the record changes: «start», «when/0».
  std::string part;
  What what{};
  // The first day, its times, and the day on which one that lasts longer ends. Times are either
  // both of use, or only the beginning, or none.
  Occurrence first;
  std::optional<text::Date> last_day;
  std::optional<SimpleRule> rule;
  std::vector<text::Date> left_out;  // days of the rule on which nothing happens or is said
  std::vector<ChangedDay> changed;   // in order
  bool called_off = false;           // as a whole
  uint8_t bands = 0;
  const kinds::Schedule* schedule = nullptr;
  const kinds::Session* session = nullptr;
};

// Empty for kinds without days, and where nobody said when the record was checked: what nobody has
// made sure of is on its page only.
std::vector<Happening> happenings_of(const Item& item);

// The last day on which something of the record is to be seen in a calendar. Looks at the dates
// that link() worked out.
std::optional<text::Date> last_happening(const Item& item);

}  // namespace hiroba::model
