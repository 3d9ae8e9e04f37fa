#include <algorithm>

#include "emit/body_html.h"
#include "emit/field_html.h"
#include "emit/page_context.h"
#include "emit/view/kind_members.h"
#include "emit/view/parts.h"
#include "emit/view/types.h"
#include "kinds/walk.h"
#include "model/routes.h"

// What every record offers to templates beyond its fields.
namespace hiroba::emit {
namespace {

using kinds::Kind;
using kinds::Language;
using model::Item;
using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;

const PageContext& page(const Scope& scope) { return scope.user<PageContext>(); }

Value item_id(const Member&, const Value& self, Scope&) { return Value::text(self.as<Item>().id); }
Value item_slug(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<Item>().slug);
}

Value item_url(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  if (!kinds::info(item.kind()).has_page) return Value::none();
  page(scope).note(item);
  return Value::url(scope.copy(page(scope).link_to(item)));
}

Value item_body(const Member&, const Value& self, Scope& scope) {
  bool is_fallback = false;
  return Value::html(body_html(self.as<Item>(), page(scope), scope, is_fallback));
}

// The headings of the second level in the body that the page shows: for a table of contents.
struct HeadingView {
  std::string_view id;
  std::string_view title;
};
Value heading_id(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<HeadingView>().id);
}
Value heading_title(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<HeadingView>().title);
}

// Its words without markup; a ruby is its base.
std::string_view heading_words(const syntax::Document& body, uint32_t heading, Scope& scope) {
  std::string out;
  for (uint32_t i = heading + 1; i < body.nodes[heading].end; ++i) {
    const syntax::MdNode& node = body.nodes[i];
    using syntax::MdType;
    if (node.type == MdType::text || node.type == MdType::ruby || node.type == MdType::code) {
      out += body.text(node);
    }
  }
  return scope.copy(out);
}

Value item_headings(const Member& member, const Value& self, Scope& scope) {
  constexpr int kSecondLevel = 2;
  const Item& item = self.as<Item>();
  const syntax::Document& body = item.body[body_language(item, page(scope).language())];
  Value* values = scope.make_array<Value>(body.nodes.size());
  size_t count = 0;
  for (const syntax::MdNode& node : body.nodes) {
    if (node.type != syntax::MdType::heading || node.level() != kSecondLevel) continue;
    const auto number = static_cast<uint32_t>(&node - body.nodes.data());
    values[count++] = Value::of(
        *member.type->element,
        scope.make<HeadingView>(HeadingView{body.extra(node), heading_words(body, number, scope)}));
  }
  return count == 0 ? Value::none() : Value::list(*member.type, values, count);
}

// Whether the body is shown in another language than the page's.
Value item_body_is_fallback(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  const Language wanted = page(scope).language();
  return Value::boolean(!item.body[Language()].empty() && body_language(item, wanted) != wanted);
}

Value item_body_lang(const Member&, const Value& self, Scope& scope) {
  return Value::text(body_language(self.as<Item>(), page(scope).language()).html_lang());
}

// Whether anything on the page is not there in its language: the body, or a text of the record.
Value item_is_fallback(const Member&, const Value& self, Scope& scope) {
  const Item& item = self.as<Item>();
  const Language wanted = page(scope).language();
  if (wanted.is_source()) return Value::boolean(false);
  bool missing = !item.body[Language()].empty() && body_language(item, wanted) != wanted;
  kinds::for_each_value(item.record, [&](const kinds::Field&, const kinds::ValueType& type,
                                         const void* value, kinds::FieldPath) {
    if (type.shape != kinds::Shape::localized) return;
    missing = missing || !static_cast<const kinds::Localized*>(value)->has(wanted);
  });
  return Value::boolean(missing);
}

// Whether the Japanese text has changed since the text of the page's language was made from it.
Value item_is_older(const Member&, const Value& self, Scope& scope) {
  return Value::boolean(self.as<Item>().is_older[page(scope).language()] != 0);
}

Value item_freshness(const Member&, const Value& self, Scope& scope) {
  constexpr std::string_view names[] = {"unchecked", "fresh", "due", "overdue", "archived"};
  (void)page(scope).today();
  return Value::text(names[static_cast<size_t>(self.as<Item>().freshness)]);
}

Value item_check_again(const Member& member, const Value& self, Scope& scope) {
  const auto day = model::check_again(self.as<Item>().common().checked);
  return day ? Value::of(*member.type, scope.make<text::Date>(*day)) : Value::none();
}

Value item_is_dated_record(const Member&, const Value& self, Scope&) {
  return Value::boolean(kinds::info(self.as<Item>().kind()).dated_record);
}

Value item_date(const Member& member, const Value& self, Scope& scope) {
  (void)page(scope).today();
  const auto& date = self.as<Item>().date;
  return date ? Value::of(*member.type, &*date) : Value::none();
}

Value kind_label(const Member&, const Value& self, Scope& scope) {
  return Value::text(view::kind_label(self.as<kinds::KindInfo>().kind, page(scope)));
}

Value kind_name_of(const Member&, const Value& self, Scope&) {
  return Value::text(kinds::kind_name(self.as<kinds::KindInfo>().kind));
}

Value kind_url(const Member&, const Value& self, Scope& scope) {
  const auto& info = self.as<kinds::KindInfo>();
  if (!info.has_list || page(scope).list(info.kind).empty()) return Value::none();
  return Value::url(scope.copy(
      page(scope).link_to_route(model::list_route(info.kind, 1, page(scope).language()))));
}

Value item_kind(const Member& member, const Value& self, Scope&) {
  return Value::of(*member.type, &kinds::info(self.as<Item>().kind()));
}

// A word of the site's own lists, with the page that lists its records.
struct WordView {
  const model::ListWord* word;
  bool is_area;
};

Value word_label(const Member&, const Value& self, Scope& scope) {
  return Value::html(field_html(self.as<WordView>().word->label, page(scope).language(), scope));
}

Value word_url(const Member&, const Value& self, Scope& scope) {
  const WordView& view = self.as<WordView>();
  const PageContext& p = page(scope);
  const auto& lists = view.is_area ? p.site().areas : p.site().topics;
  const bool listed = std::any_of(lists.begin(), lists.end(),
                                  [&](const model::WordList& l) { return l.word == view.word; });
  if (!listed) return Value::none();
  const std::string route = view.is_area ? model::area_route(view.word->id, 1, p.language())
                                         : model::topic_route(view.word->id, 1, p.language());
  return Value::url(scope.copy(p.link_to_route(route)));
}

Value words_of(const Member& member, const Value& self, Scope& scope, bool areas) {
  const auto& common = self.as<Item>().common();
  const auto& names = areas ? common.area : common.topics;
  const auto& settings = page(scope).site().settings;
  Value* values = scope.make_array<Value>(names.size());
  size_t count = 0;
  for (const std::string& name : names) {
    const model::ListWord* word = areas ? settings.area(name) : settings.topic(name);
    if (word == nullptr) continue;
    values[count++] = Value::of(*member.type->element, scope.make<WordView>(WordView{word, areas}));
  }
  return count == 0 ? Value::none() : Value::list(*member.type, values, count);
}

Value area_words(const Member& m, const Value& self, Scope& s) {
  return words_of(m, self, s, true);
}
Value topic_words(const Member& m, const Value& self, Scope& s) {
  return words_of(m, self, s, false);
}

Value used_by(const Member& member, const Value& self, Scope& scope) {
  const PageContext& p = page(scope);
  const auto number = static_cast<size_t>(&self.as<Item>() - p.site().items.data());
  const auto& users = p.site().used_by[number];
  Value* values = scope.make_array<Value>(users.size());
  for (size_t i = 0; i < users.size(); ++i) {
    values[i] = Value::of(*member.type->element, &p.item(users[i]));
  }
  return users.empty() ? Value::none() : Value::list(*member.type, values, users.size());
}

// Occurrences.
Value occurrence_date(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, &self.as<model::Occurrence>().date);
}
Value occurrence_state(const Member&, const Value& self, Scope&) {
  constexpr std::string_view names[] = {"as-usual", "cancelled", "moved", "extra"};
  return Value::text(names[static_cast<size_t>(self.as<model::Occurrence>().state)]);
}
Value occurrence_note(const Member&, const Value& self, Scope& scope) {
  return Value::html(record_html(self.as<model::Occurrence>().note, page(scope), scope));
}
Value occurrence_other_day(const Member& m, const Value& self, Scope&) {
  const auto& day = self.as<model::Occurrence>().other_day;
  return day ? Value::of(*m.type, &*day) : Value::none();
}

size_t dates_size(const Value& list) { return list.as<std::vector<model::Occurrence>>().size(); }
Value dates_at(const Value& list, size_t i, Scope&) {
  return Value::of(*list.type->element, &list.as<std::vector<model::Occurrence>>()[i]);
}

Value item_dates(const Member& member, const Value& self, Scope& scope) {
  (void)page(scope).today();
  const auto& dates = self.as<Item>().dates;
  return dates.empty() ? Value::none() : Value::of(*member.type, &dates);
}

}  // namespace

void add_item_members(ViewTypes& types, TypeInfo& occurrence,
                      const std::vector<TypeInfo*>& all_items) {
  const TypeInfo* text = &tmpl::kTextType;
  occurrence.members = {{"date", &types.date(), &occurrence_date, "the day"},
                        {"times", text, &occurrence_times, "13時30分から15時30分"},
                        {"state", text, &occurrence_state, "as-usual, cancelled, moved or extra"},
                        {"note", &tmpl::kHtmlType, &occurrence_note, "why, where"},
                        {"other_day", &types.date(), &occurrence_other_day, "moved from"}};
  TypeInfo dates = tmpl::list_of(occurrence);
  dates.size = &dates_size;
  dates.at = &dates_at;
  const TypeInfo* list_of_dates = &types.add_list(dates);

  TypeInfo& kind = types.add_record("kind", "a kind of records");
  kind.members = {{"name", text, &kind_name_of, "group"},
                  {"label", text, &kind_label, "集まり"},
                  {"url", &tmpl::kUrlType, &kind_url, "its list, when it has records"}};
  TypeInfo& word = types.add_record("word", "an area or topic");
  word.members = {{"label", &tmpl::kHtmlType, &word_label, "in the page's language"},
                  {"url", &tmpl::kUrlType, &word_url, "its list"}};
  const TypeInfo* words = &types.add_list(tmpl::value_list(word));

  TypeInfo& heading = types.add_record("heading", "a heading of the body");
  heading.members = {{"id", text, &heading_id, "its fragment"},
                     {"title", text, &heading_title, "its words"}};
  const TypeInfo* headings = &types.add_list(tmpl::value_list(heading));

  for (TypeInfo* item : all_items) {
    std::vector<Member> m;
    m.push_back({"id", text, &item_id, "group/hidamari"});
    m.push_back({"slug", text, &item_slug, "hidamari"});
    m.push_back({"kind", &kind, &item_kind, "its kind"});
    m.push_back({"url", &tmpl::kUrlType, &item_url, "its page, in this language if there is one"});
    m.push_back({"body", &tmpl::kHtmlType, &item_body, "the Markdown body"});
    m.push_back({"headings", headings, &item_headings, "of the body, second level"});
    m.push_back({"body_is_fallback", &tmpl::kBooleanType, &item_body_is_fallback,
                 "true where the body is not in the page's language"});
    m.push_back({"body_lang", text, &item_body_lang, "of the body that is shown, for lang"});
    m.push_back({"is_fallback", &tmpl::kBooleanType, &item_is_fallback,
                 "true where the text is not there in the page's language"});
    m.push_back({"is_older", &tmpl::kBooleanType, &item_is_older,
                 "true where the Japanese text has changed since"});
    m.push_back({"freshness", text, &item_freshness, "unchecked, fresh, due, overdue or archived"});
    m.push_back({"check_again", &types.date(), &item_check_again, "when it must be checked again"});
    m.push_back({"is_dated_record", &tmpl::kBooleanType, &item_is_dated_record,
                 "closes with «what came after is not known here»"});
    m.push_back({"list_date", &types.date(), &item_date, "the day by which lists order it"});
    m.push_back({"dates", list_of_dates, &item_dates, "the days of the next twelve months"});
    m.push_back({"area_words", words, &area_words, "areas with their pages"});
    m.push_back({"topic_words", words, &topic_words, "topics with their pages"});
    m.push_back({"used_by", &types.list_of_any(), &used_by, "records that name this one"});
    // Before the fields: `url` is the record's page, a field of that name is there as `web_url`.
    item->members.insert(item->members.begin(), m.begin(), m.end());
  }
}

}  // namespace hiroba::emit
