#include "syntax/markdown/document.h"

#include <algorithm>

#include <array>

namespace hiroba::syntax {
namespace {

constexpr std::array<std::string_view, 26> kNames = {"document",
                                                     "paragraph",
                                                     "heading",
                                                     "list",
                                                     "item",
                                                     "block_quote",
                                                     "callout",
                                                     "callout_title",
                                                     "code_block",
                                                     "thematic_break",
                                                     "table",
                                                     "row",
                                                     "cell",
                                                     "footnote_definition",
                                                     "text",
                                                     "soft_break",
                                                     "line_break",
                                                     "code",
                                                     "emphasis",
                                                     "strong",
                                                     "strikethrough",
                                                     "link",
                                                     "image",
                                                     "ruby",
                                                     "footnote_reference",
                                                     "tilde_pair"};

constexpr std::array<std::string_view, 6> kLinkNames = {"refused", "external", "mail",
                                                        "record",  "fragment", "attachment"};
constexpr std::array<std::string_view, 4> kCalloutNames = {"note", "tip", "important", "alert"};
constexpr std::array<std::string_view, 4> kAlignNames = {"", " left", " center", " right"};

void quote(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  out += '"';
}

void quote_part(std::string& out, std::string_view text) {
  out += ' ';
  quote(out, text);
}

void number(std::string& out, uint32_t value) {
  out += ' ';
  out += std::to_string(value);
}

void write_list_facts(const MdNode& n, std::string& out) {
  out += n.ordered() ? " ordered" : " bullet";
  out += n.tight() ? " tight" : " loose";
  if (n.ordered()) number(out, n.number());
}

// What distinguishes one node from others of its type.
void write_facts(const Document& d, const MdNode& n, std::string& out) {
  switch (n.type) {
    case MdType::heading:
      number(out, static_cast<uint32_t>(n.level()));
      out += " #";
      out += d.extra(n);
      break;
    case MdType::list: write_list_facts(n, out); break;
    case MdType::item:
      if (n.task() != Task::none) out += n.task() == Task::done ? " done" : " open";
      break;
    case MdType::callout:
      out += " ";
      out += kCalloutNames[n.kind & 3];
      break;
    case MdType::code_block:
    case MdType::ruby:
      quote_part(out, d.text(n));
      quote_part(out, d.extra(n));
      break;
    case MdType::code: quote_part(out, d.text(n)); break;
    case MdType::cell:
      out += kAlignNames[n.kind & 3];
      if (n.is_header()) out += " header";
      break;
    case MdType::footnote_definition:
    case MdType::footnote_reference:
      number(out, n.number());
      number(out, n.occurrence());
      break;
    case MdType::link:
      out += " ";
      out += kLinkNames[n.kind < kLinkNames.size() ? n.kind : 0];
      [[fallthrough]];
    case MdType::image:
      quote_part(out, d.text(n));
      if (n.extra_size > 0) quote_part(out, d.extra(n));
      break;
    default: break;
  }
}

void write_node(const Document& d, uint32_t i, std::string& out) {
  const MdNode& n = d.nodes[i];
  if (n.type == MdType::text) return quote(out, d.text(n));
  out += '(';
  out += kNames[static_cast<size_t>(n.type)];
  write_facts(d, n, out);
  for (uint32_t c = d.first_child(i); c != 0; c = d.next_sibling(c)) {
    out += ' ';
    write_node(d, c, out);
  }
  out += ')';
}

// What stands behind a node's own words.
void end_plain(const MdNode& n, std::string& out) {
  switch (n.type) {
    case MdType::paragraph:
    case MdType::heading:
    case MdType::row:
    case MdType::callout_title:
    case MdType::code_block:
      if (!out.empty() && out.back() == '\t') out.pop_back();
      if (!out.empty() && out.back() != '\n') out += '\n';
      break;
    case MdType::cell: out += '\t'; break;
    default: break;
  }
}

}  // namespace

source::Mark Document::mark_of(const MdNode& n) const {
  const auto it = std::lower_bound(
      places.begin(), places.end(), n.text_begin,
      [](const LinkPlace& place, uint32_t begin) { return place.text_begin < begin; });
  const bool is_known = it != places.end() && it->text_begin == n.text_begin && n.text_size > 0;
  return is_known ? it->mark : source::Mark{file, n.line, 0, 0};
}

std::string serialize(const Document& document) {
  std::string out;
  if (!document.nodes.empty()) write_node(document, 0, out);
  return out;
}

// Depth is bounded by the parser (limits.h), so recursion is safe.
void append_plain_text(const Document& document, uint32_t node, std::string& out) {
  const MdNode& n = document.nodes[node];
  switch (n.type) {
    case MdType::text:
    case MdType::code:
    case MdType::ruby:
    case MdType::code_block: out += document.text(n); break;
    case MdType::soft_break:
    case MdType::line_break: out += ' '; break;
    default: break;
  }
  for (uint32_t c = document.first_child(node); c != 0; c = document.next_sibling(c)) {
    append_plain_text(document, c, out);
  }
  end_plain(n, out);
}

std::string plain_text(const Document& document) {
  std::string out;
  if (document.nodes.empty()) return out;
  out.reserve(document.pool.size());
  append_plain_text(document, 0, out);
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

}  // namespace hiroba::syntax
