#include "syntax/markdown/rewrite.h"

namespace hiroba::syntax::markdown {

uint32_t Builder::open(const MdNode& node) {
  const auto index = static_cast<uint32_t>(out_.size());
  out_.push_back(node);
  out_.back().parent = parent();
  stack_.push_back(index);
  return index;
}

void Builder::close() {
  out_[stack_.back()].end = static_cast<uint32_t>(out_.size());
  stack_.pop_back();
}

void Builder::text(uint32_t begin, uint32_t size, uint32_t line) {
  if (size == 0) return;
  if (last_is_sibling_text() && out_.back().text_begin + out_.back().text_size == begin) {
    out_.back().text_size += size;
    return;
  }
  MdNode node;
  node.type = MdType::text;
  node.line = line;
  node.text_begin = begin;
  node.text_size = size;
  leaf(node);
}

}  // namespace hiroba::syntax::markdown
