#include <algorithm>

#include "template/escape.h"
#include "template/render.h"

namespace hiroba::tmpl {
namespace {

struct Limited {
  Value list;
  size_t count;
};

TypeInfo limited_list() {
  TypeInfo type;
  type.name = "list";
  type.kind = ValueKind::list;
  type.size = [](const Value& list) { return list.as<Limited>().count; };
  type.at = [](const Value& list, size_t index, Scope& scope) {
    const Value& inner = list.as<Limited>().list;
    return inner.type->at(inner, index, scope);
  };
  return type;
}

}  // namespace

Value first_of_list(const Value& list, int64_t most, Scope& scope) {
  static const TypeInfo kLimited = limited_list();
  const size_t size = list.type->size(list);
  const size_t count = static_cast<size_t>(std::max<int64_t>(most, 0));
  if (size <= count) return list;
  return Value::of(kLimited, scope.make<Limited>(list, count));
}

void append_joined(std::string& out, const Value& list, const Member* part,
                   std::string_view separator, Scope& scope) {
  const size_t size = list.type->size(list);
  for (size_t i = 0; i < size; ++i) {
    if (i > 0) out += separator;
    Value value = list.type->at(list, i, scope);
    if (part != nullptr && !value.is_none()) value = part->get(*part, value, scope);
    if (value.is_none()) continue;
    if (value.type->kind == ValueKind::integer) {
      out += std::to_string(value.as_integer);
    } else {
      out += value.as_text();
    }
  }
}

}  // namespace hiroba::tmpl
