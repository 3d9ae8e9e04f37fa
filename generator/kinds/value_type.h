#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "kinds/language.h"
#include "text/date.h"

namespace hiroba::kinds {

enum class Kind : uint8_t;
struct Field;

// The name of another record, «group/hidamari» or, where only one kind is possible, «hidamari».
// `target` is filled by link(): the number of the record in the model, or kUnlinked.
struct Reference {
  static constexpr uint32_t kUnlinked = 0xffffffff;
  std::string id;
  uint32_t target = kUnlinked;
};

// One value of a choice: how editors write it and what readers see. Editors may write either
// `name` or `ja`.
struct Choice {
  uint8_t value;
  std::string_view name;
  std::string_view ja;
  std::string_view en;
};

// What a field can hold. A field table names C++ members; this describes their types, so that
// one loop can parse, print, hash and document every kind.
enum class Shape : uint8_t {
  text,       // one line, no markup but ruby
  localized,  // text in up to three languages
  boolean,
  integer,
  decimal,
  date,          // 2026-11-02
  partial_date,  // 2021, FY2021, 2021-07 or 2021-07-05
  time,          // 13:30
  date_time,     // 2026-11-02T13:30 or a date alone
  choice,
  reference,
  record,  // a nested group of fields
  list,    // of one element type
};

struct ValueType {
  Shape shape;
  const ValueType* element = nullptr;              // list
  std::span<const Choice> (*choices)() = nullptr;  // choice
  std::span<const Field> (*fields)() = nullptr;    // record
  // The place to write to: makes room where the member is optional or a list.
  void* (*make)(void* member) = nullptr;
  // The value, or nullptr when the member is unset.
  const void* (*get)(const void* member) = nullptr;
  // Makes the member unset.
  void (*clear)(void* member) = nullptr;
  // Lists only.
  size_t (*size)(const void* list) = nullptr;
  const void* (*at)(const void* list, size_t index) = nullptr;
};

// Specialise with `static std::span<const Choice> all()` for every enum of a field. Its first
// enumerator is «not given» and is not listed.
template <class Enum>
struct ChoicesOf;

// Specialise with `static std::span<const Field> all()` for every struct with fields.
template <class Struct>
struct FieldsOf;

namespace detail {

template <class T>
struct Inner {
  using type = T;
  static constexpr bool optional = false;
};
template <class T>
struct Inner<std::optional<T>> {
  using type = T;
  static constexpr bool optional = true;
};

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <class T>
constexpr Shape shape_of() {
  if constexpr (std::is_same_v<T, std::string>) return Shape::text;
  else if constexpr (std::is_same_v<T, Localized>) return Shape::localized;
  else if constexpr (std::is_same_v<T, bool>) return Shape::boolean;
  else if constexpr (std::is_same_v<T, int>) return Shape::integer;
  else if constexpr (std::is_same_v<T, double>) return Shape::decimal;
  else if constexpr (std::is_same_v<T, text::Date>) return Shape::date;
  else if constexpr (std::is_same_v<T, text::PartialDate>) return Shape::partial_date;
  else if constexpr (std::is_same_v<T, text::Time>) return Shape::time;
  else if constexpr (std::is_same_v<T, text::DateTime>) return Shape::date_time;
  else if constexpr (std::is_same_v<T, Reference>) return Shape::reference;
  else if constexpr (std::is_enum_v<T>) return Shape::choice;
  else if constexpr (is_list<T>) return Shape::list;
  else return Shape::record;
}

// Whether a plain (not optional) member counts as given.
template <class T>
const void* given(const T& value) {
  if constexpr (std::is_same_v<T, std::string>) return value.empty() ? nullptr : &value;
  else if constexpr (std::is_same_v<T, Localized>) return value.empty() ? nullptr : &value;
  else if constexpr (std::is_same_v<T, Reference>) return value.id.empty() ? nullptr : &value;
  else if constexpr (std::is_enum_v<T>) return value == T{} ? nullptr : &value;
  else if constexpr (is_list<T>) return value.empty() ? nullptr : &value;
  else if constexpr (std::is_same_v<T, bool>) return value ? &value : nullptr;
  else return &value;
}

template <class Member>
void* make(void* member) {
  if constexpr (Inner<Member>::optional) return &static_cast<Member*>(member)->emplace();
  else if constexpr (is_list<Member>) return &static_cast<Member*>(member)->emplace_back();
  else return member;
}

template <class Member>
const void* get(const void* member) {
  const Member& value = *static_cast<const Member*>(member);
  if constexpr (Inner<Member>::optional) return value ? &*value : nullptr;
  else return given(value);
}

template <class Member>
void clear(void* member) {
  *static_cast<Member*>(member) = Member{};
}

}  // namespace detail

template <class Member>
constexpr ValueType describe();

// One description per member type, shared by every field of that type.
template <class Member>
inline constexpr ValueType kValueType = describe<Member>();

template <class Member>
constexpr ValueType describe() {
  using T = typename detail::Inner<Member>::type;
  ValueType type{detail::shape_of<T>()};
  type.make = detail::make<Member>;
  type.get = detail::get<Member>;
  type.clear = detail::clear<Member>;
  if constexpr (detail::shape_of<T>() == Shape::choice) type.choices = &ChoicesOf<T>::all;
  if constexpr (detail::shape_of<T>() == Shape::record) type.fields = &FieldsOf<T>::all;
  if constexpr (detail::is_list<T>) {
    type.element = &kValueType<typename T::value_type>;
    type.size = [](const void* list) { return static_cast<const T*>(list)->size(); };
    type.at = [](const void* list, size_t i) -> const void* {
      return &(*static_cast<const T*>(list))[i];
    };
  }
  return type;
}

}  // namespace hiroba::kinds
