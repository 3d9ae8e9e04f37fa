#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "emit/furigana_html.h"
#include "emit/language_marks.h"
#include "emit/markdown_html.h"
#include "syntax/markdown/document.h"

namespace hiroba::emit {

using syntax::Align;
using syntax::CalloutKind;
using syntax::Document;
using syntax::LinkKind;
using syntax::MdNode;
using syntax::MdType;
using syntax::Task;

// Walks a document once and appends its HTML. The functions of blocks are in
// markdown_html_blocks.cc, those of inlines in markdown_html_inlines.cc. Depth is bounded by the
// parser, so recursion is safe.
class MarkdownWriter {
 public:
  MarkdownWriter(const Document& document, const HtmlTarget& target, std::string& out);
  void run();

 private:
  bool is(MarkdownUse use) const { return t_.use == use; }
  bool may_mark() const { return !in_heading_ && !in_link_; }
  void escaped(std::string_view text) { escape_html(text, out_); }
  // Bytes begin to end of the author's own words: in a document of another language, Japanese among
  // them is marked; in a Japanese one, words get the readings that are known.
  void prose(std::string_view words, size_t begin, size_t end) {
    if (t_.marks_japanese) return escape_foreign(words.substr(begin, end - begin), out_);
    if (t_.furigana != nullptr) return t_.furigana->text(words, begin, end, out_);
    escape_html(words.substr(begin, end - begin), out_);
  }
  void children(uint32_t parent) {
    for (uint32_t c = d_.first_child(parent); c != 0; c = d_.next_sibling(c)) node(c);
  }
  void wrap(uint32_t i, std::string_view open, std::string_view close) {
    out_ += open;
    children(i);
    out_ += close;
  }
  void number(uint32_t value);
  // A word of ours with its number in it.
  void numbered(std::string_view pattern, uint32_t value);

  void node(uint32_t i);
  void inline_node(uint32_t i);
  void paragraph(uint32_t i);
  void task_mark();
  void heading(uint32_t i);
  void list(uint32_t i);
  void item(uint32_t i);
  void callout(uint32_t i);
  void code_block(const MdNode& n);
  void table(uint32_t i);
  void table_label();
  void add_context(std::string_view context);
  void row(uint32_t i, bool row_headers);
  void cell(uint32_t i, bool row_header);
  void text(uint32_t i);
  void ruby(uint32_t i);
  void link(uint32_t i);
  void link_to(uint32_t i, std::string_view href, bool external);
  void link_words(uint32_t i);
  void plain_link(uint32_t i);
  void image(uint32_t i);
  void picture_sources();
  void srcset(const PictureSource& source);
  void definition(uint32_t i);
  void reference(const MdNode& n);
  void note_id(std::string_view kind, uint32_t value, uint32_t occurrence);
  void back_links(const MdNode& n);
  bool own_heading(std::string_view id) const;

  const Document& d_;
  const HtmlTarget& t_;
  std::string& out_;
  const MarkdownWords& words_;
  LinkAnswer answer_;
  std::string scratch_;
  size_t mark_ = 0;  // next glossary mark
  bool in_heading_ = false;
  bool in_link_ = false;
  int shift_ = 0;
  int last_level_ = 0;
  uint32_t tables_ = 0;
  uint32_t heading_ = 0;           // the last one; 0: none yet
  uint32_t task_ = 0;              // an item whose mark is still to be written
  const MdNode* backs_ = nullptr;  // a footnote whose back links are still to be written
  uint32_t backs_in_ = 0;          // the paragraph that takes them
  bool in_notes_ = false;
};

}  // namespace hiroba::emit
