#include <tuple>

#include "model/facets.h"
#include "pages/links.h"
#include "pages/memo.h"
#include "pages/narrowed_list.h"

// The view `memo`: the five questions, the pages of the first two, and what can be named.
namespace hiroba::pages {
namespace {

using emit::view::escaped;
using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using emit::view::string_of;
using tmpl::Member;
using tmpl::TypeInfo;

using model::Facet;
using model::Memo;

const Memo& memo(const Scope& s) { return site(s).memo; }

// ---- What can be chosen ----

struct OptionView {
  std::string_view token;
  std::string_view label;
};
Value option_token(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<OptionView>().token);
}
Value option_label(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<OptionView>().label);
}

// Groups have every facet of the questions.
const Facet* facet_named(std::string_view id) {
  for (const Facet& facet : model::facets_of(kinds::Kind::group)) {
    if (facet.id == id) return &facet;
  }
  return nullptr;
}

// «水曜», where the lists' own word is «水»: alone it must say that it is a day.
std::string_view option_word(const Facet& facet, std::string_view value, Scope& s) {
  const std::string* own = page(s).words().find(s.concat({"memo.", facet.id, ".", value}));
  return own == nullptr ? facet_word(facet, value, page(s), s) : std::string_view(*own);
}

Value options(const Member& m, const Value&, Scope& s) {
  const Facet* facet = facet_named(static_cast<const char*>(m.data));
  if (facet == nullptr) return Value::none();
  const auto ids = model::facet_values(*facet, site(s));
  if (ids.empty()) return Value::none();
  Value* values = s.make_array<Value>(ids.size());
  for (size_t i = 0; i < ids.size(); ++i) {
    values[i] = Value::of(*m.type->element,
                          s.make<OptionView>(OptionView{s.concat({facet->id, ".", ids[i]}),
                                                        option_word(*facet, ids[i], s)}));
  }
  return Value::list(*m.type, values, ids.size());
}

// ---- What can be named ----

Value entry_record(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, self.object);
}
Value entry_of_kind(const Member& m, const Value& self, Scope&) {
  const auto kind = static_cast<kinds::Kind>(reinterpret_cast<uintptr_t>(m.data));
  return self.as<model::Item>().kind() == kind ? Value::of(*m.type, self.object) : Value::none();
}
Value entry_tokens(const Member&, const Value& self, Scope& s) {
  return emit::view::string_or_none(model::memo_tokens(self.as<model::Item>(), site(s)), s);
}

Value entries(const Member& m, const Value& self, Scope& s) {
  const auto& memo_page = the<MemoPage>(self);
  (void)page(s).today();
  return items_value(*m.type, memo_page.items(site(s)), memo_page.first(), memo_page.last(), s);
}

// ---- The pages of the first two questions ----

Value way_links(const Member& m, const Value&, Scope& s) {
  const PageContext& p = page(s);
  LinkList out(m, s, memo(s).ways.size());
  for (uint32_t way = 0; way < memo(s).ways.size(); ++way) {
    LinkView view;
    view.label = escaped(memo_way_words(way, p, s), s);
    view.url = s.copy(p.link_to_route(memo_route(memo(s).ways[way], p.language())));
    out.add(view);
  }
  return out.value();
}

Value place_links(const Member& m, const Value& self, Scope& s) {
  const PageContext& p = page(s);
  const auto& [ways, places] = std::tie(memo(s).ways, memo(s).places);
  LinkList out(m, s, places.size());
  if (ways.empty()) return out.value();
  const uint32_t way = the<MemoPage>(self).answers().way.value_or(0);
  for (uint32_t place = 0; place < places.size(); ++place) {
    LinkView view;
    view.label = escaped(memo_place_words(place, p, s), s);
    view.url = s.copy(p.link_to_route(memo_route(ways[way], places[place], 1, p.language())));
    view.count = static_cast<int64_t>(memo(s).fitting[way * places.size() + place].size());
    out.add(view);
  }
  return out.value();
}

Value way_words(const Member&, const Value& self, Scope& s) {
  return Value::text(memo_way_words(the<MemoPage>(self).answers().way.value_or(0), page(s), s));
}
Value place_words(const Member&, const Value& self, Scope& s) {
  return Value::text(memo_place_words(the<MemoPage>(self).answers().place.value_or(0), page(s), s));
}
Value where_url(const Member&, const Value& self, Scope& s) {
  const auto& ways = memo(s).ways;
  if (ways.empty()) return Value::none();
  const std::string route =
      memo_route(ways[the<MemoPage>(self).answers().way.value_or(0)], page(s).language());
  return Value::url(s.copy(page(s).link_to_route(route)));
}
Value entries_url(const Member&, const Value&, Scope& s) {
  if (memo(s).entries.empty()) return Value::none();
  const std::string route = memo_rows_route(page(s).language());
  return Value::url(s.copy(page(s).link_to_route(route)));
}

void add_questions(TypeInfo& memo, RootTypes& roots) {
  TypeInfo& option = roots.types().add_record("memo option", "one box to tick");
  option.members = {{"token", kText, &option_token, "way.talk, as in data-tokens"},
                    {"label", kText, &option_label, "in the page's language"}};
  const TypeInfo* list = &roots.list_of(option);
  static constexpr const char* kFacets[] = {"way", "area",    "day",    "band",     "ease",
                                            "fee", "booking", "access", "audience", "experience"};
  for (const char* facet : kFacets) {
    memo.members.push_back(
        {std::string(facet) + "_options", list, &options, "what there is to choose", facet});
  }
}

}  // namespace

std::string_view memo_way_words(uint32_t way, const PageContext& p, Scope& s) {
  const std::string& id = p.site().memo.ways[way];
  if (id == model::kMemoAny) return string_of(p, "memo.any_way");
  return facet_word(*facet_named("way"), id, p, s);
}

std::string_view memo_place_words(uint32_t place, const PageContext& p, Scope& s) {
  const std::string_view id = p.site().memo.places[place];
  if (id == model::kMemoAny) return string_of(p, "memo.any_place");
  if (id == model::kMemoOnline) return string_of(p, "memo.online");
  return facet_word(*facet_named("area"), id.substr(model::kMemoArea.size()), p, s);
}

void declare_memo(RootTypes& roots) {
  emit::ViewTypes& types = roots.types();
  TypeInfo& entry = types.add_record("memo entry", "a group, an event or a service");
  entry.members = {{"record", &types.any_item(), &entry_record, "what all kinds have"},
                   {"tokens", kText, &entry_tokens, "what is known, for the script"}};
  for (const kinds::Kind kind : {kinds::Kind::group, kinds::Kind::event, kinds::Kind::service}) {
    entry.members.push_back({std::string(kinds::kind_name(kind)), &types.item(kind), &entry_of_kind,
                             "none where it is of another kind",
                             reinterpret_cast<const void*>(static_cast<uintptr_t>(kind))});
  }
  TypeInfo& memo = roots.add_record("memo", "«相談の前のメモ»");
  memo.members = {{"entries", &roots.list_of(entry), &entries, "in the order of kana"},
                  {"entries_url", kUrl, &entries_url, "all rows for the script"},
                  {"ways", &roots.links(), &way_links, "question 1 as links; none without entries"},
                  {"places", &roots.links(), &place_links, "question 2 as links, with counts"},
                  {"way", kText, &way_words, "the answer to question 1"},
                  {"place", kText, &place_words, "the answer to question 2"},
                  {"where_url", kUrl, &where_url, "question 2 again"}};
  add_paging(memo, roots);
  add_questions(memo, roots);
}

}  // namespace hiroba::pages
