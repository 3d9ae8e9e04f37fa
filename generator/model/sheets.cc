#include "model/sheets.h"

namespace hiroba::model {

bool has_sheet(const Item& item, text::Date today) {
  if (item.freshness == Freshness::overdue || item.freshness == Freshness::archived) return false;
  if (item.kind() == kinds::Kind::group || item.kind() == kinds::Kind::service) return true;
  const auto* event = item.record.get<kinds::Event>();
  if (event == nullptr || event->status == kinds::EventStatus::cancelled) return false;
  if (!event->start) return !item.dates.empty();
  return (event->end ? event->end->date : event->start->date) >= today;
}

}  // namespace hiroba::model
