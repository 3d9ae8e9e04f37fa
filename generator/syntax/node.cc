#include "syntax/node.h"

namespace hiroba::syntax {
namespace {

void write_quoted(const std::string& text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  out += '"';
}

void write(const Node& node, std::string& out) {
  switch (node.type) {
    case Node::Type::null: out += '~'; return;
    case Node::Type::scalar:
      if (node.quoted) {
        write_quoted(node.text, out);
      } else {
        out += node.text;
      }
      return;
    case Node::Type::sequence:
      out += '[';
      for (size_t i = 0; i < node.items.size(); ++i) {
        if (i > 0) out += ", ";
        write(node.items[i], out);
      }
      out += ']';
      return;
    case Node::Type::map:
      out += '{';
      for (size_t i = 0; i < node.entries.size(); ++i) {
        if (i > 0) out += ", ";
        out += node.entries[i].key;
        out += ": ";
        write(node.entries[i].value, out);
      }
      out += '}';
      return;
  }
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (const Entry& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

std::string serialize(const Node& node) {
  std::string out;
  write(node, out);
  return out;
}

}  // namespace hiroba::syntax
