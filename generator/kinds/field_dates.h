#pragma once

#include "kinds/field.h"
#include "source/diagnostics.h"
#include "syntax/node.h"

namespace hiroba::kinds {

// The years that a date in content may have. Before 1868 Japan counted otherwise (text/era.h), and
// nobody plans for a later century: what lies outside is a slip of the keys.
inline constexpr int kFirstYear = 1868;
inline constexpr int kLastYear = 2100;

// Reads the date or time of a field (Shape::date, partial_date, date_time or time) into `member`.
// What cannot be read stays unset and is reported by what is wrong with it: another way of writing
// is shown converted, a day that does not exist is named, and so is a weekday of another day.
// REQUIRES: `node` is a scalar.
void read_date_field(const Field& field, const ValueType& type, void* member,
                     const syntax::Node& node, source::Diagnostics& found);

}  // namespace hiroba::kinds
