#include "syntax/markdown/passes.h"
#include "syntax/markdown/rewrite.h"
#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::syntax::markdown {
namespace {

bool ends_in_cjk(std::string_view text) {
  size_t start = text.size();
  while (start > 0 && (static_cast<unsigned char>(text[--start]) & 0xC0) == 0x80) {
  }
  return !text.empty() && text::is_cjk(text::decode_at(text, start).c);
}

bool begins_in_cjk(std::string_view text) {
  return !text.empty() && text::is_cjk(text::decode_at(text, 0).c);
}

bool has_words(MdType type) { return type == MdType::text || type == MdType::code; }

// In preorder the node before a break is the last leaf before it, however deep; the node after
// it may be a wrapper, whose first leaf follows. A footnote sign does not count as a character.
bool joins(const Document& d, const std::vector<MdNode>& nodes, uint32_t i) {
  uint32_t before = i - 1;
  while (before > nodes[i].parent && nodes[before].type == MdType::footnote_reference) --before;
  uint32_t after = i + 1;
  const uint32_t end = nodes[nodes[i].parent].end;
  while (after < end && !has_words(nodes[after].type) && nodes[after].end > after + 1) ++after;
  return before > nodes[i].parent && after < end && has_words(nodes[before].type) &&
         has_words(nodes[after].type) && ends_in_cjk(d.text(nodes[before])) &&
         begins_in_cjk(d.text(nodes[after]));
}

}  // namespace

void join_lines(Document& document) {
  rewrite(document, [&document](Builder& out, const std::vector<MdNode>& in, uint32_t i) {
    const MdNode& n = in[i];
    if (n.type == MdType::text) {
      out.text(n.text_begin, n.text_size, n.line);
      return Step::done;
    }
    if (n.type == MdType::soft_break && joins(document, in, i)) return Step::done;
    return Step::keep;
  });
}

}  // namespace hiroba::syntax::markdown
