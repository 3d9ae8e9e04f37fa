#include <string>
#include <vector>

#include "check/rules.h"
#include "check/site_rules.h"
#include "kinds/walk.h"
#include "text/date_format.h"
#include "text/dated_weekdays.h"
#include "text/normalise.h"

namespace hiroba::check {
namespace {

using kinds::FieldPath;
using model::Item;
using source::Mark;

// The years that a day without one may be of: those of the event or the news it is told with. Of
// other records nobody knows.
std::vector<int> years_of(const Item& item) {
  if (const auto* event = item.record.get<kinds::Event>(); event != nullptr && event->start) {
    const int last = event->end ? event->end->date.year : event->start->date.year;
    return {event->start->date.year, last};
  }
  if (const auto* notice = item.record.get<kinds::Notice>(); notice != nullptr && notice->date)
    return {notice->date->year, notice->date->year + 1};
  return {};
}

class Weekdays {
 public:
  Weekdays(const Item& item, source::Diagnostics& found)
      : item_(item), years_(years_of(item)), found_(found) {}

  void run() {
    const kinds::FieldMarks& marks = item_.record.marks;
    kinds::for_each_value(item_.record, [&](const kinds::Field&, const kinds::ValueType& type,
                                            const void* value, FieldPath path) {
      if (type.shape == kinds::Shape::text)
        scan(*static_cast<const std::string*>(value), marks.find(path));
      if (type.shape == kinds::Shape::localized)
        scan(static_cast<const kinds::Localized*>(value)->ja, marks.find(path));
    });
    for (const syntax::Document& body : item_.body) {
      for (const syntax::MdNode& node : body.nodes) {
        if (node.type == syntax::MdType::text) scan(body.text(node), body.mark_of(node));
      }
    }
  }

 private:
  void scan(std::string_view text, const Mark& mark) {
    if (text.find("月") == std::string_view::npos) return;
    const std::string plain = text::nfkc(text);
    for (size_t from = 0; const auto one = text::next_dated_weekday(plain, from);)
      judge(*one, mark);
  }

  void judge(const text::DatedWeekday& one, const Mark& mark) {
    const std::vector<int> years = one.year ? std::vector<int>{*one.year} : years_;
    std::optional<text::Date> right;
    for (const int year : years) {
      const text::Date date{static_cast<int16_t>(year), static_cast<uint8_t>(one.month),
                            static_cast<uint8_t>(one.day)};
      if (!date.ok()) continue;
      if (date.weekday() == one.weekday) return;
      if (!right) right = date;
    }
    if (!right) return;
    found_.report(rules::kWeekdayOther, mark,
                  {one.written, text::iso(*right), std::string(text::weekday_ja(*right)),
                   std::string(text::weekday_en(*right))});
  }

  const Item& item_;
  const std::vector<int> years_;
  source::Diagnostics& found_;
};

}  // namespace

void check_weekdays(const model::Model& model, source::Diagnostics& found) {
  for (const Item& item : model.items) Weekdays(item, found).run();
}

}  // namespace hiroba::check
