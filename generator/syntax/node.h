#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "source/mark.h"

namespace hiroba::syntax {

struct Entry;

// A value as written in YAML, before anybody knows which field it is. Values stay text: the
// field decides what `no`, `012` or `2026-11-02` means, never the parser.
struct Node {
  enum class Type : uint8_t { null, scalar, sequence, map };

  Type type = Type::null;
  bool quoted = false;  // '…', "…", | or >: such a value is always text
  std::string text;     // scalars
  // A scalar as written, with its quotes, on its first line; for | and > the first line of the
  // text. Of a list or map its first character, of an empty value its key (or its dash).
  source::Mark mark;
  std::vector<Node> items;     // sequences
  std::vector<Entry> entries;  // maps, in the order written, keys unique

  // The value of a key, or nullptr. REQUIRES: type == map.
  const Node* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  source::Mark key_mark;
  Node value;
};

// One line for tests: `{title: "a", list: [1, 2]}`; quoted scalars in double quotes.
std::string serialize(const Node& node);

}  // namespace hiroba::syntax
