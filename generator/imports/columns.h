#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/field.h"
#include "kinds/language.h"

// What columns a list of records has.
namespace hiroba::imports {

// One column. `path` leads from the record to the value: «checked», «date». Empty for the two that
// are no field: the name of the file (slug) and the text (body).
struct Column {
  std::string key;    // «checked.date», «title.en», «slug», «body»: what a mapping says
  std::string label;  // «確認・確認日», «名前（en）»: its heading
  std::vector<const kinds::Field*> path;
  std::string language;  // of a text in another language than Japanese
  const kinds::Field* field() const { return path.empty() ? nullptr : path.back(); }
};

// Every column in which something of a record can stand, in the order of its file; labels differ.
std::vector<Column> columns_of(kinds::Kind kind, const kinds::Languages& languages);

// What else a sheet may say in columns of its own, and what becomes of it («schedule.weekdays»,
// «place.address», «contacts.tel»): only those that this kind has a use for.
struct InputColumn {
  std::string_view key;
  std::string_view label;
  std::string_view needs;  // the field that takes it up; empty: any kind
};
std::vector<InputColumn> input_columns(kinds::Kind kind);

// Kinds that lists are made of. Stories, sheets about people and forms are not.
bool has_lists(kinds::Kind kind);

}  // namespace hiroba::imports
