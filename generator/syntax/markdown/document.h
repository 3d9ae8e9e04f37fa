#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "source/mark.h"

// A piece of Markdown as we keep it: plain values that own their data, so that a document can
// be stored, hashed and compared byte by byte and read from several threads. HTML is never in
// it: writing it is the business of emit/markdown_html.h.
namespace hiroba::syntax {

enum class MdType : uint8_t {
  document,  // the root; its children are blocks, or inlines after parse_inline()
  // blocks
  paragraph,
  heading,  // level(), id in extra
  list,     // ordered(), tight(), number() = first number
  item,     // task()
  block_quote,
  callout,        // callout(); its first child may be a callout_title
  callout_title,  // the author's own title: inlines
  code_block,     // text, info string in extra
  thematic_break,
  table,                // rows; the first is the header
  row,                  // is_header()
  cell,                 // is_header(), align()
  footnote_definition,  // number(), occurrence(); last in the document, in order
  // inlines
  text,
  soft_break,  // a line end in the source that means a space
  line_break,
  code,
  emphasis,
  strong,
  strikethrough,
  link,                // link(), destination in text, title in extra
  image,               // file name in text, title in extra; the children are its alternative text
  ruby,                // base in text, reading in extra
  footnote_reference,  // number(), occurrence()
  tilde_pair,          // only while parsing: «~~» before it is known whether it has a partner
};

enum class LinkKind : uint8_t {
  refused,     // reported; only its text is written
  external,    // http(s)://…
  mail,        // mailto:…
  record,      // kind/slug, root/kind/slug, with #fragment: a reference to be resolved
  fragment,    // #id on the same page
  attachment,  // the name of a file that lies beside the record
};
enum class CalloutKind : uint8_t { note, tip, important, alert };
enum class Task : uint8_t { none, open, done };
enum class Align : uint8_t { none, left, center, right };

// 32 bytes. Nodes stand in preorder: a node's first child is the next one, and what does not
// belong to its subtree begins at `end`.
struct MdNode {
  MdType type = MdType::document;
  uint8_t kind = 0;  // heading level, LinkKind, CalloutKind, Task, Align; lists: see ordered()
  uint16_t flags = 0;
  uint32_t line = 0;  // in its file, from 1
  uint32_t parent = 0;
  uint32_t end = 0;
  uint32_t text_begin = 0, text_size = 0;    // bytes of Document::pool
  uint32_t extra_begin = 0, extra_size = 0;  // the same; or two numbers, see number()

  static constexpr uint16_t kOrdered = 1, kTight = 2, kHeader = 4;

  int level() const { return kind; }
  bool ordered() const { return (flags & kOrdered) != 0; }
  bool tight() const { return (flags & kTight) != 0; }
  bool is_header() const { return (flags & kHeader) != 0; }
  LinkKind link() const { return static_cast<LinkKind>(kind); }
  CalloutKind callout() const { return static_cast<CalloutKind>(kind); }
  Task task() const { return static_cast<Task>(kind); }
  Align align() const { return static_cast<Align>(kind); }
  // First number of a list; number of a footnote, from 1.
  uint32_t number() const { return extra_begin; }
  // A reference: the how manieth to its footnote, from 1. A definition: how many there are.
  uint32_t occurrence() const { return extra_size; }

  bool operator==(const MdNode&) const = default;
};
static_assert(sizeof(MdNode) == 32 && std::is_trivially_copyable_v<MdNode> &&
              std::has_unique_object_representations_v<MdNode>);

// Where the destination of a link or picture was written; known by where it lies in the pool.
struct LinkPlace {
  uint32_t text_begin = 0;
  source::Mark mark;
  bool operator==(const LinkPlace&) const = default;
};

struct Document {
  std::vector<MdNode> nodes;  // empty, or nodes[0] is the root
  std::string pool;
  source::FileId file = 0;
  std::vector<LinkPlace> places;  // of links to records and files of the site, in order of the pool

  bool empty() const { return nodes.size() <= 1; }
  std::string_view text(const MdNode& n) const {
    return std::string_view(pool).substr(n.text_begin, n.text_size);
  }
  // REQUIRES: the type keeps text there (not list, not footnotes).
  std::string_view extra(const MdNode& n) const {
    return std::string_view(pool).substr(n.extra_begin, n.extra_size);
  }
  // The destination of a link or picture, else the line of the node.
  source::Mark mark_of(const MdNode& n) const;
  // Index of the first child or the next sibling; 0 if there is none.
  uint32_t first_child(uint32_t i) const { return i + 1 < nodes[i].end ? i + 1 : 0; }
  uint32_t next_sibling(uint32_t i) const {
    return i != 0 && nodes[i].end < nodes[nodes[i].parent].end ? nodes[i].end : 0;
  }
  bool operator==(const Document&) const = default;
};

// One line for tests: `(document (paragraph "a" (strong "b")))`.
std::string serialize(const Document& document);

// The words alone: a ruby is its base, an image its alternative text, footnote signs are left
// out. Blocks end with a line feed, cells are parted by a tab. For search and descriptions.
std::string plain_text(const Document& document);

// The same for one subtree, appended to `out`.
void append_plain_text(const Document& document, uint32_t node, std::string& out);

// Calls visit(index, text) for every text node and ruby base in running prose, in order: not
// within headings, links, images or code. That is where glossary marks may stand.
template <typename Visit>
void for_each_prose_text(const Document& document, Visit&& visit) {
  const auto& nodes = document.nodes;
  for (uint32_t i = 0; i < nodes.size();) {
    const MdType type = nodes[i].type;
    if (type == MdType::heading || type == MdType::link || type == MdType::image) {
      i = nodes[i].end;
      continue;
    }
    if (type == MdType::text || type == MdType::ruby) visit(i, document.text(nodes[i]));
    ++i;
  }
}

}  // namespace hiroba::syntax
