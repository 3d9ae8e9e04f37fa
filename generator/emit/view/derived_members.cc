#include "emit/field_html.h"
#include "emit/qr.h"
#include "emit/view/kind_members.h"
#include "emit/view/parts.h"
#include "model/calendar_files.h"
#include "model/sheets.h"

// What records offer to templates about the things made from them: the sheet of paper, the file of
// a table, the values by which lists are narrowed.
namespace hiroba::emit {
namespace {

using model::Item;
using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;

using view::page;

// The other town that a record comes from.
Value origin(const Member& m, const Value& self, Scope&) {
  const Item& item = self.as<Item>();
  return item.source ? Value::of(*m.type, &item) : Value::none();
}
Value origin_title(const Member&, const Value& self, Scope& scope) {
  const PageContext& p = page(scope);
  const auto& source = p.site().settings.sources[*self.as<Item>().source];
  return Value::text(field_text(source.title, p.language(), scope));
}
Value origin_url(const Member&, const Value& self, Scope&) {
  const std::string& page = self.as<Item>().origin_page;
  return page.empty() ? Value::none() : Value::url(page);
}

// In the page's language where the record has a page in it.
Value sheet_url(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  const PageContext& p = page(scope);
  (void)p.today();
  if (!model::has_sheet(item, p.site().today)) return Value::none();
  const kinds::Language language = item.page_language(p.language());
  return Value::url(
      scope.copy(p.link_to_route(model::sheet_route(item.kind(), item.slug, language))));
}

// In the page's language where the record has a page in it.
template <model::CalendarForm Form>
Value calendar_url(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  const PageContext& p = page(scope);
  if (!model::has_calendar(item, p.today())) return Value::none();
  const kinds::Language language = item.page_language(p.language());
  return Value::url(scope.copy(p.link_to_route(model::calendar_route(item.id, Form, language))));
}

Value calendar_code(const Member&, const Value& self, Scope& scope) {
  return Value::text(scope.copy(model::calendar_code(self.as<Item>().id)));
}

// The address on the web, for paper; none while the site's own is not known.
Value web_address(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  const PageContext& p = page(scope);
  const auto& settings = p.site().settings;
  if (settings.base_url.empty() || !kinds::info(item.kind()).has_page) return Value::none();
  const kinds::Language language = item.page_language(p.language());
  return Value::text(scope.concat({settings.base_url, settings.base_path,
                                   model::record_route(item.kind(), item.slug, language)}));
}

Value qr_of(const Member& m, const Value& self, Scope& scope) {
  const Value address = web_address(m, self, scope);
  if (address.is_none()) return Value::none();
  return Value::html(
      scope.copy(qr_svg(address.as_text(), view::string_of(page(scope), "sheet.qr_label"))));
}

Value tokens(const Member&, const Value& self, Scope& scope) {
  return view::string_or_none(model::facet_tokens(self.as<Item>(), page(scope).site()), scope);
}

Value table_url(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  if (item.table.empty()) return Value::none();
  return Value::url(
      scope.copy(page(scope).link_to_route(model::table_route(item.kind(), item.slug))));
}

// The record as one of its own kind, where a page holds records of several: for what only that kind
// has.
Value as_kind(const Member& m, const Value& self, Scope&) {
  const Item& item = self.as<Item>();
  return kinds::kind_name(item.kind()) == m.type->name ? Value::of(*m.type, &item) : Value::none();
}

}  // namespace

void add_derived_members(ViewTypes& types, const std::vector<TypeInfo*>& all_items) {
  TypeInfo& town = types.add_record("origin", "the other town that a record comes from");
  town.members = {{"title", view::kText, &origin_title, "its name"},
                  {"url", view::kUrl, &origin_url, "the record's page there"}};
  for (TypeInfo* item : all_items) {
    item->members.push_back({"origin", &town, &origin, "none for the site's own"});
    item->members.push_back(
        {"sheet_url", view::kUrl, &sheet_url, "its sheet of paper, if it has one"});
    item->members.push_back({"calendar_url", view::kUrl,
                             &calendar_url<model::CalendarForm::neutral>,
                             "for calendar programs, says «予定» alone; if something is to come"});
    item->members.push_back({"named_calendar_url", view::kUrl,
                             &calendar_url<model::CalendarForm::named>, "the same with its name"});
    item->members.push_back(
        {"calendar_code", view::kText, &calendar_code, "where the list of calendars has it"});
    item->members.push_back(
        {"web_address", view::kText, &web_address, "where it stands on the web"});
    item->members.push_back({"qr", view::kHtml, &qr_of, "that address as a QR code"});
    item->members.push_back({"facet_tokens", view::kText, &tokens, "for data-facets"});
  }
  for (TypeInfo* item : all_items) {
    if (item != &types.any_item()) continue;
    item->members.push_back(
        {"as_group", &types.item(kinds::Kind::group), &as_kind, "if it is a group"});
    item->members.push_back(
        {"as_event", &types.item(kinds::Kind::event), &as_kind, "if it is an event"});
    item->members.push_back(
        {"as_service", &types.item(kinds::Kind::service), &as_kind, "if it is a service"});
  }
  add_member(types.item(kinds::Kind::figure),
             {"table_url", view::kUrl, &table_url, "its numbers as a CSV file"});
}

}  // namespace hiroba::emit
