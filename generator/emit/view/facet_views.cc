#include "emit/view/root_parts.h"

// What a list offers for narrowing it: its facets, with a page for each value.
namespace hiroba::emit::root {
namespace {

using model::Facet;
using model::FacetList;
using model::FacetValue;

struct FacetView {
  const FacetList* list;
  uint32_t index;
};
struct FacetValueView {
  const Facet* facet;
  const FacetValue* value;
  std::string_view url;
  bool is_current;
};

const std::vector<FacetList>& facets_of_list(const Value& self, const Scope& s) {
  return site(s).facets[static_cast<size_t>(plan_of(self).kind)];
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
  return Value::text(string_of(page(s), s.concat({"facet.", self.as<FacetView>().list->facet->id})));
}
Value facet_is_private(const Member&, const Value& self, Scope&) {
  return Value::boolean(!self.as<FacetView>().list->facet->in_addresses);
}

// `extra` of a facet's value is the page.
Value facet_values(const Member& m, const Value& self, Scope& s) {
  const auto& view = self.as<FacetView>();
  const PagePlan& plan = *static_cast<const PagePlan*>(self.extra);
  const FacetList& list = *view.list;
  Value* values = s.make_array<Value>(list.values.size());
  for (uint32_t i = 0; i < list.values.size(); ++i) {
    std::string_view url;
    if (list.facet->in_addresses) {
      url = s.copy(page(s).link_to_route(
          model::facet_route(plan.kind, list.facet->id, list.values[i].id, 1, plan.language)));
    }
    const bool is_current =
        plan.what == PageKind::facet && plan.facet == view.index && plan.value == i;
    values[i] = Value::of(*m.type->element, s.make<FacetValueView>(FacetValueView{
                                                list.facet, &list.values[i], url, is_current}));
  }
  return Value::list(*m.type, values, list.values.size());
}

// ---- On the list ----

Value list_facets(const Member& m, const Value& self, Scope& s) {
  const auto& facets = facets_of_list(self, s);
  if (facets.empty()) return Value::none();
  Value* values = s.make_array<Value>(facets.size());
  for (uint32_t i = 0; i < facets.size(); ++i) {
    values[i] = Value::of(*m.type->element, s.make<FacetView>(FacetView{&facets[i], i}), &plan_of(self));
  }
  return Value::list(*m.type, values, facets.size());
}

Value list_chosen(const Member& m, const Value& self, Scope& s) {
  const PagePlan& plan = plan_of(self);
  if (plan.what != PageKind::facet) return Value::none();
  const FacetList& list = facets_of_list(self, s)[plan.facet];
  return Value::of(*m.type, s.make<FacetValueView>(
                                FacetValueView{list.facet, &list.values[plan.value], {}, true}));
}

Value list_whole_url(const Member&, const Value& self, Scope& s) {
  const PagePlan& plan = plan_of(self);
  return Value::url(s.copy(page(s).link_to_route(model::list_route(plan.kind, 1, plan.language))));
}
Value list_entries_url(const Member&, const Value& self, Scope& s) {
  const PagePlan& plan = plan_of(self);
  if (facets_of_list(self, s).empty() || !has_rows(plan.kind)) return Value::none();
  return Value::url(s.copy(page(s).link_to_route(model::entries_route(plan.kind, plan.language))));
}
Value list_whole_total(const Member&, const Value& self, Scope& s) {
  return Value::integer(static_cast<int64_t>(page(s).list(plan_of(self).kind).size()));
}

}  // namespace

std::string_view facet_word(const Facet& facet, std::string_view value, const PageContext& p,
                            Scope& s) {
  const Language language = p.language();
  switch (facet.words) {
    case model::FacetWords::areas:
      if (const auto* word = p.site().settings.area(value)) return field_text(word->label, language, s);
      break;
    case model::FacetWords::topics:
      if (const auto* word = p.site().settings.topic(value)) return field_text(word->label, language, s);
      break;
    case model::FacetWords::choices:
      for (const kinds::Choice& row : facet.choices()) {
        if (row.name == value) return language == Language::en ? row.en : row.ja;
      }
      break;
    case model::FacetWords::strings:
      return string_of(p, s.concat({"facet_value.", facet.id, ".", value}));
  }
  return value;
}

std::string_view chosen_words(const PagePlan& plan, const PageContext& p, Scope& s) {
  const FacetList& list = p.site().facets[static_cast<size_t>(plan.kind)][plan.facet];
  const std::string_view word = facet_word(*list.facet, list.values[plan.value].id, p, s);
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

void add_facets(ViewTypes& types, const std::vector<TypeInfo*>& lists) {
  TypeInfo& value = types.add_record("facet value", "one value that a list can be narrowed to");
  value.members = {{"id", kText, &value_id, "nakamachi"},
                   {"token", kText, &value_token, "area.nakamachi, as in data-facets"},
                   {"label", kText, &value_label, "in the page's language"},
                   {"count", kNumber, &value_count, "how many records"},
                   {"url", kUrl, &value_url, "its page; none for what must not enter an address"},
                   {"is_current", kBoolean, &value_is_current, "the page shows these"}};
  TypeInfo& facet = types.add_record("facet", "one way of narrowing a list");
  facet.members = {{"id", kText, &facet_id, "area"},
                   {"label", kText, &facet_label, "string facet.<id>"},
                   {"is_private", kBoolean, &facet_is_private, "never in an address, title or store"},
                   {"values", &types.add_list(tmpl::value_list(value)), &facet_values, "that occur"}};
  const TypeInfo* facets = &types.add_list(tmpl::value_list(facet));
  for (TypeInfo* list : lists) {
    list->members.push_back({"facets", facets, &list_facets, "none where there is little to narrow"});
    list->members.push_back({"chosen", &value, &list_chosen, "on a page narrowed to one value"});
    list->members.push_back({"whole_url", kUrl, &list_whole_url, "the list that is not narrowed"});
    list->members.push_back({"whole_total", kNumber, &list_whole_total, "how many that has"});
    list->members.push_back({"entries_url", kUrl, &list_entries_url, "all rows for the script"});
  }
}

}  // namespace hiroba::emit::root
