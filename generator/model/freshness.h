#pragma once

#include <optional>

#include "kinds/common.h"
#include "kinds/kind.h"
#include "text/date.h"

namespace hiroba::model {

// How far a record may still be relied on (content policy 2). Only offers grow old: a dated
// record of what papers said stays what it is.
enum class Freshness : uint8_t {
  unchecked,  // nobody said when it was checked
  fresh,
  due,       // its day has come: a calm note
  overdue,   // 60 days past: no dates, no matching, no calendars; the page says so
  archived,  // a year past: also out of the lists
};

inline constexpr int kOverdueDays = 60;
inline constexpr int kArchivedDays = 365;

bool grows_old(kinds::Kind kind);

// Nobody can have checked on a day that is still to come: a slip of the keys (2062 for 2026). Such
// a check counts for nothing, or it would keep a record fresh for decades.
bool is_checked_ahead(const std::optional<kinds::Checked>& checked, text::Date today);

// How long a check holds at most, whatever day to check again is written: 2062 again.
inline constexpr int kLongestCheckMonths = 36;

// The day on which a record must be looked at again; a year after the check when none is given,
// never later than kLongestCheckMonths after it.
std::optional<text::Date> check_again(const std::optional<kinds::Checked>& checked);

Freshness freshness(kinds::Kind kind, const std::optional<kinds::Checked>& checked,
                    text::Date today);

// Whether a number's digits may be shown: somebody confirmed them by telephone or on the official
// page, and the day to do so again passed at most 180 days ago (content policy 5).
inline constexpr int kDigitsHiddenDays = 180;
bool digits_may_be_shown(const kinds::Common& common, text::Date today);

// The next day after `today` on which freshness() may answer differently.
std::optional<text::Date> next_freshness_change(kinds::Kind kind,
                                                const std::optional<kinds::Checked>& checked,
                                                text::Date today);

}  // namespace hiroba::model
