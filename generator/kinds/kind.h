#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace hiroba::kinds {

// Every kind of record. The order is the order of menus, site map and reference.
enum class Kind : uint8_t {
  group,
  event,
  course,
  service,
  story,
  booklet,
  supporter,
  form,
  grant,
  program,
  meeting,
  figure,
  initiative,
  resource,
  term,
  notice,
  page,
  organization,
  place,
  number,
};

inline constexpr size_t kKindCount = static_cast<size_t>(Kind::number) + 1;

// Folder name, id prefix and template name.
constexpr std::string_view kind_name(Kind kind) {
  constexpr std::array<std::string_view, kKindCount> names = {
      "group", "event",  "course",  "service",      "story",  "booklet",    "supporter",
      "form",  "grant",  "program", "meeting",      "figure", "initiative", "resource",
      "term",  "notice", "page",    "organization", "place",  "number"};
  return names[static_cast<size_t>(kind)];
}

}  // namespace hiroba::kinds
