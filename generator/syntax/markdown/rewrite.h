#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "syntax/markdown/document.h"

namespace hiroba::syntax::markdown {

// Appends nodes in preorder and fills in parent and end.
class Builder {
 public:
  explicit Builder(std::vector<MdNode>& out) : out_(out) {}

  uint32_t open(const MdNode& node);
  void close();
  void leaf(const MdNode& node) {
    out_.push_back(node);
    out_.back().parent = parent();
    out_.back().end = static_cast<uint32_t>(out_.size());
  }
  // A stretch of the pool; one that continues the text just written becomes part of it.
  void text(uint32_t begin, uint32_t size, uint32_t line);

  uint32_t parent() const { return stack_.empty() ? 0 : stack_.back(); }
  size_t depth() const { return stack_.size(); }
  // The node written last. REQUIRES: there is one.
  const MdNode& last() const { return out_.back(); }
  bool last_is_sibling_text() const {
    return !out_.empty() && out_.back().type == MdType::text && out_.back().parent == parent() &&
           out_.size() - 1 != parent();
  }

 private:
  std::vector<MdNode>& out_;
  std::vector<uint32_t> stack_;
};

// Builds the nodes of `document` anew: step(builder, index) is called for every node in
// preorder and says what becomes of it.
enum class Step {
  keep,    // copied; its children follow
  done,    // step wrote what there is to write; its children are skipped
  unwrap,  // left out, but its children stay
};

template <typename StepFunction>
void rewrite(Document& document, StepFunction&& step) {
  const std::vector<MdNode> in = std::move(document.nodes);
  document.nodes = {};
  document.nodes.reserve(in.size() + 8);
  Builder builder(document.nodes);
  struct Open {
    uint32_t end;
    bool close;
  };
  std::vector<Open> open;
  for (uint32_t i = 0; i < in.size();) {
    while (!open.empty() && open.back().end <= i) {
      if (open.back().close) builder.close();
      open.pop_back();
    }
    const Step what = step(builder, in, i);
    if (what == Step::done) {
      i = in[i].end;
      continue;
    }
    const bool has_children = in[i].end > i + 1 || i == 0;
    if (what == Step::keep) {
      if (has_children) builder.open(in[i]);
      else builder.leaf(in[i]);
    }
    if (has_children) open.push_back(Open{in[i].end, what == Step::keep});
    ++i;
  }
  while (!open.empty()) {
    if (open.back().close) builder.close();
    open.pop_back();
  }
}

}  // namespace hiroba::syntax::markdown
