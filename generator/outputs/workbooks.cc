#include "emit/form_workbook.h"
#include "model/forms.h"
#include "model/routes.h"
#include "outputs/output.h"

// Request forms for people who fill them in with a spreadsheet program.
namespace hiroba::outputs {
namespace {

std::string workbook(const model::Item& form, const Site& site) {
  const model::Settings& settings = site.model.settings;
  const std::string notice = settings.operated_by ? "" : settings.notice.ja;
  return emit::form_workbook(form, model::accepts_answers(form, site.model), notice,
                             site.files.strings[0]);
}

}  // namespace

void add_workbooks(const Site& site, Outputs& out) {
  if (!emit::makes_workbooks()) return;
  for (const model::Item& item : site.model.items) {
    if (item.kind() != kinds::Kind::form) continue;
    out.push_back({model::workbook_route(item.kind(), item.slug),
                   Written{[&item, &site] { return workbook(item, site); }}});
  }
}

}  // namespace hiroba::outputs
