#include <algorithm>
#include <array>

#include "emit/markdown_writer.h"

namespace hiroba::emit {

void MarkdownWriter::node(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  switch (n.type) {
    case MdType::paragraph: return paragraph(i);
    case MdType::heading: return heading(i);
    case MdType::list: return list(i);
    case MdType::item: return item(i);
    case MdType::block_quote: return wrap(i, "<blockquote>\n", "</blockquote>\n");
    case MdType::callout: return callout(i);
    case MdType::code_block: return code_block(n);
    case MdType::thematic_break: out_ += is(MarkdownUse::plain) ? "<hr />\n" : "<hr>\n"; return;
    case MdType::table: return table(i);
    case MdType::footnote_definition: return definition(i);
    default: return inline_node(i);
  }
}

void MarkdownWriter::paragraph(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  const MdNode& parent = d_.nodes[n.parent];
  const bool bare = parent.type == MdType::item && d_.nodes[parent.parent].tight();
  if (!bare) out_ += "<p>";
  if (task_ != 0) task_mark();
  children(i);
  if (backs_in_ == i && backs_ != nullptr) back_links(*backs_);
  out_ += bare ? "\n" : "</p>\n";
}

void MarkdownWriter::task_mark() {
  const bool done = d_.nodes[task_].task() == Task::done;
  task_ = 0;
  if (is(MarkdownUse::plain)) {
    out_ += done ? "<input checked=\"\" disabled=\"\" type=\"checkbox\"> "
                 : "<input disabled=\"\" type=\"checkbox\"> ";
    return;
  }
  out_ += "<span class=\"task-mark\" role=\"img\" aria-label=\"";
  escaped(done ? words_.task_done : words_.task_open);
  out_ += done ? "\">☑</span> " : "\">☐</span> ";
}

void MarkdownWriter::heading(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  heading_ = i;
  // A heading without words would be a fault of the page; the author has been told.
  if (n.end == i + 1 && !is(MarkdownUse::plain)) return;
  int wanted = std::clamp(n.level() + shift_, 1, 6);
  // The author was warned; the page gets an outline without gaps all the same.
  if (!is(MarkdownUse::plain)) wanted = std::min(wanted, last_level_ + 1);
  last_level_ = wanted;
  if (i > 1) out_ += t_.before_sections;
  const auto level = static_cast<uint32_t>(wanted);
  out_ += "<h";
  number(level);
  if (is(MarkdownUse::page) || is(MarkdownUse::print)) {
    out_ += " id=\"";
    escaped(t_.id_prefix);
    escaped(d_.extra(n));
    out_ += '"';
  }
  out_ += '>';
  in_heading_ = true;
  children(i);
  in_heading_ = false;
  out_ += "</h";
  number(level);
  out_ += ">\n";
}

void MarkdownWriter::list(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  if (!n.ordered()) {
    const uint32_t first = d_.first_child(i);
    const bool tasks = first != 0 && d_.nodes[first].task() != Task::none;
    return wrap(i, tasks && !is(MarkdownUse::plain) ? "<ul class=\"tasks\">\n" : "<ul>\n",
                "</ul>\n");
  }
  out_ += "<ol";
  if (n.number() != 1) {
    out_ += " start=\"";
    number(n.number());
    out_ += '"';
  }
  wrap(i, ">\n", "</ol>\n");
}

void MarkdownWriter::item(uint32_t i) {
  out_ += "<li>";
  const uint32_t first = d_.first_child(i);
  if (d_.nodes[i].task() != Task::none) {
    task_ = i;
    if (first == 0 || d_.nodes[first].type != MdType::paragraph) task_mark();
  }
  children(i);
  while (!out_.empty() && out_.back() == '\n') out_.pop_back();
  out_ += "</li>\n";
}

void MarkdownWriter::callout(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  const bool alert = n.callout() == CalloutKind::alert;
  // Not <aside>: a text may have many, and each would be a landmark that wants a name.
  out_ += alert ? "<div class=\"note note--alert\" role=\"note\">\n"
                : "<div class=\"note\" role=\"note\">\n";
  out_ += "<p class=\"note-title\">";
  uint32_t child = d_.first_child(i);
  if (child != 0 && d_.nodes[child].type == MdType::callout_title) {
    children(child);
    child = d_.next_sibling(child);
  } else {
    escaped(words_.callouts[n.kind & 3]);
  }
  out_ += "</p>\n";
  for (; child != 0; child = d_.next_sibling(child)) node(child);
  out_ += "</div>\n";
}

void MarkdownWriter::code_block(const MdNode& n) {
  // Long lines scroll sideways, so that the keyboard has to reach them.
  out_ += is(MarkdownUse::page) ? "<pre tabindex=\"0\"><code" : "<pre><code";
  const std::string_view info = d_.extra(n);
  const std::string_view language = info.substr(0, info.find_first_of(" \t\n"));
  if (!language.empty()) {
    out_ += " class=\"language-";
    escaped(language);
    out_ += '"';
  }
  out_ += '>';
  escaped(d_.text(n));
  out_ += "</code></pre>\n";
}

void MarkdownWriter::add_context(std::string_view context) {
  if (context.empty()) return;
  escaped(words_.colon);
  escaped(context);
}

// «表2：見出しのことば»: a name that no other table of the page has.
void MarkdownWriter::table_label() {
  numbered(words_.table, tables_);
  scratch_.clear();
  if (heading_ != 0) append_plain_text(d_, heading_, scratch_);
  std::string_view context = heading_ != 0 ? std::string_view(scratch_) : t_.table_context;
  while (!context.empty() && context.back() == '\n') context.remove_suffix(1);
  // A name, not a text: at most so many bytes, ending on a character border.
  constexpr size_t kMostBytes = 120;
  if (context.size() > kMostBytes) {
    size_t end = kMostBytes;
    while (end > 0 && (static_cast<unsigned char>(context[end]) & 0xC0) == 0x80) --end;
    context = context.substr(0, end);
  }
  add_context(context);
}

void MarkdownWriter::table(uint32_t i) {
  ++tables_;
  const bool plain = is(MarkdownUse::plain);
  if (is(MarkdownUse::page)) {
    out_ += "<section class=\"table-wrap\" tabindex=\"0\" aria-label=\"";
    table_label();
    out_ += "\">\n";
  }
  out_ += "<table>\n<thead>\n";
  const uint32_t header = d_.first_child(i);
  const uint32_t corner = header != 0 ? d_.first_child(header) : 0;
  // An empty corner means that the first column names its rows.
  const bool row_headers = !plain && corner != 0 && d_.first_child(corner) == 0;
  if (header != 0) row(header, row_headers);
  out_ += "</thead>\n";
  uint32_t body = header != 0 ? d_.next_sibling(header) : 0;
  if (body != 0) {
    out_ += "<tbody>\n";
    for (; body != 0; body = d_.next_sibling(body)) row(body, row_headers);
    out_ += "</tbody>\n";
  }
  out_ += "</table>\n";
  if (is(MarkdownUse::page)) out_ += "</section>\n";
}

void MarkdownWriter::row(uint32_t i, bool row_headers) {
  out_ += "<tr>\n";
  bool first = true;
  for (uint32_t c = d_.first_child(i); c != 0; c = d_.next_sibling(c)) {
    cell(c, first && row_headers);
    first = false;
  }
  out_ += "</tr>\n";
}

void MarkdownWriter::cell(uint32_t i, bool row_header) {
  const MdNode& n = d_.nodes[i];
  const bool plain = is(MarkdownUse::plain);
  // A heading cell without words says nothing; it is an ordinary empty cell.
  const bool empty = d_.first_child(i) == 0 && !plain;
  const bool head = (n.is_header() || row_header) && !empty;
  out_ += head ? "<th" : "<td";
  if (head && !plain) out_ += n.is_header() ? " scope=\"col\"" : " scope=\"row\"";
  if (plain) {
    constexpr std::array<std::string_view, 4> kAlign = {"", " align=\"left\"", " align=\"center\"",
                                                        " align=\"right\""};
    out_ += kAlign[n.kind & 3];
  } else if (n.align() == Align::right) {
    out_ += " class=\"number\"";
  } else if (n.align() == Align::center) {
    out_ += " class=\"center\"";
  }
  out_ += '>';
  children(i);
  out_ += head ? "</th>\n" : "</td>\n";
}

void MarkdownWriter::back_links(const MdNode& n) {
  backs_ = nullptr;
  for (uint32_t times = 1; times <= n.occurrence(); ++times) {
    out_ += " <a class=\"note-back\" href=\"#";
    note_id("fnref-", n.number(), times);
    out_ += "\" aria-label=\"";
    numbered(words_.back, n.number());
    if (n.occurrence() > 1) {
      out_ += " (";
      number(times);
      out_ += ')';
    }
    out_ += "\">↩</a>";
  }
}

void MarkdownWriter::definition(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  const bool feed = is(MarkdownUse::feed);
  if (!in_notes_) {
    in_notes_ = true;
    out_ += "<section class=\"notes\" aria-label=\"";
    escaped(words_.notes);
    add_context(t_.table_context);
    out_ += "\">\n<ol>\n";
  }
  out_ += "<li";
  if (!feed) {
    out_ += " id=\"";
    note_id("fn-", n.number(), 1);
    out_ += '"';
    backs_ = &n;
  }
  out_ += '>';
  for (uint32_t c = d_.first_child(i); c != 0; c = d_.next_sibling(c)) {
    if (d_.next_sibling(c) == 0 && d_.nodes[c].type == MdType::paragraph) backs_in_ = c;
    node(c);
  }
  if (backs_ != nullptr) back_links(n);
  out_ += "</li>\n";
}

}  // namespace hiroba::emit
