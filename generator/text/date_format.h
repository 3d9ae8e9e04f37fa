#pragma once

#include <string>
#include <string_view>

#include "text/date.h"

// Dates and times as programs and messages write them. How pages write them is a matter of their
// language: emit/date_words.h. Every argument has to be ok(), except that a PartialDate may be
// known in part.
namespace hiroba::text {

// For messages to editors: 月, Monday.
std::string_view weekday_ja(Date date);
std::string_view weekday_en(Date date);

// 2021, 2021-07, 2021-07-05: valid in HTML's <time datetime>. FY2021 for a fiscal year: our own
// notation, which parse_partial_date() reads, and which is not valid there.
std::string partial_iso(PartialDate date);

enum class Offset { none, japan };

std::string iso(Date date);  // 2026-11-02
std::string iso(Time time);  // 13:30; 24:00 stays, though HTML does not know it
// 2026-12-02T13:30, or with Offset::japan 2026-12-02T13:30:00+09:00 (RFC 3339, so with seconds).
// Without a time just the date. 24:00 is written as 00:00 of the next day, which is the same
// moment and is valid everywhere.
std::string iso(const DateTime& moment, Offset offset = Offset::none);

}  // namespace hiroba::text
