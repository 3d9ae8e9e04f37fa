#include "pages/narrowed_list.h"

#include "emit/field_html.h"
#include "pages/list_page.h"
#include "pages/list_rows.h"

// What a list offers for narrowing it: its facets, with a page for each value.
namespace hiroba::pages {
namespace {

using emit::view::kBoolean;
using emit::view::kNumber;
using emit::view::kText;
using emit::view::kUrl;
using emit::view::page;
using emit::view::site;
using emit::view::string_of;
using model::Facet;
using model::FacetList;
using model::FacetValue;
using tmpl::Member;

struct FacetView {
  const FacetList* list;
  kinds::Kind kind;
  const FacetValue* chosen;  // by the page; null where it is not narrowed
};
struct FacetValueView {
  const Facet* facet;
  const FacetValue* value;
  std::string_view url;
  bool is_current;
};

const std::vector<FacetList>& facets_of(kinds::Kind kind, const Model& model) {
  return model.facets[static_cast<size_t>(kind)];
}
const std::vector<FacetList>& facets_of_list(const Value& self, const Scope& s) {
  return facets_of(the<ListPage>(self).kind(), site(s));
}

// One value's records. The kind's own name alone would say too little in a title.
class NarrowedList final : public ListPage {
 public:
  NarrowedList(Language language, kinds::Kind kind, uint32_t facet, uint32_t value)
      : ListPage(language, kind), facet_(facet), value_(value) {}

  const FacetList& facet(const Model& model) const { return facets_of(kind(), model)[facet_]; }
  const FacetValue& value(const Model& model) const { return facet(model).values[value_]; }

  const std::vector<ItemNumber>& items(const Model& model) const override {
    return value(model).items;
  }
  std::string numbered_route(const Model& model, uint32_t number,
                             Language language) const override {
    return model::facet_route(kind(), facet(model).facet->id, value(model).id, number, language);
  }
  std::string_view title(const PageContext& context, Scope& scope) const override {
    const std::string_view chosen = chosen_words(context, scope);
    const std::string_view label = emit::view::kind_label(kind(), context);
    return scope.copy(
        emit::filled(context.words().word("list.narrowed"), {{"chosen", chosen}, {"kind", label}}));
  }
  std::vector<Crumb> crumbs(const PageContext& context, Scope&) const override {
    return list_crumb(kind(), context);
  }

 private:
  std::string_view chosen_words(const PageContext& p, Scope& s) const;

  uint32_t facet_;  // index into model.facets[kind]
  uint32_t value_;  // … and into its values
};

// What a page of a list is narrowed to, if it is.
const NarrowedList* narrowing(const Value& self) {
  return dynamic_cast<const NarrowedList*>(&self.as<Page>());
}

// ---- One value ----

Value value_id(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<FacetValueView>().value->id);
}
Value value_token(const Member&, const Value& self, Scope& s) {
  const auto& view = self.as<FacetValueView>();
  return Value::text(s.concat({view.facet->id, ".", view.value->id}));
}
Value value_label(const Member&, const Value& self, Scope& s) {
  const auto& view = self.as<FacetValueView>();
  return Value::text(facet_word(*view.facet, view.value->id, page(s), s));
}
Value value_count(const Member&, const Value& self, Scope&) {
  return Value::integer(static_cast<int64_t>(self.as<FacetValueView>().value->items.size()));
}
Value value_url(const Member&, const Value& self, Scope&) {
  const auto& view = self.as<FacetValueView>();
  return view.url.empty() ? Value::none() : Value::url(view.url);
}
Value value_is_current(const Member&, const Value& self, Scope&) {
  return Value::boolean(self.as<FacetValueView>().is_current);
}

// ---- One facet ----

Value facet_id(const Member&, const Value& self, Scope&) {
  return Value::text(self.as<FacetView>().list->facet->id);
}
Value facet_label(const Member&, const Value& self, Scope& s) {
  return Value::text(
      string_of(page(s), s.concat({"facet.", self.as<FacetView>().list->facet->id})));
}
Value facet_is_private(const Member&, const Value& self, Scope&) {
  return Value::boolean(!self.as<FacetView>().list->facet->in_addresses);
}

Value facet_values(const Member& m, const Value& self, Scope& s) {
  const auto& view = self.as<FacetView>();
  const FacetList& list = *view.list;
  const Language language = page(s).language();
  Value* values = s.make_array<Value>(list.values.size());
  for (uint32_t i = 0; i < list.values.size(); ++i) {
    std::string_view url;
    if (list.facet->in_addresses) {
      url = s.copy(page(s).link_to_route(
          model::facet_route(view.kind, list.facet->id, list.values[i].id, 1, language)));
    }
    const bool is_current = view.chosen == &list.values[i];
    values[i] = Value::of(*m.type->element, s.make<FacetValueView>(FacetValueView{
                                                list.facet, &list.values[i], url, is_current}));
  }
  return Value::list(*m.type, values, list.values.size());
}

// ---- On the list ----

Value list_facets(const Member& m, const Value& self, Scope& s) {
  const auto& facets = facets_of_list(self, s);
  if (facets.empty()) return Value::none();
  const auto* narrowed = narrowing(self);
  const FacetValue* chosen = narrowed == nullptr ? nullptr : &narrowed->value(site(s));
  Value* values = s.make_array<Value>(facets.size());
  for (uint32_t i = 0; i < facets.size(); ++i) {
    values[i] =
        Value::of(*m.type->element,
                  s.make<FacetView>(FacetView{&facets[i], the<ListPage>(self).kind(), chosen}));
  }
  return Value::list(*m.type, values, facets.size());
}

Value list_chosen(const Member& m, const Value& self, Scope& s) {
  const auto* narrowed = narrowing(self);
  if (narrowed == nullptr) return Value::none();
  return Value::of(*m.type,
                   s.make<FacetValueView>(FacetValueView{
                       narrowed->facet(site(s)).facet, &narrowed->value(site(s)), {}, true}));
}

Value list_whole_url(const Member&, const Value& self, Scope& s) {
  return emit::view::link_to(model::list_route(the<ListPage>(self).kind(), 1, page(s).language()),
                             s);
}
Value list_entries_url(const Member&, const Value& self, Scope& s) {
  const kinds::Kind kind = the<ListPage>(self).kind();
  if (!has_rows(kind, site(s))) return Value::none();
  return emit::view::link_to(rows_route(kind, page(s).language()), s);
}
Value list_whole_total(const Member&, const Value& self, Scope& s) {
  return Value::integer(static_cast<int64_t>(page(s).list(the<ListPage>(self).kind()).size()));
}

std::string_view NarrowedList::chosen_words(const PageContext& p, Scope& s) const {
  const FacetList& list = facet(p.site());
  const std::string_view word = facet_word(*list.facet, value(p.site()).id, p, s);
  // «月» or «いります» alone would name nothing.
  constexpr std::string_view kNeedsName[] = {"day",      "band",   "attendance", "booking",
                                             "audience", "status", "artefact"};
  for (const std::string_view id : kNeedsName) {
    if (id == list.facet->id) {
      return s.concat({string_of(p, s.concat({"facet.", id})), string_of(p, "list.colon"), word});
    }
  }
  return word;
}

void plan(const Model& model, Language language, Plan& plan) {
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    if (model.list(kind.kind).empty()) continue;
    const auto& facets = facets_of(kind.kind, model);
    for (uint32_t f = 0; f < facets.size(); ++f) {
      if (!facets[f].facet->in_addresses) continue;
      for (uint32_t v = 0; v < facets[f].values.size(); ++v) {
        add_pages(model, facets[f].values[v].items.size(), plan,
                  [&] { return std::make_unique<NarrowedList>(language, kind.kind, f, v); });
      }
    }
  }
}

void declare(RootTypes& roots) {
  emit::ViewTypes& types = roots.types();
  tmpl::TypeInfo& value =
      types.add_record("facet value", "one value that a list can be narrowed to");
  value.members = {{"id", kText, &value_id, "nakamachi"},
                   {"token", kText, &value_token, "area.nakamachi, as in data-facets"},
                   {"label", kText, &value_label, "in the page's language"},
                   {"count", kNumber, &value_count, "how many records"},
                   {"url", kUrl, &value_url, "its page; none for what must not enter an address"},
                   {"is_current", kBoolean, &value_is_current, "the page shows these"}};
  tmpl::TypeInfo& facet = types.add_record("facet", "one way of narrowing a list");
  facet.members = {
      {"id", kText, &facet_id, "area"},
      {"label", kText, &facet_label, "string facet.<id>"},
      {"is_private", kBoolean, &facet_is_private, "never in an address, title or store"},
      {"values", &types.add_list(tmpl::value_list(value)), &facet_values, "that occur"}};
  const tmpl::TypeInfo* facets = &types.add_list(tmpl::value_list(facet));
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    tmpl::TypeInfo* list = &roots.made(list_type_name(kind.kind));
    list->members.push_back(
        {"facets", facets, &list_facets, "none where there is little to narrow"});
    list->members.push_back({"chosen", &value, &list_chosen, "on a page narrowed to one value"});
    list->members.push_back({"whole_url", kUrl, &list_whole_url, "the list that is not narrowed"});
    list->members.push_back({"whole_total", kNumber, &list_whole_total, "how many that has"});
    list->members.push_back({"entries_url", kUrl, &list_entries_url, "all rows for the script"});
  }
}

}  // namespace

std::string_view facet_word(const Facet& facet, std::string_view value, const PageContext& p,
                            Scope& s) {
  const Language language = p.language();
  switch (facet.words) {
    case model::FacetWords::areas:
      if (const auto* word = p.site().settings.area(value))
        return emit::field_text(word->label, language, s);
      break;
    case model::FacetWords::topics:
      if (const auto* word = p.site().settings.topic(value))
        return emit::field_text(word->label, language, s);
      break;
    case model::FacetWords::choices:
      for (const kinds::Choice& row : facet.choices()) {
        if (row.name == value) return p.words().name(row.ja, row.en);
      }
      break;
    case model::FacetWords::strings:
      return string_of(p, s.concat({"facet_value.", facet.id, ".", value}));
  }
  return value;
}

extern const Sort k_narrowed_list{&plan, &declare, {}};

}  // namespace hiroba::pages
