#include "model/calendar.h"

#include <algorithm>
#include <tuple>

#include "model/model.h"

namespace hiroba::model {
namespace {

using text::Date;

constexpr int kMonths = 12;

Date first_of(Date day) { return Date{day.year, day.month, 1}; }

class Collector {
 public:
  explicit Collector(const Model& model)
      : model_(model), last_(first_of(model.today).plus_months(kMonths).plus_days(-1)) {}

  std::vector<CalendarEntry> run() {
    for (const ItemNumber n : model_.list(kinds::Kind::event)) {
      const Item& item = model_.items[n];
      if (item.freshness == Freshness::overdue) continue;
      for (const Occurrence& o : item.dates) {
        add(CalendarEntry{n, o.date, o.from, o.until, &o});
      }
      days_between(n, item.record.as<kinds::Event>());
    }
    std::sort(entries_.begin(), entries_.end(),
              [&](const CalendarEntry& a, const CalendarEntry& b) {
                const auto key = [&](const CalendarEntry& e) {
                  return std::tie(e.day, e.from, model_.items[e.item].sort_key,
                                  model_.items[e.item].slug);
                };
                return key(a) < key(b);
              });
    return std::move(entries_);
  }

 private:
  void add(CalendarEntry entry) {
    if (entry.day >= model_.today && entry.day <= last_) entries_.push_back(entry);
  }

  // An exhibition of a week is there on each of its days. Of something longer, such as a round in
  // writing, only the days on which it begins and ends: it would cover everything else.
  void days_between(ItemNumber n, const kinds::Event& event) {
    if (!event.start) return;
    constexpr int kLong = 7;  // days
    const bool is_long = event.end && event.start->date.plus_days(kLong) < event.end->date;
    const Date end = std::min(event.end ? event.end->date : event.start->date, last_);
    for (Date day = std::max(event.start->date, model_.today); day <= end; day = day.plus_days(1)) {
      const bool is_edge =
          day == event.start->date || day == model_.today || (event.end && day == event.end->date);
      if (is_long && !is_edge) continue;
      CalendarEntry entry{n, day, {}, {}, nullptr};
      if (day == event.start->date) entry.from = event.start->time;
      if (event.end && day == event.end->date) entry.until = event.end->time;
      add(entry);
    }
  }

  const Model& model_;
  const Date last_;
  std::vector<CalendarEntry> entries_;
};

}  // namespace

std::vector<CalendarMonth> calendar_of(const Model& model) {
  std::vector<CalendarMonth> months;
  for (const CalendarEntry& entry : Collector(model).run()) {
    while (months.empty() || months.back().first < first_of(entry.day)) {
      const Date next = months.empty() ? first_of(model.today) : months.back().first.plus_months(1);
      months.push_back(CalendarMonth{next, {}});
    }
    months.back().entries.push_back(entry);
  }
  return months;
}

}  // namespace hiroba::model
