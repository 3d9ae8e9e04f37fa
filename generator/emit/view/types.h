#pragma once

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "kinds/registry.h"
#include "template/value.h"

namespace hiroba::emit {

// The types that templates see, made from the field tables: every field of every kind is a
// member under its own name; what has to be worked out is added by emit/view/<name>.cc.
//
// How a field looks from a template:
//   text, number        the value                        {{ item.url }}
//   localized           HTML in the page's language      {{ item.title }}
//   localized + _text   the same as plain text           alt="{{ item.title_text }}"
//   date, time          a record: iso, text, short …     {{ item.checked.date.text }}
//   choice              a record: name, label            {{ item.booking.label }}
//   reference           the record itself                {{ item.place.title }}
class ViewTypes {
 public:
  ViewTypes();
  ViewTypes(const ViewTypes&) = delete;
  ViewTypes& operator=(const ViewTypes&) = delete;

  const tmpl::TypeInfo& item(kinds::Kind kind) const { return items_[static_cast<size_t>(kind)]; }
  const tmpl::TypeInfo& any_item() const { return any_item_; }
  const tmpl::TypeInfo& list_of_any() const { return *list_of_any_; }
  const tmpl::TypeInfo& date() const { return date_; }
  const tmpl::TypeInfo& partial_date() const { return partial_date_; }
  const tmpl::TypeInfo& occurrence() const { return occurrence_; }

  // The type of a struct with a field table; `name` is what messages call it.
  const tmpl::TypeInfo& record(std::span<const kinds::Field> (*fields)(), std::string_view name);
  // A record type made by hand; members are added to it by the caller.
  tmpl::TypeInfo& add_record(std::string name, std::string help);
  const tmpl::TypeInfo& add_list(const tmpl::TypeInfo& list);

  // Every type, in the order made: for the reference of template authors.
  const std::deque<tmpl::TypeInfo>& made() const { return made_; }

 private:
  friend void add_kind_members(ViewTypes& types);

  void add_fields(tmpl::TypeInfo& type, std::span<const kinds::Field> fields, const void* base);
  const tmpl::TypeInfo* type_of(const kinds::Field& field, const kinds::ValueType& value);
  const tmpl::TypeInfo* choice_type(const kinds::ValueType& value);
  const tmpl::TypeInfo* list_type(const kinds::Field& field, const kinds::ValueType& value);
  const tmpl::TypeInfo* reference_type(const kinds::Field& field);

  std::deque<tmpl::TypeInfo> made_;
  std::vector<std::unique_ptr<const void, void (*)(const void*)>> accesses_;
  std::array<tmpl::TypeInfo, kinds::kKindCount> items_;
  tmpl::TypeInfo any_item_, date_, partial_date_, time_, date_time_, occurrence_, kind_;
  const tmpl::TypeInfo* list_of_any_ = nullptr;
  std::unordered_map<const void*, const tmpl::TypeInfo*> choices_;
  std::unordered_map<const void*, tmpl::TypeInfo*> records_;
  std::map<std::pair<const void*, const void*>, const tmpl::TypeInfo*> lists_;
};

// The members that are worked out, by kind; defined in emit/view/item_members.cc and others.
void add_kind_members(ViewTypes& types);

}  // namespace hiroba::emit
