#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "template/scope.h"

// Typed views: how the engine sees the things of a site without knowing any of them.
//
// A Value is a small handle (24 bytes, copied freely) on something that lives elsewhere: in the
// model or in the page's Scope. Its TypeInfo says which members it has. Types may be built at
// run time; while a template is loaded every name is resolved to a Member, so rendering looks up
// no names. Types must outlive the templates and must not change once a template was loaded.
namespace hiroba::tmpl {

enum class ValueKind : uint8_t {
  none,  // nothing there; any value may be none at run time
  boolean,
  integer,
  text,    // escaped for the place where it is printed
  html,    // trusted HTML for between tags; made in C++ only
  url,     // a complete, safe address built by the routes; may stand at the start of href
  json,    // JSON text built in C++, for <script type="application/ld+json">
  record,  // members
  list,    // elements of one type, fetched one by one
};

struct TypeInfo;
struct Value;

// A named part of a record. `data` is for getters that serve many members, for instance the
// field of a field table.
struct Member {
  std::string name;
  const TypeInfo* type = nullptr;  // its members may be filled in later (recursive types)
  Value (*get)(const Member& member, const Value& self, Scope& scope) = nullptr;
  std::string help;
  const void* data = nullptr;
};

struct TypeInfo {
  std::string name;  // shown to template authors: «event», «text», «list of event»
  ValueKind kind = ValueKind::none;
  std::string help;
  std::vector<Member> members;        // records
  const TypeInfo* element = nullptr;  // lists
  size_t (*size)(const Value& list) = nullptr;
  Value (*at)(const Value& list, size_t index, Scope& scope) = nullptr;
  const void* data = nullptr;

  const Member* find(std::string_view member) const;  // nullptr when there is none
};

// The types of single values. A site may declare more of these kinds under other names («date»,
// kind text): kinds are compared, not names. Records are compared by address.
extern const TypeInfo kNoneType;
extern const TypeInfo kBooleanType;
extern const TypeInfo kIntegerType;
extern const TypeInfo kTextType;
extern const TypeInfo kHtmlType;
extern const TypeInfo kUrlType;
extern const TypeInfo kJsonType;
extern const TypeInfo kTextListType;  // object: const std::vector<std::string>*

struct Value {
  const TypeInfo* type = nullptr;  // nullptr: none
  union {
    bool as_boolean;
    int64_t as_integer;
    const char* characters;
    const void* object;
  };
  union {
    size_t length;      // of characters, in bytes
    const void* extra;  // a second pointer that belongs to the object, or a count
  };

  Value() : object(nullptr), extra(nullptr) {}

  static Value none() { return {}; }
  static Value boolean(bool value);
  static Value integer(int64_t value);
  static Value text(std::string_view value) { return of(kTextType, value); }
  static Value url(std::string_view value) { return of(kUrlType, value); }
  static Value json(std::string_view value) { return of(kJsonType, value); }
  // Empty HTML becomes none: in Nunjucks trusted HTML is true in a condition even when empty.
  static Value html(std::string_view value) {
    return value.empty() ? Value{} : of(kHtmlType, value);
  }
  // REQUIRES: type.kind is text, html, url or json. The characters are not copied.
  static Value of(const TypeInfo& type, std::string_view value) {
    Value v;
    v.type = &type;
    v.characters = value.data();
    v.length = value.size();
    return v;
  }
  // A literal is characters, not the address of a record.
  static Value of(const TypeInfo& type, const char* value) {
    return of(type, std::string_view(value));
  }
  // Records and lists. No object: none.
  static Value of(const TypeInfo& type, const void* object, const void* extra = nullptr) {
    Value v;
    if (object == nullptr) return v;
    v.type = &type;
    v.object = object;
    v.extra = extra;
    return v;
  }
  // A list whose elements are already values; they must live as long as the page.
  // REQUIRES: type was made by value_list().
  static Value list(const TypeInfo& type, const Value* first, size_t count);

  bool is_none() const { return type == nullptr; }
  std::string_view as_text() const { return {characters, length}; }
  template <class T>
  const T& as() const {  // REQUIRES: a record or list over a T
    return *static_cast<const T*>(object);
  }
};
static_assert(sizeof(Value) == 24);

// Lists over common containers, with a name made from the element's («list of event»).
// Elements of a std::vector<T> become records over T, with the list's `extra`.
template <class T>
TypeInfo record_list(const TypeInfo& element);
// The same over std::vector<const T*>.
template <class T>
TypeInfo pointer_list(const TypeInfo& element);
// Lists made with Value::list().
TypeInfo value_list(const TypeInfo& element);
// An empty list type of that name, for own `size` and `at`.
TypeInfo list_of(const TypeInfo& element);

template <class T>
TypeInfo record_list(const TypeInfo& element) {
  TypeInfo type = list_of(element);
  type.size = [](const Value& list) { return list.as<std::vector<T>>().size(); };
  type.at = [](const Value& list, size_t index, Scope&) {
    return Value::of(*list.type->element, &list.as<std::vector<T>>()[index], list.extra);
  };
  return type;
}

template <class T>
TypeInfo pointer_list(const TypeInfo& element) {
  TypeInfo type = list_of(element);
  type.size = [](const Value& list) { return list.as<std::vector<const T*>>().size(); };
  type.at = [](const Value& list, size_t index, Scope&) {
    return Value::of(*list.type->element, list.as<std::vector<const T*>>()[index], list.extra);
  };
  return type;
}

}  // namespace hiroba::tmpl
