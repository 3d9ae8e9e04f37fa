#include "kinds/walk.h"

namespace hiroba::kinds {
namespace {

void visit_value(const Field& field, const ValueType& type, const void* member, FieldPath path,
                 const ValueVisitor& visit);

void visit_fields(std::span<const Field> fields, const void* record, FieldPath path,
                  const ValueVisitor& visit) {
  for (const Field& field : fields) {
    visit_value(field, *field.type, field.member_of(record), path / field.name, visit);
  }
}

void visit_value(const Field& field, const ValueType& type, const void* member, FieldPath path,
                 const ValueVisitor& visit) {
  const void* value = type.get(member);
  if (value == nullptr) return;
  if (type.shape == Shape::list) {
    for (size_t i = 0; i < type.size(value); ++i) {
      visit_value(field, *type.element, type.at(value, i), path / i, visit);
    }
  } else if (type.shape == Shape::record) {
    visit_fields(type.fields(), value, path, visit);
  } else {
    visit(field, type, value, path);
  }
}

void drop_in(std::span<const Field> fields, void* record);

void drop_in_value(const ValueType& type, void* member) {
  void* value = const_cast<void*>(type.get(member));
  if (value == nullptr) return;
  if (type.shape == Shape::reference) {
    auto& reference = *static_cast<Reference*>(value);
    if (reference.target == Reference::kUnlinked) reference.id.clear();
  } else if (type.shape == Shape::record) {
    drop_in(type.fields(), value);
  } else if (type.shape == Shape::list && type.element->shape == Shape::reference) {
    auto& list = *static_cast<std::vector<Reference>*>(value);
    std::erase_if(list, [](const Reference& r) { return r.target == Reference::kUnlinked; });
  } else if (type.shape == Shape::list && type.element->shape == Shape::record) {
    for (size_t i = 0; i < type.size(value); ++i) {
      drop_in(type.element->fields(), const_cast<void*>(type.at(value, i)));
    }
  }
}

void drop_in(std::span<const Field> fields, void* record) {
  for (const Field& field : fields) drop_in_value(*field.type, field.member(record));
}

}  // namespace

void for_each_value(const Record& record, const ValueVisitor& visit) {
  visit_fields(FieldsOf<Common>::all(), &record.common, FieldPath(), visit);
  visit_fields(info(record.kind()).fields(), record.data(), FieldPath(), visit);
}

void for_each_reference(Record& record,
                        const std::function<void(const Field&, Reference&, FieldPath)>& visit) {
  for_each_value(record,
                 [&](const Field& field, const ValueType& type, const void* value, FieldPath path) {
                   if (type.shape != Shape::reference) return;
                   visit(field, *static_cast<Reference*>(const_cast<void*>(value)), path);
                 });
}

void drop_unlinked(Record& record) {
  drop_in(FieldsOf<Common>::all(), &record.common);
  drop_in(info(record.kind()).fields(), record.data());
}

}  // namespace hiroba::kinds
