#include <algorithm>

#include "emit/markdown_writer.h"

namespace hiroba::emit {

void MarkdownWriter::inline_node(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  switch (n.type) {
    case MdType::text: return text(i);
    case MdType::soft_break: out_ += '\n'; return;
    case MdType::line_break: out_ += is(MarkdownUse::plain) ? "<br />\n" : "<br>\n"; return;
    case MdType::code:
      out_ += "<code>";
      escaped(d_.text(n));
      out_ += "</code>";
      return;
    case MdType::emphasis: return wrap(i, "<em>", "</em>");
    case MdType::strong: return wrap(i, "<strong>", "</strong>");
    case MdType::strikethrough: return wrap(i, "<del>", "</del>");
    case MdType::link: return is(MarkdownUse::plain) ? plain_link(i) : link(i);
    case MdType::image: return image(i);
    case MdType::ruby: return ruby(i);
    case MdType::footnote_reference: return reference(n);
    default: return children(i);
  }
}

void MarkdownWriter::text(uint32_t i) {
  std::string_view words = d_.text(d_.nodes[i]);
  const auto& marks = t_.glossary;
  while (mark_ < marks.size() && marks[mark_].node < i) ++mark_;
  uint32_t written = 0;
  for (; mark_ < marks.size() && marks[mark_].node == i; ++mark_) {
    const GlossaryMark& m = marks[mark_];
    if (!may_mark() || m.begin < written || m.begin + m.length > words.size()) continue;
    prose(words, written, m.begin);
    out_ += "<a class=\"term\" href=\"";
    escape_href(m.href, out_);
    out_ += "\">";
    prose(words, m.begin, m.begin + m.length);
    out_ += "</a>";
    written = m.begin + m.length;
  }
  prose(words, written, words.size());
}

void MarkdownWriter::ruby(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  const auto& marks = t_.glossary;
  while (mark_ < marks.size() && marks[mark_].node < i) ++mark_;
  const bool marked = may_mark() && mark_ < marks.size() && marks[mark_].node == i;
  if (marked) {
    out_ += "<a class=\"term\" href=\"";
    escape_href(marks[mark_].href, out_);
    out_ += "\">";
  }
  if (t_.ruby && !is(MarkdownUse::plain)) {
    write_ruby(d_.text(n), d_.extra(n), out_);
  } else {
    escaped(d_.text(n));
  }
  if (marked) out_ += "</a>";
}

// The words of a link; without any, the record's title or the address itself.
void MarkdownWriter::link_words(uint32_t i) {
  const size_t before = out_.size();
  in_link_ = true;
  children(i);
  in_link_ = false;
  if (out_.size() > before) return;
  const MdNode& n = d_.nodes[i];
  if (n.link() == LinkKind::record && t_.links != nullptr && !is(MarkdownUse::plain)) {
    const std::string_view to = d_.text(n);
    if (t_.links->title_html(to.substr(0, to.find('#')), out_)) return;
  }
  escaped(answer_.title.empty() ? d_.text(n) : std::string_view(answer_.title));
}

void MarkdownWriter::link_to(uint32_t i, std::string_view href, bool external) {
  out_ += "<a href=\"";
  escape_href(href, out_);
  out_ += '"';
  if (external) out_ += " rel=\"noopener\"";
  if (!answer_.language.empty()) {
    out_ += " hreflang=\"";
    escaped(answer_.language);
    out_ += '"';
    if (d_.first_child(i) == 0) {  // the words are the record's, in its language
      out_ += " lang=\"";
      escaped(answer_.language);
      out_ += '"';
    }
  }
  out_ += '>';
  link_words(i);
  out_ += "</a>";
}

bool MarkdownWriter::own_heading(std::string_view id) const {
  return std::any_of(d_.nodes.begin(), d_.nodes.end(), [&](const MdNode& n) {
    return n.type == MdType::heading && d_.extra(n) == id;
  });
}

void MarkdownWriter::link(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  const std::string_view to = d_.text(n);
  answer_.clear();
  switch (n.link()) {
    case LinkKind::external: {
      link_to(i, to, true);
      const uint32_t child = d_.first_child(i);
      if (is(MarkdownUse::print) && child != 0 && d_.text(d_.nodes[child]) != to) {
        out_ += "<span class=\"print-address\">（";
        escaped(to);
        out_ += "）</span>";
      }
      return;
    }
    case LinkKind::mail: return link_to(i, to, false);
    case LinkKind::fragment:
      if (is(MarkdownUse::feed)) return link_words(i);
      answer_.href = '#';
      if (!t_.id_prefix.empty() && own_heading(to.substr(1))) answer_.href += t_.id_prefix;
      answer_.href += to.substr(1);
      return link_to(i, answer_.href, false);
    case LinkKind::record: {
      const size_t hash = std::min(to.find('#'), to.size());
      const std::string_view fragment = to.substr(std::min(hash + 1, to.size()));
      if (t_.links == nullptr || !t_.links->record(to.substr(0, hash), fragment, answer_)) break;
      return link_to(i, answer_.href, answer_.external);
    }
    case LinkKind::attachment:
      if (t_.links == nullptr || !t_.links->attachment(to, answer_)) break;
      return link_to(i, answer_.href, false);
    case LinkKind::refused: break;
  }
  link_words(i);
}

void MarkdownWriter::plain_link(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  out_ += "<a href=\"";
  escape_href(d_.text(n), out_);
  if (n.extra_size > 0) {
    out_ += "\" title=\"";
    escaped(d_.extra(n));
  }
  wrap(i, "\">", "</a>");
}

void MarkdownWriter::image(uint32_t i) {
  const MdNode& n = d_.nodes[i];
  const bool plain = is(MarkdownUse::plain);
  scratch_.clear();
  append_plain_text(d_, i, scratch_);
  answer_.clear();
  const bool known = n.link() == LinkKind::attachment && t_.links != nullptr &&
                     t_.links->attachment(d_.text(n), answer_);
  if (!known && !plain) return escaped(scratch_);
  const bool many = !plain && !is(MarkdownUse::feed) && !answer_.sources.empty();
  if (many) picture_sources();
  const std::string_view file = answer_.picture.empty() ? answer_.href : answer_.picture;
  out_ += "<img src=\"";
  escape_href(plain ? d_.text(n) : file, out_);
  out_ += "\" alt=\"";
  escaped(scratch_);
  if (plain && n.extra_size > 0) {
    out_ += "\" title=\"";
    escaped(d_.extra(n));
  }
  out_ += '"';
  if (answer_.width > 0 && answer_.height > 0) {
    out_ += " width=\"";
    number(static_cast<uint32_t>(answer_.width));
    out_ += "\" height=\"";
    number(static_cast<uint32_t>(answer_.height));
    out_ += '"';
  }
  if (many) srcset(answer_.sources.back());
  if (is(MarkdownUse::page)) out_ += " loading=\"lazy\"";
  if (many) out_ += " decoding=\"async\"";
  out_ += plain ? " />" : ">";
  if (many) out_ += "</picture>";
}

// The browser takes the first that it knows; the last are other widths of the picture itself.
void MarkdownWriter::picture_sources() {
  out_ += "<picture>";
  for (const PictureSource& source : answer_.sources) {
    if (source.type.empty()) continue;
    out_ += "<source type=\"";
    out_ += source.type;
    out_ += '"';
    srcset(source);
    out_ += '>';
  }
}

// Names of files hold no comma or blank. The column of text is 38em of 18 pixels wide.
void MarkdownWriter::srcset(const PictureSource& source) {
  out_ += " srcset=\"";
  escaped(source.srcset);
  out_ += "\" sizes=\"(min-width: 45rem) 43rem, 100vw\"";
}

void MarkdownWriter::note_id(std::string_view kind, uint32_t value, uint32_t occurrence) {
  escaped(t_.id_prefix);
  out_ += kind;
  number(value);
  if (occurrence > 1) {
    out_ += '-';
    number(occurrence);
  }
}

void MarkdownWriter::reference(const MdNode& n) {
  out_ += "<sup class=\"note-ref\"";
  if (!is(MarkdownUse::feed)) {
    out_ += " id=\"";
    note_id("fnref-", n.number(), n.occurrence());
    out_ += '"';
  }
  out_ += '>';
  const bool linked = !is(MarkdownUse::feed) && !in_link_;  // no link within a link
  if (linked) {
    out_ += "<a href=\"#";
    note_id("fn-", n.number(), 1);
    out_ += "\">";
  }
  numbered(words_.note, n.number());
  out_ += linked ? "</a></sup>" : "</sup>";
}

}  // namespace hiroba::emit
