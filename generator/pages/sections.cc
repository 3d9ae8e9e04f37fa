#include "pages/sections.h"

#include <algorithm>

namespace hiroba::pages {
namespace {

using tmpl::Member;

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

constexpr std::string_view kName = "list of section";

}  // namespace

const tmpl::TypeInfo& sections_type(RootTypes& roots) {
  if (const tmpl::TypeInfo* made = roots.find(kName)) return *made;
  emit::ViewTypes& types = roots.types();
  tmpl::TypeInfo& section = types.add_record("section", "records of one kind");
  section.members = {{"kind", types.any_item().find("kind")->type, &section_kind, "their kind"},
                     {"entries", &types.list_of_any(), &section_entries, "the records"}};
  const tmpl::TypeInfo& list = roots.list_of(section);
  roots.add(list);
  return list;
}

Value sections(const tmpl::TypeInfo& type, const std::vector<ItemNumber>& numbers, size_t first,
               size_t last, Scope& scope) {
  last = std::min(last, numbers.size());
  if (first >= last) return Value::none();
  const PageContext& p = emit::view::page(scope);
  const tmpl::TypeInfo& any = *type.element->find("entries")->type->element;
  Value* entries = scope.make_array<Value>(last - first);
  Value* out = scope.make_array<Value>(kinds::kKindCount);
  size_t count = 0;
  SectionView* open = nullptr;
  for (size_t i = first; i < last; ++i) {
    const model::Item& item = p.item(numbers[i]);
    const auto* kind = &kinds::info(item.kind());
    if (open == nullptr || open->kind != kind) {
      open = scope.make<SectionView>(SectionView{kind, entries + (i - first), 0});
      out[count++] = Value::of(*type.element, open);
    }
    entries[i - first] = Value::of(any, &item);
    ++open->count;
  }
  return Value::list(type, out, count);
}

}  // namespace hiroba::pages
