#pragma once

#include <span>
#include <string_view>

#include "kinds/value_type.h"

namespace hiroba::kinds {

enum class Visibility : uint8_t { unset, open, facility, office };

// One row of a field table: everything that parser, messages, JSON Schema, authors' reference,
// templates, hashing and cache need to know about one member. Written as
//   field<&Group::fee>("fee").label("費用", "Fee").help("…", "…").example("無料")
struct Field {
  std::string_view name;
  const ValueType* type = nullptr;
  void* (*member)(void* record) = nullptr;

  std::string_view label_ja, label_en;
  std::string_view help_ja, help_en;
  std::string_view sample;  // as it would be written in YAML
  bool is_required = false;
  long lowest = 0, highest = 0;  // numbers: range; texts: highest = characters. 0, 0 = free
  Visibility visibility = Visibility::open;
  std::span<const Kind> targets{};  // references: kinds it may name; empty = any
  std::string_view pattern;         // texts: a regular expression (ECMA) for the JSON Schema
  bool (*accepts)(std::string_view) = nullptr;  // texts: the same rule in C++
  bool is_list_of_site = false;                 // values are listed in site.yaml (areas, topics)
  bool is_past = false;  // dates: something that has happened, so never after today

  constexpr Field label(std::string_view ja, std::string_view en) const {
    Field f = *this;
    f.label_ja = ja;
    f.label_en = en;
    return f;
  }
  constexpr Field help(std::string_view ja, std::string_view en) const {
    Field f = *this;
    f.help_ja = ja;
    f.help_en = en;
    return f;
  }
  constexpr Field example(std::string_view yaml) const {
    Field f = *this;
    f.sample = yaml;
    return f;
  }
  constexpr Field required() const {
    Field f = *this;
    f.is_required = true;
    return f;
  }
  constexpr Field range(long low, long high) const {
    Field f = *this;
    f.lowest = low;
    f.highest = high;
    return f;
  }
  constexpr Field at_most(long characters) const { return range(0, characters); }
  constexpr Field only_for(Visibility who) const {
    Field f = *this;
    f.visibility = who;
    return f;
  }
  constexpr Field to(std::span<const Kind> kinds) const {
    Field f = *this;
    f.targets = kinds;
    return f;
  }
  constexpr Field matching(std::string_view regex, bool (*rule)(std::string_view)) const {
    Field f = *this;
    f.pattern = regex;
    f.accepts = rule;
    return f;
  }
  constexpr Field from_site() const {
    Field f = *this;
    f.is_list_of_site = true;
    return f;
  }

  constexpr Field past() const {
    Field f = *this;
    f.is_past = true;
    return f;
  }

  const void* member_of(const void* record) const { return member(const_cast<void*>(record)); }
};

namespace detail {
template <class>
struct MemberPointer;
template <class S, class M>
struct MemberPointer<M S::*> {
  using Struct = S;
  using Member = M;
};
}  // namespace detail

template <auto Pointer>
constexpr Field field(std::string_view name) {
  using Parts = detail::MemberPointer<decltype(Pointer)>;
  using Struct = typename Parts::Struct;
  Field f;
  f.name = name;
  f.type = &kValueType<typename Parts::Member>;
  f.member = [](void* record) -> void* { return &(static_cast<Struct*>(record)->*Pointer); };
  return f;
}

}  // namespace hiroba::kinds
