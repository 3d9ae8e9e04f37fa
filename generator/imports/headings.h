#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imports/columns.h"

// What the headings of a sheet mean.
namespace hiroba::imports {

enum class Use {
  column,   // `key` names it
  unknown,  // nobody can say
  unused,   // a person has said that it is not taken
  person,   // about persons: never taken, whatever else is known
};

struct Meaning {
  Use use = Use::unknown;
  std::string key;
};

// What headings and mappings of one kind may mean.
class Headings {
 public:
  Headings(kinds::Kind kind, const kinds::Languages& languages);

  // A heading as people write it.
  Meaning read(std::string_view heading) const;
  // What a mapping says: a key or a label, 使わない, 個人の情報. Nothing of it: unknown.
  Meaning named(std::string_view written) const;

  const std::vector<Column>& columns() const { return columns_; }
  const std::vector<InputColumn>& inputs() const { return inputs_; }
  const Column* column(std::string_view key) const;
  // The heading of a key, for messages.
  std::string label(std::string_view key) const;

 private:
  bool has(std::string_view key) const;

  kinds::Kind kind_;
  std::vector<Column> columns_;
  std::vector<InputColumn> inputs_;
  std::vector<std::string> exact_labels_;   // of columns_, in NFKC
  std::vector<std::string> folded_labels_;  // the same, as headings are compared
};

// The form in which headings are compared: without blanks, signs and difference of width or kana.
std::string folded_heading(std::string_view heading);

}  // namespace hiroba::imports
