#include "emit/view/types.h"

#include <algorithm>

#include "emit/field_html.h"
#include "emit/page_context.h"
#include "emit/view/dates.h"
#include "kinds/registry.h"

namespace hiroba::emit {
namespace {

using kinds::Field;
using kinds::Kind;
using kinds::Shape;
using kinds::ValueType;
using tmpl::Member;
using tmpl::Scope;
using tmpl::TypeInfo;
using tmpl::Value;

const PageContext& page(const Scope& scope) { return scope.user<PageContext>(); }

// One value of a described shape as the template engine wants it.
Value to_value(const ValueType& shape, const TypeInfo& type, const void* member, Scope& scope) {
  const void* value = shape.get(member);
  if (value == nullptr) return Value::none();
  switch (shape.shape) {
    case Shape::text: return Value::text(*static_cast<const std::string*>(value));
    case Shape::localized:
      return Value::html(
          record_html(*static_cast<const kinds::Localized*>(value), page(scope), scope));
    case Shape::boolean: return Value::boolean(*static_cast<const bool*>(value));
    case Shape::integer: return Value::integer(*static_cast<const int*>(value));
    case Shape::decimal:
      return Value::text(scope.copy(std::to_string(*static_cast<const double*>(value))));
    case Shape::reference: {
      const auto& reference = *static_cast<const kinds::Reference*>(value);
      if (reference.target == kinds::Reference::kUnlinked) return Value::none();
      return Value::of(type, &page(scope).item(reference.target));
    }
    default: return Value::of(type, value);
  }
}

// `data` of a field's member: the field and where its struct begins.
enum class Base : uint8_t { self, item_common, item_own };
struct FieldAccess {
  const Field* field;
  Base base;
};

const void* base_of(const FieldAccess& access, const Value& self) {
  if (access.base == Base::self) return self.object;
  const auto& item = self.as<model::Item>();
  return access.base == Base::item_common ? static_cast<const void*>(&item.record.common)
                                          : item.record.data();
}

Value get_field(const Member& member, const Value& self, Scope& scope) {
  const auto& access = *static_cast<const FieldAccess*>(member.data);
  return to_value(*access.field->type, *member.type, access.field->member_of(base_of(access, self)),
                  scope);
}

Value get_title(const Member&, const Value& self, Scope& scope) {
  return Value::html(title_html(self.as<model::Item>().common(), page(scope), scope));
}

// Only addresses that the field's own rule let through are trusted as such.
Value get_web_url(const Member& member, const Value& self, Scope&) {
  const auto& access = *static_cast<const FieldAccess*>(member.data);
  const auto& text =
      *static_cast<const std::string*>(access.field->member_of(base_of(access, self)));
  return text.empty() ? Value::none() : Value::url(text);
}

Value get_field_text(const Member& member, const Value& self, Scope& scope) {
  const auto& access = *static_cast<const FieldAccess*>(member.data);
  const auto& text =
      *static_cast<const kinds::Localized*>(access.field->member_of(base_of(access, self)));
  return text.empty() ? Value::none()
                      : Value::text(field_text(text, page(scope).language(), scope));
}

size_t list_size(const Value& list) {
  return static_cast<const ValueType*>(list.type->data)->size(list.object);
}

Value list_at(const Value& list, size_t index, Scope& scope) {
  const auto& shape = *static_cast<const ValueType*>(list.type->data);
  return to_value(*shape.element, *list.type->element, shape.at(list.object, index), scope);
}

const kinds::Choice* chosen(const Value& self) {
  const auto all =
      reinterpret_cast<std::span<const kinds::Choice> (*)()>(const_cast<void*>(self.type->data));
  for (const kinds::Choice& choice : all()) {
    if (choice.value == self.as<uint8_t>()) return &choice;
  }
  return nullptr;
}

Value choice_name(const Member&, const Value& self, Scope&) {
  const auto* choice = chosen(self);
  return choice == nullptr ? Value::none() : Value::text(choice->name);
}

Value choice_label(const Member&, const Value& self, Scope& scope) {
  const auto* choice = chosen(self);
  if (choice == nullptr) return Value::none();
  return Value::text(page(scope).words().name(choice->ja, choice->en));
}

const Base kCommon = Base::item_common, kOwn = Base::item_own, kSelf = Base::self;

}  // namespace

ViewTypes::ViewTypes() {
  date_.name = "date";
  add_date_members(date_);
  partial_date_.name = "partial date";
  add_partial_date_members(partial_date_);
  time_.name = "time";
  add_time_members(time_);
  date_time_.name = "date and time";
  add_date_time_members(date_time_, date_, time_);
  for (TypeInfo* type : {&date_, &partial_date_, &time_, &date_time_, &any_item_, &occurrence_}) {
    type->kind = tmpl::ValueKind::record;
  }
  any_item_.name = "record";
  any_item_.help = "a record of any kind: what all kinds have in common";
  occurrence_.name = "occurrence";
  list_of_any_ = &add_list(tmpl::value_list(any_item_));
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    TypeInfo& type = items_[static_cast<size_t>(kind.kind)];
    type.name = kinds::kind_name(kind.kind);
    type.kind = tmpl::ValueKind::record;
    type.help = kind.help_ja;
  }
  add_fields(any_item_, kinds::FieldsOf<kinds::Common>::all(), &kCommon);
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    TypeInfo& type = items_[static_cast<size_t>(kind.kind)];
    add_fields(type, kinds::FieldsOf<kinds::Common>::all(), &kCommon);
    add_fields(type, kind.fields(), &kOwn);
  }
  add_kind_members(*this);
}

TypeInfo& ViewTypes::add_record(std::string name, std::string help) {
  TypeInfo& type = made_.emplace_back();
  type.name = std::move(name);
  type.kind = tmpl::ValueKind::record;
  type.help = std::move(help);
  return type;
}

const TypeInfo& ViewTypes::add_list(const TypeInfo& list) { return made_.emplace_back(list); }

const TypeInfo& ViewTypes::record(std::span<const Field> (*fields)(), std::string_view name) {
  TypeInfo*& type = records_[reinterpret_cast<const void*>(fields)];
  if (type == nullptr) {
    type = &add_record(std::string(name), "");
    add_fields(*type, fields(), &kSelf);
  }
  return *type;
}

void ViewTypes::add_fields(TypeInfo& type, std::span<const Field> fields, const void* base) {
  for (const Field& field : fields) {
    // Lives as long as the types: templates keep pointers to members.
    const auto* access = new FieldAccess{&field, *static_cast<const Base*>(base)};
    accesses_.emplace_back(access,
                           [](const void* p) { delete static_cast<const FieldAccess*>(p); });
    std::string help(field.label_ja);
    const bool is_title = base == &kCommon && field.name == "title";
    type.members.push_back(Member{std::string(field.name), type_of(field, *field.type),
                                  is_title ? &get_title : &get_field, help, access});
    if (field.accepts == &kinds::is_web_address) {
      type.members.push_back(Member{"web_" + std::string(field.name), &tmpl::kUrlType, &get_web_url,
                                    help + "（href に書けます）", access});
    }
    if (field.type->shape == Shape::localized) {
      type.members.push_back(Member{std::string(field.name) + "_text", &tmpl::kTextType,
                                    &get_field_text, help + "（文字だけ）", access});
    }
  }
}

const TypeInfo* ViewTypes::type_of(const Field& field, const ValueType& value) {
  switch (value.shape) {
    case Shape::text:
    case Shape::decimal: return &tmpl::kTextType;
    case Shape::localized: return &tmpl::kHtmlType;
    case Shape::boolean: return &tmpl::kBooleanType;
    case Shape::integer: return &tmpl::kIntegerType;
    case Shape::date: return &date_;
    case Shape::partial_date: return &partial_date_;
    case Shape::time: return &time_;
    case Shape::date_time: return &date_time_;
    case Shape::choice: return choice_type(value);
    case Shape::reference: return reference_type(field);
    case Shape::record: return &record(value.fields, field.name);
    case Shape::list: return list_type(field, value);
  }
  return nullptr;
}

const TypeInfo* ViewTypes::choice_type(const ValueType& value) {
  const void* key = reinterpret_cast<const void*>(value.choices);
  const TypeInfo*& type = choices_[key];
  if (type == nullptr) {
    TypeInfo& made = add_record("choice", "one of a few words");
    made.data = key;
    made.members = {{"name", &tmpl::kTextType, &choice_name, "ASCII name, for comparing"},
                    {"label", &tmpl::kTextType, &choice_label, "in the page's language"}};
    type = &made;
  }
  return type;
}

const TypeInfo* ViewTypes::reference_type(const Field& field) {
  return field.targets.size() == 1 ? &items_[static_cast<size_t>(field.targets[0])] : &any_item_;
}

const TypeInfo* ViewTypes::list_type(const Field& field, const ValueType& value) {
  const TypeInfo* element = type_of(field, *value.element);
  const TypeInfo*& type = lists_[{&value, element}];
  if (type == nullptr) {
    TypeInfo list = tmpl::list_of(*element);
    list.size = &list_size;
    list.at = &list_at;
    list.data = &value;
    type = &add_list(list);
  }
  return type;
}

}  // namespace hiroba::emit
