#pragma once

#include <functional>
#include <vector>

#include "kinds/record.h"
#include "kinds/registry.h"

namespace hiroba::kinds {

// Calls `visit` for every given value of the record, nested ones too, in the order of the field
// tables. Lists are visited element by element. `value` points to the member's inner value.
using ValueVisitor = std::function<void(const Field& field, const ValueType& type,
                                        const void* value, FieldPath path)>;
void for_each_value(const Record& record, const ValueVisitor& visit);

// Calls `visit` for every reference that is given; it may set the target.
void for_each_reference(Record& record,
                        const std::function<void(const Field&, Reference&, FieldPath)>& visit);

// Takes out every reference that link() could not resolve, so that views see only what exists.
void drop_unlinked(Record& record);

}  // namespace hiroba::kinds
