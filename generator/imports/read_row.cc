#include "imports/read_row.h"

#include <algorithm>

#include "imports/row_values.h"
#include "imports/rules.h"
#include "imports/tidy.h"
#include "kinds/registry.h"
#include "kinds/slug.h"
#include "syntax/markdown/parse.h"
#include "syntax/write_yaml.h"
#include "text/file_name.h"
#include "text/kana.h"
#include "text/telephones.h"

namespace hiroba::imports {
namespace {

bool has_field(kinds::Kind kind, std::string_view name) {
  const auto fields = kinds::info(kind).fields();
  return std::any_of(fields.begin(), fields.end(),
                     [&](const kinds::Field& field) { return field.name == name; });
}

void read_slug(RowValues& row) {
  const RowCell* cell = row.find("slug");
  if (cell == nullptr) return;
  const std::string slug = tidy_line(cell->raw.text);
  if (!kinds::is_slug(slug) || kinds::is_list_page(slug) || text::is_device_name(slug)) {
    return row.refuse(
        "slug", rules::kCellForm,
        {"英小文字・数字・ハイフンだけで書きます", "small letters, digits and hyphens"});
  }
  row.draft().slug = slug;
  if (slug == cell->raw.text) row.take("slug");
  else row.change("slug", rules::kCellTidied);
}

void read_body(RowValues& row) {
  const RowCell* cell = row.find("body");
  if (cell == nullptr) return;
  const std::string body = tidy_body(cell->raw.text);
  source::Diagnostics found;
  syntax::parse_markdown(body, 0, 1, found);
  if (found.has_errors()) {
    const source::Diagnostic& first = found.list().front();
    return row.refuse(
        "body", rules::kCellForm,
        {source::fill(first.rule->ja, first.args), source::fill(first.rule->en, first.args)});
  }
  if (text::find_telephone(body) || text::find_mail_address(body))
    return row.refuse("body", rules::kCellNumberInside);
  row.draft().body = body;
  row.draft().body_cells = {cell->at};
  if (body == cell->raw.text) row.take("body");
  else row.change("body", rules::kCellTidied);
}

// Lists are sorted by readings; where the name is in kana it is its own.
void add_reading(Draft& draft) {
  const std::string title = draft.title();
  const bool is_wanted = kinds::info(draft.kind).needs_kana && draft.find("kana") == nullptr;
  if (is_wanted && text::is_kana_reading(title))
    draft.set("kana", syntax::text_node(text::to_hiragana(title)), {});
}

// A person may have marked it; a mark of «no» says nothing.
void read_draft_mark(RowValues& row) {
  const FieldValue* mark = row.draft().find("draft");
  if (mark == nullptr) return;
  if (mark->node.text == "true") row.draft().is_draft = true;
  auto& fields = row.draft().fields;
  std::erase_if(fields, [](const FieldValue& field) { return field.name == "draft"; });
}

}  // namespace

Draft read_row(const Row& row, kinds::Kind kind, const RowReading& reading, Report& report) {
  RowValues values(row, kind, reading, report);
  values.take("row");
  read_slug(values);
  read_body(values);
  read_listing(values);
  const Column* title = reading.headings.column("title");
  values.read_plain(*title);
  if (has_field(kind, "schedule") || has_field(kind, "start")) read_when(values);
  if (has_field(kind, "hours")) read_hours(values);
  if (has_field(kind, "fee")) read_fee(values);
  if (has_field(kind, "place")) read_place(values);
  if (has_field(kind, "organization")) read_organization(values);
  for (const char* field : {"contacts", "numbers"}) {
    if (has_field(kind, field)) read_contacts(values, field);
  }
  if (kind == kinds::Kind::place) read_place(values);
  if (kind == kinds::Kind::number) read_number(values);
  for (const Column& column : reading.headings.columns()) {
    if (column.field() != nullptr) values.read_plain(column);
  }
  read_draft_mark(values);
  Draft draft = values.finish();
  add_reading(draft);
  return draft;
}

}  // namespace hiroba::imports
