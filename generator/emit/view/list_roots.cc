#include <algorithm>

#include "emit/view/root_parts.h"

// The roots `list`, `word`, `words`, `sitemap`, `home` and `gone`: records on pages of many.
namespace hiroba::emit::root {
namespace {

Value items_value(const TypeInfo& list, const std::vector<ItemNumber>& numbers, size_t first,
                  size_t last, Scope& scope) {
  last = std::min(last, numbers.size());
  if (first >= last) return Value::none();
  Value* values = scope.make_array<Value>(last - first);
  for (size_t i = first; i < last; ++i) {
    values[i - first] = Value::of(*list.element, &page(scope).item(numbers[i]));
  }
  return Value::list(list, values, last - first);
}

Value list_kind(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, &kinds::info(plan_of(self).kind));
}
Value list_entries(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  (void)page(scope).list(plan.kind);  // noted as read
  return items_value(*m.type, listed(site(scope), plan), plan.first, plan.last, scope);
}
Value list_total(const Member&, const Value& self, Scope& scope) {
  return Value::integer(static_cast<int64_t>(listed(site(scope), plan_of(self)).size()));
}
Value list_number(const Member&, const Value& self, Scope&) {
  return Value::integer(plan_of(self).number);
}
Value list_count(const Member&, const Value& self, Scope&) {
  return Value::integer(plan_of(self).count);
}

std::string numbered_url(const PagePlan& plan, uint32_t number, const PageContext& p) {
  if (number < 1 || number > plan.count) return "";
  PagePlan other = plan;
  other.number = number;
  return p.link_to_route(route_in(p.site(), other, plan.language));
}

Value list_previous(const Member&, const Value& self, Scope& s) {
  return url_or_none(numbered_url(plan_of(self), plan_of(self).number - 1, page(s)), s);
}
Value list_next(const Member&, const Value& self, Scope& s) {
  return url_or_none(numbered_url(plan_of(self), plan_of(self).number + 1, page(s)), s);
}

// First, last and the neighbours; a list of 200 pages does not print 200 links.
Value list_pages(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  if (plan.count < 2) return Value::none();
  LinkList out(m, scope, 9);
  for (uint32_t n = 1; n <= plan.count; ++n) {
    const bool near = n + 2 >= plan.number && n <= plan.number + 2;
    if (!near && n != 1 && n != plan.count) continue;
    LinkView view;
    view.count = n;
    view.url = scope.copy(numbered_url(plan, n, page(scope)));
    view.is_current = n == plan.number;
    out.add(view);
  }
  return out.value();
}

// Entries of one kind on a page of mixed kinds.
struct SectionView {
  const kinds::KindInfo* kind;
  const Value* first;
  size_t count;
};
Value section_kind(const Member& m, const Value& self, Scope&) {
  return Value::of(*m.type, self.as<SectionView>().kind);
}
Value section_entries(const Member& m, const Value& self, Scope&) {
  const auto& section = self.as<SectionView>();
  return Value::list(*m.type, section.first, section.count);
}

Value sections(const Member& m, const TypeInfo& any, const std::vector<ItemNumber>& numbers,
               size_t first, size_t last, Scope& scope) {
  last = std::min(last, numbers.size());
  if (first >= last) return Value::none();
  const PageContext& p = page(scope);
  Value* entries = scope.make_array<Value>(last - first);
  Value* out = scope.make_array<Value>(kinds::kKindCount);
  size_t count = 0;
  SectionView* open = nullptr;
  for (size_t i = first; i < last; ++i) {
    const model::Item& item = p.item(numbers[i]);
    const auto* kind = &kinds::info(item.kind());
    if (open == nullptr || open->kind != kind) {
      open = scope.make<SectionView>(SectionView{kind, entries + (i - first), 0});
      out[count++] = Value::of(*m.type->element, open);
    }
    entries[i - first] = Value::of(any, &item);
    ++open->count;
  }
  return Value::list(*m.type, out, count);
}

const TypeInfo& any_of(const Member& m) { return *static_cast<const TypeInfo*>(m.data); }

Value word_sections(const Member& m, const Value& self, Scope& s) {
  const PagePlan& plan = plan_of(self);
  return sections(m, any_of(m), word_list(plan, site(s)).items, plan.first, plan.last, s);
}
Value sitemap_sections(const Member& m, const Value&, Scope& s) {
  std::vector<ItemNumber> all;
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    if (!kind.has_page) continue;
    for (ItemNumber n = 0; n < site(s).items.size(); ++n) {
      if (site(s).items[n].kind() == kind.kind) all.push_back(n);
    }
  }
  return sections(m, any_of(m), all, 0, all.size(), s);
}
Value sheet_sections(const Member& m, const Value&, Scope& s) {
  std::vector<ItemNumber> all;
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    for (const ItemNumber n : page(s).list(kind.kind)) {
      if (has_sheet(site(s), site(s).items[n])) all.push_back(n);
    }
  }
  return sections(m, any_of(m), all, 0, all.size(), s);
}
Value word_label(const Member&, const Value& self, Scope& s) {
  return Value::html(
      field_html(word_list(plan_of(self), site(s)).word->label, page(s).language(), s));
}
Value word_is_area(const Member&, const Value& self, Scope&) {
  return Value::boolean(plan_of(self).is_area);
}
Value words_entries(const Member& m, const Value& self, Scope& scope) {
  const PagePlan& plan = plan_of(self);
  const PageContext& p = page(scope);
  const auto& lists = plan.is_area ? p.site().areas : p.site().topics;
  LinkList out(m, scope, lists.size());
  for (const model::WordList& list : lists) {
    LinkView view;
    view.label = field_html(list.word->label, plan.language, scope);
    view.url = scope.copy(
        p.link_to_route(plan.is_area ? model::area_route(list.word->id, 1, plan.language)
                                     : model::topic_route(list.word->id, 1, plan.language)));
    view.count = static_cast<int64_t>(list.items.size());
    out.add(view);
  }
  return out.value();
}

constexpr size_t kHomeEntries = 5;

Value home_upcoming(const Member& m, const Value&, Scope& scope) {
  const PageContext& p = page(scope);
  std::vector<ItemNumber> next;
  for (const ItemNumber n : p.list(kinds::Kind::event)) {
    const model::Item& item = p.site().items[n];
    if (!item.date || *item.date < p.today() || item.freshness == model::Freshness::overdue)
      continue;
    next.push_back(n);
    if (next.size() == kHomeEntries) break;
  }
  return items_value(*m.type, next, 0, next.size(), scope);
}
Value home_notices(const Member& m, const Value&, Scope& scope) {
  return items_value(*m.type, page(scope).list(kinds::Kind::notice), 0, kHomeEntries, scope);
}

void add_kind_lists(ViewTypes& types, const TypeInfo& links, RootTypes& roots) {
  const TypeInfo* kind = types.any_item().find("kind")->type;
  std::vector<TypeInfo*> lists;
  for (const kinds::KindInfo& info : kinds::all_kinds()) {
    const TypeInfo* entries = &types.add_list(tmpl::value_list(types.item(info.kind)));
    TypeInfo& list = types.add_record("list of " + std::string(kinds::kind_name(info.kind)), "");
    list.members = {{"kind", kind, &list_kind, "what it lists"},
                    {"entries", entries, &list_entries, "records of this page"}};
    add_paging(list, links);
    if (info.kind == kinds::Kind::course) add_paths(types, list, *entries);
    if (info.kind == kinds::Kind::story) add_story_list(list);
    roots.list[static_cast<size_t>(info.kind)] = &list;
    lists.push_back(&list);
  }
  add_facets(types, lists);
}

void add_word_lists(ViewTypes& types, const TypeInfo& links, RootTypes& roots) {
  const TypeInfo* kind = types.any_item().find("kind")->type;
  TypeInfo& section = types.add_record("section", "records of one kind");
  section.members = {{"kind", kind, &section_kind, "their kind"},
                     {"entries", &types.list_of_any(), &section_entries, "the records"}};
  const TypeInfo* list = &types.add_list(tmpl::value_list(section));
  TypeInfo& word = types.add_record("word page", "one area or topic");
  word.members = {{"label", kHtml, &word_label, "its name"},
                  {"is_area", kBoolean, &word_is_area, "area, not topic"},
                  {"sections", list, &word_sections, "by kind", &types.any_item()}};
  add_paging(word, links);
  roots.word = &word;
  TypeInfo& words = types.add_record("words page", "all areas or topics");
  words.members = {{"is_area", kBoolean, &word_is_area, "areas, not topics"},
                   {"entries", &links, &words_entries, "with counts"}};
  roots.words = &words;
  TypeInfo& map = types.add_record("site map", "");
  map.members = {{"sections", list, &sitemap_sections, "every page by kind", &types.any_item()}};
  roots.sitemap = &map;
  TypeInfo& sheets = types.add_record("sheets", "what can be handed over on paper");
  sheets.members = {{"sections", list, &sheet_sections, "records by kind", &types.any_item()}};
  roots.sheets = &sheets;
  TypeInfo& home = types.add_record("home", "");
  home.members = {{"upcoming", &types.add_list(tmpl::value_list(types.item(kinds::Kind::event))),
                   &home_upcoming, "the next five"},
                  {"notices", &types.add_list(tmpl::value_list(types.item(kinds::Kind::notice))),
                   &home_notices, "the newest five"}};
  roots.home = &home;
  TypeInfo& gone = types.add_record("gone", "a page that was taken back");
  gone.members = {{"kind", kind, &list_kind, "its kind"}};
  roots.gone = &gone;
}

}  // namespace

void add_paging(TypeInfo& type, const TypeInfo& links) {
  for (const Member& m : {Member{"total", kNumber, &list_total, "records in all"},
                          Member{"number", kNumber, &list_number, "this page"},
                          Member{"count", kNumber, &list_count, "pages"},
                          Member{"pages", &links, &list_pages, "links to pages"},
                          Member{"previous_url", kUrl, &list_previous, "page before"},
                          Member{"next_url", kUrl, &list_next, "page after"}}) {
    type.members.push_back(m);
  }
}

void add_lists(ViewTypes& types, const TypeInfo& links, RootTypes& roots) {
  add_kind_lists(types, links, roots);
  add_word_lists(types, links, roots);
  add_calendar(types, roots);
  add_guide(types, roots);
  add_memo(types, links, roots);
}

}  // namespace hiroba::emit::root
