#pragma once

#include "kinds/record.h"
#include "syntax/node.h"

namespace hiroba::kinds {

// The value of a field as a record would say it: choices by their Japanese word, references without
// the kind where only one is possible. Null where it is not given. parse_record() reads the same
// value back.
syntax::Node node_of(const Field& field, const void* member, const Languages& languages);

// Everything that the record gives, common fields first, as a map.
syntax::Node node_of(const Record& record, const Languages& languages);

}  // namespace hiroba::kinds
