#include "answers/form_workbook.h"
#include "model/forms.h"
#include "model/routes.h"
#include "outputs/output.h"
#include "tables/write_workbook.h"

// Request forms for people who fill them in with a spreadsheet program.
namespace hiroba::outputs {
namespace {

std::optional<std::string> workbook(const model::Item& form, const Site& site) {
  const model::Settings& settings = site.model.settings;
  const std::string notice = settings.operated_by ? "" : settings.notice.ja;
  const bool accepts = model::accepts_answers(form, site.model);
  return tables::write_workbook(
      answers::form_workbook(form, accepts, notice, site.files.strings[kinds::Language()]));
}

}  // namespace

void add_workbooks(const Site& site, Outputs& out) {
  if (!tables::writes_workbooks()) return;
  for (const model::Item& item : site.model.items) {
    if (item.kind() != kinds::Kind::form) continue;
    out.push_back({model::workbook_route(item.kind(), item.slug),
                   Written{[&item, &site] { return workbook(item, site); }}});
  }
}

}  // namespace hiroba::outputs
