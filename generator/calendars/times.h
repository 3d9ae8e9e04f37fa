#pragma once

#include <string>
#include <string_view>

#include "model/happenings.h"

// Days, times and rules as calendar programs read them. Everything happens on Japan's clock, which
// has stood at +09:00 all year since 1951: one zone with one rule, never a time without a zone.
namespace hiroba::calendars {

// BEGIN:VTIMEZONE … for «Asia/Tokyo». Outlook refuses zones with their history.
std::string_view time_zone();

// «20261202»
std::string day_text(text::Date day);
// «DTSTART;TZID=Asia/Tokyo:20261202T133000» or, without a time, «DTSTART;VALUE=DATE:20261202».
// 24:00 is 00:00 of the next day.
std::string moment_line(std::string_view name, text::Date day,
                        const std::optional<text::Time>& time);
// «EXDATE;…» for several days of one time.
std::string days_line(std::string_view name, const std::vector<text::Date>& days,
                      const std::optional<text::Time>& time);

// «RRULE:FREQ=MONTHLY;UNTIL=…;BYDAY=1WE». `time`: that of its meetings, for UNTIL has to be of the
// same sort as DTSTART.
std::string rule_line(const model::SimpleRule& rule, const std::optional<text::Time>& time);

// When it ends, as a line DTEND; empty where nobody said. `day` is the day it begins.
std::string end_line(text::Date day, const std::optional<text::Date>& last_day,
                     const std::optional<text::Time>& from, const std::optional<text::Time>& until);

}  // namespace hiroba::calendars
