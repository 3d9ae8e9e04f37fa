#include "model/freshness.h"

#include <algorithm>

#include "kinds/kind_rules.h"

namespace hiroba::model {

using kinds::Kind;
using text::Date;

bool grows_old(Kind kind) {
  switch (kind) {
    case Kind::group:
    case Kind::event:
    case Kind::service:
    case Kind::organization:
    case Kind::place:
    case Kind::number:
    case Kind::supporter: return true;
    default: return false;
  }
}

std::optional<Date> check_again(const std::optional<kinds::Checked>& checked) {
  if (!checked || !checked->date) return std::nullopt;
  if (!checked->again) return checked->date->plus_months(12);
  return std::min(*checked->again, checked->date->plus_months(kLongestCheckMonths));
}

bool is_checked_ahead(const std::optional<kinds::Checked>& checked, Date today) {
  return checked && checked->date && *checked->date > today;
}

Freshness freshness(Kind kind, const std::optional<kinds::Checked>& checked, Date today) {
  const auto again = check_again(checked);
  if (!again) return Freshness::unchecked;
  if (!grows_old(kind)) return Freshness::fresh;
  if (is_checked_ahead(checked, today)) return Freshness::overdue;
  if (today <= *again) return Freshness::fresh;
  const int late = today.days() - again->days();
  if (late > kArchivedDays) return Freshness::archived;
  return late > kOverdueDays ? Freshness::overdue : Freshness::due;
}

bool digits_may_be_shown(const kinds::Common& common, Date today) {
  const auto again = check_again(common.checked);
  return kinds::number_is_confirmed(common) && again && !is_checked_ahead(common.checked, today) &&
         today.days() - again->days() <= kDigitsHiddenDays;
}

std::optional<Date> next_freshness_change(Kind kind, const std::optional<kinds::Checked>& checked,
                                          Date today) {
  const auto again = check_again(checked);
  if (!again || !grows_old(kind)) return std::nullopt;
  if (is_checked_ahead(checked, today)) return checked->date;
  for (const int days : {0, kOverdueDays, kDigitsHiddenDays, kArchivedDays}) {
    const Date change = again->plus_days(days + 1);
    if (change > today) return change;
  }
  return std::nullopt;
}

}  // namespace hiroba::model
