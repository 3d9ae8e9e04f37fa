#include "syntax/markdown/cmark_copy.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <charconv>
#include <cstring>
#include <mutex>

#include "syntax/markdown/arena.h"
#include "syntax/markdown/cjk_emphasis.h"
#include "syntax/markdown/parse.h"
#include "syntax/markdown/raw_html.h"
#include "syntax/markdown/refused_references.h"
#include "syntax/markdown/rewrite.h"
#include "syntax/markdown/rules.h"

namespace hiroba::syntax::markdown {
namespace {

struct Extensions {
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* tasklist = nullptr;
  // cmark gives extensions their node types when they register.
  int table_type = 0, row_type = 0, cell_type = 0;
};
Extensions g_extensions;
std::once_flag g_registered;

// A parser with our extensions and its tree, freed in the right order.
class Parse {
 public:
  Parse(cmark_mem* mem, std::string_view text)
      : parser_(cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, mem)) {
    cmark_parser_attach_syntax_extension(parser_, g_extensions.table);
    cmark_parser_attach_syntax_extension(parser_, g_extensions.tasklist);
    cmark_parser_feed(parser_, text.data(), text.size());
    root_ = cmark_parser_finish(parser_);
  }
  ~Parse() {
    if (!arena_frees()) {
      cmark_node_free(root_);
      cmark_parser_free(parser_);
    }
    arena_reset();
  }
  Parse(const Parse&) = delete;
  Parse& operator=(const Parse&) = delete;
  cmark_node* root() const { return root_; }

 private:
  cmark_parser* parser_;
  cmark_node* root_ = nullptr;
};

std::string_view view(const char* text) { return text == nullptr ? std::string_view() : text; }

// How many wrappers a word may have: the blocks, and as many inlines again.
constexpr size_t kMaxDepth = 2 * kMarkdownMaxNesting + 4;

class Copier {
 public:
  Copier(Document& out, const CopyOptions& options, Report& report)
      : out_(out),
        builder_(out.nodes),
        options_(options),
        report_(report),
        references_(report, options.marked) {}

  void run(cmark_node* root) {
    builder_.open(node(MdType::document, root));
    children(options_.inline_only ? cmark_node_first_child(root) : root);
    builder_.close();
  }

 private:
  MdNode node(MdType type, cmark_node* from) {
    MdNode n;
    n.type = type;
    const int line = cmark_node_get_start_line(from);
    if (line > 0) line_ = options_.first_line + static_cast<uint32_t>(line) - 1;
    n.line = line_;  // cmark leaves some inlines without a line: that of the one before
    return n;
  }

  void store(std::string_view text, uint32_t& begin, uint32_t& size) {
    begin = static_cast<uint32_t>(out_.pool.size());
    if (options_.marked) append_without_marks(out_.pool, text);
    else out_.pool += text;
    size = static_cast<uint32_t>(out_.pool.size()) - begin;
  }

  // What cmark has decoded: character references are characters now.
  void store_decoded(std::string_view text, uint32_t& begin, uint32_t& size) {
    store(text, begin, size);
    references_.judge(out_.pool, begin, line_);
    size = static_cast<uint32_t>(out_.pool.size()) - begin;
  }

  // What it has left as written: code, and tags that are reported.
  void store_code(std::string_view text, uint32_t& begin, uint32_t& size) {
    store(text, begin, size);
    references_.pass_over(text, line_);
  }

  void children(cmark_node* parent) {
    if (parent == nullptr) return;
    for (cmark_node* c = cmark_node_first_child(parent); c != nullptr; c = cmark_node_next(c)) {
      copy(c);
    }
  }

  void wrap(const MdNode& n, cmark_node* from) {
    if (builder_.depth() >= kMaxDepth) {
      if (!too_deep_) {
        report_.at(rules::kMarkdownDeep, n.line, "", {std::to_string(kMarkdownMaxNesting)});
      }
      too_deep_ = true;
      return flatten(from);
    }
    builder_.open(n);
    children(from);
    builder_.close();
  }

  void flatten(cmark_node* from);
  void copy(cmark_node* from);
  void copy_block(cmark_node* from, int type);
  void copy_extension(cmark_node* from, int type);
  void text(cmark_node* from);
  void list(cmark_node* from);
  void item(cmark_node* from);
  void code_block(cmark_node* from);
  void cell(cmark_node* from);
  void link(cmark_node* from, MdType type);
  void footnote(cmark_node* from, MdType type);
  void html(cmark_node* from);
  void html_block(cmark_node* from);

  Document& out_;
  Builder builder_;
  const CopyOptions& options_;
  Report& report_;
  RefusedReferences references_;
  uint32_t line_ = options_.first_line;
  uint32_t definitions_ = 0;
  const uint8_t* alignments_ = nullptr;
  size_t columns_ = 0;
  size_t column_ = 0;
  bool in_header_ = false;
  bool guard_ = options_.inline_only;  // the guard is still to be taken out
  bool in_link_ = false;
  bool too_deep_ = false;
};

// Copies the leaves of a subtree without its wrappers. Emphasis can be nested ten thousand deep,
// so this does not recurse.
void Copier::flatten(cmark_node* from) {
  cmark_node* c = cmark_node_first_child(from);
  while (c != nullptr) {
    if (cmark_node* child = cmark_node_first_child(c); child != nullptr) {
      c = child;
      continue;
    }
    copy(c);
    while (cmark_node_next(c) == nullptr) {
      c = cmark_node_parent(c);
      if (c == from) return;
    }
    c = cmark_node_next(c);
  }
}

// A pair of tildes, not three. An escaped one has emphasis marks around it here.
size_t find_tilde_pair(std::string_view text, size_t from) {
  for (size_t i = text.find("~~", from); i != std::string_view::npos; i = text.find("~~", i)) {
    size_t end = i;
    while (end < text.size() && text[end] == '~') ++end;
    if (end - i == 2) return i;
    i = end;
  }
  return std::string_view::npos;
}

void Copier::text(cmark_node* from) {
  const MdNode at = node(MdType::text, from);
  std::string_view words = view(cmark_node_get_literal(from));
  if (guard_ && !words.empty()) {
    words.remove_prefix(1);
    guard_ = false;
  }
  for (;;) {
    const size_t tilde = find_tilde_pair(words, 0);
    uint32_t begin = 0, size = 0;
    store_decoded(words.substr(0, tilde), begin, size);
    builder_.text(begin, size, at.line);
    if (tilde == std::string_view::npos) return;
    MdNode pair = at;
    pair.type = MdType::tilde_pair;
    store("~~", pair.text_begin, pair.text_size);
    builder_.leaf(pair);
    words.remove_prefix(tilde + 2);
  }
}

void Copier::list(cmark_node* from) {
  MdNode n = node(MdType::list, from);
  if (cmark_node_get_list_type(from) == CMARK_ORDERED_LIST) {
    n.flags |= MdNode::kOrdered;
    n.extra_begin = static_cast<uint32_t>(cmark_node_get_list_start(from));
  }
  if (cmark_node_get_list_tight(from) != 0) n.flags |= MdNode::kTight;
  wrap(n, from);
}

void Copier::item(cmark_node* from) {
  MdNode n = node(MdType::item, from);
  if (std::strcmp(cmark_node_get_type_string(from), "tasklist") == 0) {
    const bool done = cmark_gfm_extensions_get_tasklist_item_checked(from);
    n.kind = static_cast<uint8_t>(done ? Task::done : Task::open);
  }
  wrap(n, from);
}

void Copier::code_block(cmark_node* from) {
  MdNode n = node(MdType::code_block, from);
  store_decoded(view(cmark_node_get_fence_info(from)), n.extra_begin, n.extra_size);
  store_code(view(cmark_node_get_literal(from)), n.text_begin, n.text_size);
  builder_.leaf(n);
}

void Copier::cell(cmark_node* from) {
  MdNode n = node(MdType::cell, from);
  const char align = column_ < columns_ ? static_cast<char>(alignments_[column_]) : '\0';
  const Align a = align == 'l'   ? Align::left
                  : align == 'c' ? Align::center
                  : align == 'r' ? Align::right
                                 : Align::none;
  n.kind = static_cast<uint8_t>(a);
  if (in_header_) n.flags |= MdNode::kHeader;
  ++column_;
  wrap(n, from);
}

void Copier::link(cmark_node* from, MdType type) {
  // cmark lets <https://…> stand within the words of a link; HTML does not.
  if (type == MdType::link && in_link_) return children(from);
  MdNode n = node(type, from);
  store_decoded(view(cmark_node_get_url(from)), n.text_begin, n.text_size);
  store_decoded(view(cmark_node_get_title(from)), n.extra_begin, n.extra_size);
  const bool outer = in_link_;
  in_link_ = in_link_ || type == MdType::link;
  wrap(n, from);
  in_link_ = outer;
}

// cmark has put the definitions at the end, in the order of their numbers, and has written the
// number into each reference.
void Copier::footnote(cmark_node* from, MdType type) {
  MdNode n = node(type, from);
  if (type == MdType::footnote_definition) {
    n.extra_begin = ++definitions_;
    return wrap(n, from);
  }
  const std::string_view literal = view(cmark_node_get_literal(from));
  std::from_chars(literal.data(), literal.data() + literal.size(), n.extra_begin);
  builder_.leaf(n);
}

void Copier::html(cmark_node* from) {
  MdNode n = node(MdType::text, from);
  std::string_view words = view(cmark_node_get_literal(from));
  store_code(words, n.text_begin, n.text_size);
  report_raw_html(report_, n.line, out_.text(n));
  builder_.text(n.text_begin, n.text_size, n.line);
}

void Copier::html_block(cmark_node* from) {
  const MdNode paragraph = node(MdType::paragraph, from);
  uint32_t begin = 0, size = 0;
  store_code(view(cmark_node_get_literal(from)), begin, size);
  while (size > 0 && out_.pool[begin + size - 1] == '\n') --size;
  report_raw_html(report_, paragraph.line, std::string_view(out_.pool).substr(begin, size));
  builder_.open(paragraph);
  builder_.text(begin, size, paragraph.line);
  builder_.close();
}

void Copier::copy_block(cmark_node* from, int type) {
  switch (type) {
    case CMARK_NODE_PARAGRAPH: return wrap(node(MdType::paragraph, from), from);
    case CMARK_NODE_BLOCK_QUOTE: return wrap(node(MdType::block_quote, from), from);
    case CMARK_NODE_LIST: return list(from);
    case CMARK_NODE_ITEM: return item(from);
    case CMARK_NODE_CODE_BLOCK: return code_block(from);
    case CMARK_NODE_HTML_BLOCK: return html_block(from);
    case CMARK_NODE_THEMATIC_BREAK: return builder_.leaf(node(MdType::thematic_break, from));
    case CMARK_NODE_FOOTNOTE_DEFINITION: return footnote(from, MdType::footnote_definition);
    case CMARK_NODE_HEADING: {
      MdNode n = node(MdType::heading, from);
      n.kind = static_cast<uint8_t>(cmark_node_get_heading_level(from));
      return wrap(n, from);
    }
    default: return copy_extension(from, type);
  }
}

void Copier::copy_extension(cmark_node* from, int type) {
  if (type == g_extensions.table_type) {
    alignments_ = cmark_gfm_extensions_get_table_alignments(from);
    columns_ = cmark_gfm_extensions_get_table_columns(from);
    return wrap(node(MdType::table, from), from);
  }
  if (type == g_extensions.row_type) {
    in_header_ = cmark_gfm_extensions_get_table_row_is_header(from) != 0;
    column_ = 0;
    MdNode n = node(MdType::row, from);
    if (in_header_) n.flags |= MdNode::kHeader;
    return wrap(n, from);
  }
  if (type == g_extensions.cell_type) return cell(from);
  children(from);
}

void Copier::copy(cmark_node* from) {
  const int type = cmark_node_get_type(from);
  switch (type) {
    case CMARK_NODE_TEXT: return text(from);
    case CMARK_NODE_SOFTBREAK: return builder_.leaf(node(MdType::soft_break, from));
    case CMARK_NODE_LINEBREAK: return builder_.leaf(node(MdType::line_break, from));
    case CMARK_NODE_EMPH: return wrap(node(MdType::emphasis, from), from);
    case CMARK_NODE_STRONG: return wrap(node(MdType::strong, from), from);
    case CMARK_NODE_LINK: return link(from, MdType::link);
    case CMARK_NODE_IMAGE: return link(from, MdType::image);
    case CMARK_NODE_HTML_INLINE: return html(from);
    case CMARK_NODE_FOOTNOTE_REFERENCE: return footnote(from, MdType::footnote_reference);
    case CMARK_NODE_CODE: {
      MdNode n = node(MdType::code, from);
      store_code(view(cmark_node_get_literal(from)), n.text_begin, n.text_size);
      return builder_.leaf(n);
    }
    default: return copy_block(from, type);
  }
}

// Learns the node types by parsing a table of one cell.
void learn_types() {
  const std::string_view sample = "|a|\n|-|\n";
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, g_extensions.table);
  cmark_parser_feed(parser, sample.data(), sample.size());
  cmark_node* root = cmark_parser_finish(parser);
  cmark_node* table = cmark_node_first_child(root);
  cmark_node* row = cmark_node_first_child(table);
  g_extensions.table_type = cmark_node_get_type(table);
  g_extensions.row_type = cmark_node_get_type(row);
  g_extensions.cell_type = cmark_node_get_type(cmark_node_first_child(row));
  cmark_node_free(root);
  cmark_parser_free(parser);
}

}  // namespace

void register_cmark() {
  std::call_once(g_registered, [] {
    cmark_gfm_core_extensions_ensure_registered();
    g_extensions.table = cmark_find_syntax_extension("table");
    g_extensions.tasklist = cmark_find_syntax_extension("tasklist");
    learn_types();
  });
}

Document parse_with_cmark(std::string_view text, const CopyOptions& options, Report& report) {
  register_cmark();
  Document document;
  const Parse parse(arena(), text);
  document.pool.reserve(text.size());
  document.nodes.reserve(text.size() / 48 + 8);
  Copier(document, options, report).run(parse.root());
  return document;
}

}  // namespace hiroba::syntax::markdown
