#include "template/value.h"

#include <cstring>

namespace hiroba::tmpl {
namespace {

TypeInfo scalar(const char* name, ValueKind kind, const char* help) {
  TypeInfo type;
  type.name = name;
  type.kind = kind;
  type.help = help;
  return type;
}

TypeInfo list_of_strings() {
  TypeInfo type = list_of(kTextType);
  type.name = "list of text";
  type.size = [](const Value& list) { return list.as<std::vector<std::string>>().size(); };
  type.at = [](const Value& list, size_t index, Scope&) {
    return Value::text(list.as<std::vector<std::string>>()[index]);
  };
  return type;
}

}  // namespace

const TypeInfo kNoneType = scalar("none", ValueKind::none, "");
const TypeInfo kBooleanType = scalar("boolean", ValueKind::boolean, "true or false");
const TypeInfo kIntegerType = scalar("integer", ValueKind::integer, "a whole number");
const TypeInfo kTextType = scalar("text", ValueKind::text, "escaped where it is printed");
const TypeInfo kHtmlType = scalar("html", ValueKind::html, "trusted HTML, between tags only");
const TypeInfo kUrlType = scalar("url", ValueKind::url, "a complete address, for href and src");
const TypeInfo kJsonType = scalar("json", ValueKind::json, "data for a JSON script element");
const TypeInfo kTextListType = list_of_strings();

const Member* TypeInfo::find(std::string_view member) const {
  for (const Member& candidate : members) {
    if (candidate.name == member) return &candidate;
  }
  return nullptr;
}

Value Value::boolean(bool value) {
  Value v;
  v.type = &kBooleanType;
  v.as_boolean = value;
  return v;
}

Value Value::integer(int64_t value) {
  Value v;
  v.type = &kIntegerType;
  v.as_integer = value;
  return v;
}

Value Value::list(const TypeInfo& type, const Value* first, size_t count) {
  static const Value kNothing;
  Value v = of(type, first != nullptr ? first : &kNothing);
  v.length = count;
  return v;
}

TypeInfo list_of(const TypeInfo& element) {
  TypeInfo type;
  type.name = "list of " + element.name;
  type.kind = ValueKind::list;
  type.element = &element;
  return type;
}

TypeInfo value_list(const TypeInfo& element) {
  TypeInfo type = list_of(element);
  type.size = [](const Value& list) { return list.length; };
  type.at = [](const Value& list, size_t index, Scope&) {
    return static_cast<const Value*>(list.object)[index];
  };
  return type;
}

}  // namespace hiroba::tmpl
