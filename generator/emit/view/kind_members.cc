#include "emit/view/kind_members.h"

#include <functional>

#include "emit/chart.h"
#include "emit/language_marks.h"
#include "emit/page_context.h"
#include "emit/schedule_words.h"
#include "model/forms.h"

// What single kinds and parts of records offer to templates beyond their fields.
namespace hiroba::emit {
namespace {

using kinds::Kind;
using model::Item;
using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;

const PageContext& page(const Scope& scope) { return scope.user<PageContext>(); }

Value schedule_text(const Member&, const Value& self, Scope& scope) {
  return Value::text(scope.copy(schedule_words(self.as<kinds::Schedule>(), page(scope).words())));
}

Value hours_text(const Member&, const Value& self, Scope& scope) {
  return Value::text(scope.copy(hours_words(self.as<kinds::Hours>(), page(scope).words())));
}

Value address_text(const Member&, const Value& self, Scope& scope) {
  return Value::text(scope.copy(address_words(self.as<kinds::Address>())));
}

Value silent_text(const Member&, const Value& self, Scope& scope) {
  const auto& number = self.as<Item>().record.as<kinds::Number>();
  const std::string words = silent_words(number.hours, page(scope).words());
  return words.empty() ? Value::none() : Value::text(scope.copy(words));
}

Value tel_url(const Member&, const Value& self, Scope& scope) {
  const auto& number = self.as<Item>().record.as<kinds::Number>();
  if (number.tel.empty()) return Value::none();
  return Value::url(scope.concat({"tel:", kinds::dialled(number.tel)}));
}

Value mail_url(const Member&, const Value& self, Scope& scope) {
  const auto& number = self.as<Item>().record.as<kinds::Number>();
  if (number.mail.empty()) return Value::none();
  return Value::url(scope.concat({"mailto:", number.mail}));
}

Value town_of(const Member&, const Value& self, Scope&) {
  const std::string& town = self.as<Item>().place_town;
  return town.empty() ? Value::none() : Value::text(town);
}

Value event_is_past(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  const auto& event = item.record.as<kinds::Event>();
  if (!event.start) return Value::boolean(item.dates.empty());
  const text::Date last = event.end ? event.end->date : event.start->date;
  return Value::boolean(last < page(scope).today());
}

Value grant_is_open(const Member&, const Value& self, Scope& scope) {
  return Value::boolean(
      model::takes_applications(self.as<Item>().record.as<kinds::Grant>(), page(scope).today()));
}

// Names of rows and columns are Japanese wherever the table is: on a page in another language the
// whole drawing and table stay in one language, and say so.
bool is_in_japanese(const Item& item, kinds::Language language) {
  if (language.is_japanese()) return false;
  for (const auto& row : item.table) {
    if (!row.empty() && has_japanese(row[0])) return true;
  }
  return false;
}

Value in_own_language(const Item& item, Scope& scope,
                      const std::function<std::string(const Words&)>& make) {
  const Words& words = page(scope).words();
  if (!is_in_japanese(item, words.language())) return Value::html(scope.copy(make(words)));
  const std::string html = make(words.in_source());
  return html.empty() ? Value::none()
                      : Value::html(scope.concat({"<div lang=\"ja\">", html, "</div>"}));
}

Value figure_chart(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  return in_own_language(item, scope, [&](const Words& words) {
    return chart_svg(item.record.as<kinds::Figure>(), item.table, words, item.slug);
  });
}

Value figure_table(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  return in_own_language(item, scope, [&](const Words& words) {
    return chart_table(item.record.as<kinds::Figure>(), item.table, item.common().title, words);
  });
}

// Titles of papers stand in one language, that of the paper.
Value source_language(const Member&, const Value& self, Scope&) {
  return Value::text(has_japanese(self.as<kinds::Source>().title) ? "ja" : "en");
}

}  // namespace

Value occurrence_times(const Member&, const Value& self, Scope& scope) {
  const auto& o = self.as<model::Occurrence>();
  const std::string words = time_span_words(o.from, o.until, page(scope).words());
  return words.empty() ? Value::none() : Value::text(scope.copy(words));
}

void add_member(const TypeInfo& type, Member member) {
  const_cast<TypeInfo&>(type).members.push_back(std::move(member));
}

void add_kind_members(ViewTypes& types) {
  std::vector<TypeInfo*> all;
  for (TypeInfo& type : types.items_) all.push_back(&type);
  all.push_back(&types.any_item_);
  add_item_members(types, types.occurrence_, all);
  add_derived_members(types, all);

  const TypeInfo* text = &tmpl::kTextType;
  add_member(types.record(&kinds::FieldsOf<kinds::Source>::all, "source"),
             {"title_lang", text, &source_language, "ja or en"});
  add_member(types.record(&kinds::FieldsOf<kinds::Schedule>::all, "schedule"),
             {"words", text, &schedule_text, "第1・第3水曜　13時30分から"});
  add_member(types.record(&kinds::FieldsOf<kinds::Hours>::all, "hours"),
             {"words", text, &hours_text, "月・金　10時から16時"});
  add_member(types.record(&kinds::FieldsOf<kinds::Address>::all, "address"),
             {"words", text, &address_text, "the whole address"});
  add_member(types.item(Kind::number), {"tel_url", &tmpl::kUrlType, &tel_url, "tel:…"});
  add_member(types.item(Kind::number),
             {"silent", text, &silent_text, "hours in which nobody answers, in words"});
  add_member(types.item(Kind::number), {"mail_url", &tmpl::kUrlType, &mail_url, "mailto:…"});
  for (const Kind kind : {Kind::group, Kind::event, Kind::service}) {
    add_member(types.item(kind), {"place_town", text, &town_of, "when only the town is shown"});
  }
  add_member(types.item(Kind::event),
             {"is_past", &tmpl::kBooleanType, &event_is_past, "it is over"});
  add_member(types.item(Kind::grant),
             {"is_open", &tmpl::kBooleanType, &grant_is_open, "applications are taken today"});
  add_member(types.item(Kind::figure),
             {"chart_svg", &tmpl::kHtmlType, &figure_chart, "the drawing"});
  add_member(types.item(Kind::figure),
             {"table", &tmpl::kHtmlType, &figure_table, "the same as a table"});
  add_course_members(types);
  add_story_members(types);
  add_form_members(types);
  add_grant_members(types);
}

}  // namespace hiroba::emit
