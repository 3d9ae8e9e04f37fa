#include <string>

#include "check/rules.h"
#include "check/site_rules.h"
#include "kinds/walk.h"
#include "model/freshness.h"
#include "text/date_format.h"

namespace hiroba::check {
namespace {

using kinds::FieldPath;
using kinds::Shape;
using model::Item;

constexpr int kFarMonths = 120;

// The first day that a value may mean, and how it is written. Nothing for values of other shapes.
struct Day {
  text::Date first;
  std::string written;
};

std::optional<Day> day_of(Shape shape, const void* value) {
  switch (shape) {
    case Shape::date: {
      const auto& date = *static_cast<const text::Date*>(value);
      return Day{date, text::iso(date)};
    }
    case Shape::partial_date: {
      const auto& date = *static_cast<const text::PartialDate*>(value);
      return Day{date.first_day(), text::partial_iso(date)};
    }
    case Shape::date_time: {
      const auto& moment = *static_cast<const text::DateTime*>(value);
      return Day{moment.date, text::iso(moment)};
    }
    default: return std::nullopt;
  }
}

void check_item(const Item& item, text::Date today, source::Diagnostics& found) {
  // What grows old says so itself (model/rules.h).
  const bool says_check = model::grows_old(item.kind());
  const FieldPath checked = FieldPath() / "checked";
  const auto is_said = [&](FieldPath path) {
    return says_check &&
           (path.hash() == (checked / "date").hash() || path.hash() == (checked / "again").hash());
  };
  const text::Date far = today.plus_months(kFarMonths);
  kinds::for_each_value(item.record, [&](const kinds::Field& field, const kinds::ValueType& type,
                                         const void* value, FieldPath path) {
    const auto day = day_of(type.shape, value);
    if (!day || is_said(path)) return;
    if (field.is_past && day->first > today) {
      found.report(rules::kDateAhead, item.record.marks.find(path),
                   {std::string(field.name), day->written, text::iso(today)});
    } else if (day->first > far) {
      found.report(rules::kDateFar, item.record.marks.find(path),
                   {std::string(field.name), day->written});
    }
  });
}

}  // namespace

void check_dates(const model::Model& model, source::Diagnostics& found) {
  for (const Item& item : model.items) check_item(item, model.today, found);
}

}  // namespace hiroba::check
