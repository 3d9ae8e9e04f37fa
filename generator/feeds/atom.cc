#include <algorithm>

#include "feeds/feed.h"
#include "template/escape.h"

// Atom: RFC 4287. Browsers show it by a style sheet; the words for people stand in it as XHTML, so
// that their links work there.
namespace hiroba::feeds {
namespace {

// Nothing has changed yet: a date has to be there all the same.
constexpr text::Date kNever{2020, 1, 1};

class Xml {
 public:
  void open(std::string_view name) { out_.append("<").append(name).append(">"); }
  void close(std::string_view name) { out_.append("</").append(name).append(">\n"); }
  void text(std::string_view text) { tmpl::escape_text(out_, text); }
  void element(std::string_view name, std::string_view content) {
    open(name);
    text(content);
    close(name);
  }
  void attribute(std::string_view name, std::string_view value) {
    out_.append(" ").append(name).append("=\"");
    tmpl::escape_attribute(out_, value);
    out_ += '"';
  }
  void link(std::string_view rel, std::string_view type, std::string_view address) {
    out_ += "<link";
    attribute("rel", rel);
    attribute("type", type);
    attribute("href", address);
    out_ += "/>\n";
  }
  void raw(std::string_view text) { out_ += text; }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

void add_entry(const Entry& entry, Xml& xml) {
  xml.raw("<entry>\n");
  xml.element("id", entry.id);
  xml.element("title", entry.title);
  xml.link("alternate", "text/html", entry.address);
  xml.element("updated", moment(entry.updated));
  if (entry.published) xml.element("published", moment(*entry.published));
  for (const auto& [id, label] : entry.topics) {
    xml.raw("<category");
    xml.attribute("term", id);
    xml.attribute("label", label);
    xml.raw("/>\n");
  }
  xml.raw("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">");
  for (const std::string& line : entry.lines) {
    xml.raw("<p>");
    xml.text(line);
    xml.raw("</p>");
  }
  xml.raw("<p><a");
  xml.attribute("href", entry.address);
  xml.raw(">");
  xml.text(entry.address);
  xml.raw("</a></p></div></content>\n</entry>\n");
}

}  // namespace

std::string atom_text(const Feed& feed, std::string_view style) {
  Xml xml;
  xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-stylesheet type=\"text/css\"");
  xml.attribute("href", style);
  xml.raw("?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"");
  if (!feed.gone.empty()) xml.raw(" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"");
  xml.attribute("xml:lang", feed.lang);
  xml.raw(">\n");
  xml.element("id", feed.id);
  xml.element("title", feed.title);
  xml.raw("<subtitle type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>");
  xml.text(feed.about);
  xml.raw("</p><p><a");
  xml.attribute("href", feed.page);
  xml.raw(">");
  xml.text(feed.page);
  xml.raw("</a></p></div></subtitle>\n");
  text::Date updated = kNever;
  for (const Entry& entry : feed.entries) updated = std::max(updated, entry.updated);
  for (const Tombstone& gone : feed.gone) updated = std::max(updated, gone.since);
  xml.element("updated", moment(updated));
  xml.raw("<author>");
  xml.element("name", feed.author);
  xml.raw("</author>\n<generator>Hiroba</generator>\n");
  xml.link("self", "application/atom+xml", feed.address);
  xml.link("alternate", "text/html", feed.page);
  for (const Tombstone& gone : feed.gone) {
    xml.raw("<at:deleted-entry");
    xml.attribute("ref", gone.id);
    xml.attribute("when", moment(gone.since));
    xml.raw("/>\n");
  }
  for (const Entry& entry : feed.entries) add_entry(entry, xml);
  xml.raw("</feed>\n");
  return xml.take();
}

}  // namespace hiroba::feeds
