#include <vector>

#include "syntax/markdown/passes.h"
#include "syntax/markdown/rewrite.h"

namespace hiroba::syntax::markdown {
namespace {

bool is_break(MdType type) { return type == MdType::soft_break || type == MdType::line_break; }

bool is_space(char c) { return c == ' ' || c == '\t'; }

bool may_open(const Document& d, uint32_t i) {
  const auto& nodes = d.nodes;
  if (i + 1 >= nodes[nodes[i].parent].end || is_break(nodes[i + 1].type)) return false;
  return nodes[i + 1].type != MdType::text || !is_space(d.text(nodes[i + 1]).front());
}

bool may_close(const Document& d, uint32_t i) {
  const auto& nodes = d.nodes;
  if (i - 1 == nodes[i].parent || is_break(nodes[i - 1].type)) return false;
  return nodes[i - 1].type != MdType::text || !is_space(d.text(nodes[i - 1]).back());
}

enum Role : uint8_t { kText, kOpen, kClose };

std::vector<Role> find_roles(const Document& d) {
  const auto& nodes = d.nodes;
  std::vector<Role> roles(nodes.size(), kText);
  std::vector<uint32_t> waiting(nodes.size(), 0);  // by parent: an opener without a partner
  for (uint32_t i = 1; i < nodes.size(); ++i) {
    if (nodes[i].type != MdType::tilde_pair) continue;
    uint32_t& opener = waiting[nodes[i].parent];
    if (opener != 0 && opener + 1 < i && may_close(d, i)) {
      roles[opener] = kOpen;
      roles[i] = kClose;
      opener = 0;
    } else if (may_open(d, i)) {
      opener = i;
    }
  }
  return roles;
}

}  // namespace

void pair_tildes(Document& document) {
  const std::vector<Role> roles = find_roles(document);
  rewrite(document, [&roles](Builder& out, const std::vector<MdNode>& in, uint32_t i) {
    const MdNode& n = in[i];
    if (n.type == MdType::text) {
      out.text(n.text_begin, n.text_size, n.line);
      return Step::done;
    }
    if (n.type != MdType::tilde_pair) return Step::keep;
    if (roles[i] == kOpen) {
      MdNode strike;
      strike.type = MdType::strikethrough;
      strike.line = n.line;
      out.open(strike);
    } else if (roles[i] == kClose) {
      out.close();
    } else {
      out.text(n.text_begin, n.text_size, n.line);
    }
    return Step::done;
  });
}

}  // namespace hiroba::syntax::markdown
