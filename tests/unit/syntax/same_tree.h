#pragma once

#include <string>

#include "syntax/node.h"

namespace hiroba::syntax {

// Equal in everything: values, quoting, every mark.
inline bool same_tree(const Node& a, const Node& b) {
  if (a.type != b.type || a.quoted != b.quoted || a.text != b.text || a.mark != b.mark ||
      a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) {
    return false;
  }
  for (size_t i = 0; i < a.items.size(); ++i) {
    if (!same_tree(a.items[i], b.items[i])) return false;
  }
  for (size_t i = 0; i < a.entries.size(); ++i) {
    if (a.entries[i].key != b.entries[i].key || a.entries[i].key_mark != b.entries[i].key_mark ||
        !same_tree(a.entries[i].value, b.entries[i].value)) {
      return false;
    }
  }
  return true;
}

// One line a node, with marks, for reading a difference.
inline std::string dump(const Node& node, const std::string& indent = "") {
  std::string out = indent;
  out.append(std::to_string(node.mark.line)).append(":");
  out.append(std::to_string(node.mark.column)).append("+");
  out.append(std::to_string(node.mark.length)).append(node.quoted ? " \"" : " <");
  out.append(node.text).append(node.quoted ? "\"\n" : ">\n");
  for (const Node& item : node.items) out += dump(item, indent + "  - ");
  for (const Entry& entry : node.entries) {
    out.append(indent).append(entry.key).append("\n").append(dump(entry.value, indent + "  "));
  }
  return out;
}

}  // namespace hiroba::syntax
