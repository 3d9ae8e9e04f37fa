#include <algorithm>

#include "check/site_rules.h"
#include "source/rules/check.h"

namespace hiroba::check {

using kinds::FieldPath;

void check_operator(const model::Model& model, source::Diagnostics& found) {
  if (model.settings.operated_by) return;
  for (const model::Item& item : model.items) {
    const kinds::FieldMarks& marks = item.record.marks;
    if (const auto* grant = item.record.get<kinds::Grant>(); grant != nullptr && grant->open) {
      found.report(source::rules::kGrantNoOperator, marks.find(FieldPath() / "open"));
    }
    const auto* form = item.record.get<kinds::Form>();
    if (form == nullptr) continue;
    if (!form->number.empty()) {
      found.report(source::rules::kFormNumberNoOperator, marks.find(FieldPath() / "number"),
                   {form->number});
    }
    const auto way = std::find(form->ways.begin(), form->ways.end(), kinds::HandIn::endpoint);
    if (way != form->ways.end()) {
      const auto index = static_cast<size_t>(way - form->ways.begin());
      found.report(source::rules::kFormEndpointNoOperator, marks.find(FieldPath() / "ways" / index));
    }
  }
}

}  // namespace hiroba::check
