#include "emit/view/root_parts.h"

// The root `guide` of the style guide: all records of each kind, to show components in every state.
namespace hiroba::emit::root {
namespace {

Value records_of(const Member& m, const Value&, Scope& scope) {
  const auto kind = static_cast<kinds::Kind>(reinterpret_cast<uintptr_t>(m.data));
  const auto& items = site(scope).items;
  Value* values = scope.make_array<Value>(items.size());
  size_t count = 0;
  for (ItemNumber n = 0; n < items.size(); ++n) {
    if (items[n].kind() != kind) continue;
    values[count++] = Value::of(*m.type->element, &page(scope).item(n));
  }
  return count == 0 ? Value::none() : Value::list(*m.type, values, count);
}

}  // namespace

void add_guide(ViewTypes& types, RootTypes& roots) {
  TypeInfo& guide = types.add_record("style guide", "all records, by kind");
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    const TypeInfo* list = &types.add_list(tmpl::value_list(types.item(kind.kind)));
    const auto number = static_cast<uintptr_t>(kind.kind);
    guide.members.push_back({std::string(kinds::kind_name(kind.kind)), list, &records_of,
                             "every record of the kind", reinterpret_cast<const void*>(number)});
  }
  roots.style_guide = &guide;
}

}  // namespace hiroba::emit::root
