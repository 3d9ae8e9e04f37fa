#include "publish/variant_age.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace hiroba::publish {
namespace {

// Blanks at ends and empty lines are no change of the text.
void add_words(std::string_view text, std::string& out) {
  bool between = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      between = true;
      continue;
    }
    if (between && !out.empty()) out += ' ';
    between = false;
    out += c;
  }
  out += '\n';
}

}  // namespace

std::string text_code(const syntax::Node& record, const syntax::Node* variant,
                      std::string_view body) {
  using syntax::Node;
  std::string text;
  if (variant != nullptr && variant->type == Node::Type::map && record.type == Node::Type::map) {
    for (const syntax::Entry& entry : variant->entries) {
      const Node* value = record.find(entry.key);
      if (value == nullptr) continue;
      const Node* japanese = value->type == Node::Type::map ? value->find("ja") : nullptr;
      add_words(syntax::serialize(japanese == nullptr ? *value : *japanese), text);
    }
  }
  add_words(body, text);
  constexpr uint64_t kSixDigits = 0xffffff;
  return fmt::format("{:06x}", XXH3_64bits(text.data(), text.size()) & kSixDigits);
}

}  // namespace hiroba::publish
