#pragma once

#include <string>
#include <string_view>

#include "text/date.h"

// Dates and times as people read them. Three styles: `ja` ordinary Japanese, `easy` plain
// Japanese (やさしい日本語: Western years only, 午前 and 午後, whole names of days), `en` English.
// Nothing here knows a language setting; whoever does picks the function.
// Every argument has to be ok(), except that a PartialDate may be known in part.
namespace hiroba::text {

std::string_view weekday_ja(Date date);    // 月
std::string_view weekday_easy(Date date);  // 月曜日
std::string_view weekday_en(Date date);    // Monday

std::string long_ja(Date date);          // 2026年（令和8年）11月2日; no era before 1873
std::string long_ja_weekday(Date date);  // 2026年（令和8年）11月2日（月）
std::string short_ja(Date date);         // 11月2日（月）
std::string plain_ja(Date date);         // 2026年11月2日 月曜日
std::string short_easy(Date date);       // 11月2日 月曜日
std::string long_en(Date date);          // 2 November 2026
std::string long_en_weekday(Date date);  // Monday 2 November 2026
std::string short_en(Date date);         // Mon 2 Nov

std::string time_ja(Time time);  // 13時30分, 13時, 24時
// 午後1時30分, 午前9時. 12時 with 午前 or 午後 is read in two ways, so noon is 昼の12時
// (昼の12時30分) and 24:00 夜の12時; the first hour of a day is 午前0時.
std::string time_easy(Time time);
std::string time_en(Time time);  // 13:30 (the 24-hour clock, as on Japanese timetables)

// Years as in long_ja. A year in which the era changed shows both: 2019年（平成31年・令和元年）; a
// month too, when the change came within it: 1989年（昭和64年・平成元年）1月.
// A fiscal year takes the era of its first day, 1 April: 2021年度（令和3年度）. The one exception
// is 2019年度（令和元年度）: a month before the change of 1 May 2019 the ministries agreed to call
// the whole fiscal year by the new era, and public papers do. 1989年度 is 平成元年度 by the rule
// itself.
std::string partial_ja(PartialDate date);
// 2021年7月, 2021年7月5日 月曜日, 2021年度（2021年4月から2022年3月まで）.
std::string partial_easy(PartialDate date);
// July 2021, 5 July 2021, fiscal year 2021 (April 2021 to March 2022).
std::string partial_en(PartialDate date);
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
