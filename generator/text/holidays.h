#pragma once

#include <span>
#include <string_view>

#include "text/date.h"

// Public holidays of Japan, worked out from the rules of the Act on National Holidays
// (国民の祝日に関する法律, Act No. 178 of 1948) and the acts that moved single days: for the
// Olympic Games in 2020 and 2021, and for the change on the throne in 2019.
//
// Written for the law as it has stood since 2007; later amendments (山の日 from 2016, 天皇誕生日 in
// February from 2020, スポーツの日 from 2020) are in it. A future amendment needs a new line here.
namespace hiroba::text {

enum class HolidayKind {
  national,    // 国民の祝日 (Article 2), and the two days of 2019 that count as such
  substitute,  // Article 3 (2): the next day that is no 国民の祝日 after one on a Sunday
  between,     // Article 3 (3): a day whose neighbours on both sides are 国民の祝日
};

struct Holiday {
  Date date;
  std::string_view name_ja;  // 元日; 振替休日 and 国民の休日 for the last two kinds
  std::string_view name_en;
  HolidayKind kind = HolidayKind::national;
};

inline constexpr int kFirstHolidayYear = 2007;
inline constexpr int kLastHolidayYear = 2099;  // the equinox formula is made for 1980 to 2099

// 春分の日 and 秋分の日 are fixed by notice, not by formula: the National Astronomical Observatory
// of Japan publishes them in 暦要項 at the beginning of each February for the year after.
// The notice of February 2026 gave those of 2027. Raise this by one each February, after
// comparing with the notice.
inline constexpr int kLastAnnouncedYear = 2027;

// The holidays of one year by date. Empty for years outside the range above. Worked out once
// for all years on the first call; may be called from any thread.
std::span<const Holiday> holidays(int year);

// The holiday on `date`, or nullptr. Points into what holidays() gives and stays valid.
const Holiday* holiday_on(Date date);

// Whether the equinox days of `year`, and what follows from them, are announced. If not, say
// «計算による» beside them.
bool announced(int year);

}  // namespace hiroba::text
