#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "emit/words.h"
#include "syntax/markdown/document.h"

// The only way from a stored Markdown document to HTML. What comes out is valid within <div>,
// whatever the document says: no author's character reaches it unescaped, there are no inline
// styles or scripts, and nothing is fetched but the files the resolver names.
namespace hiroba::emit {

class Furigana;

enum class MarkdownUse : uint8_t {
  page,
  feed,   // no ids and no links within the text: it is shown among other texts
  print,  // the address of an external link follows it in words
  plain,  // GFM's own HTML: for comparison with its specification
};

// A picture in one format, in several widths.
struct PictureSource {
  std::string_view type;  // «image/webp»; empty: of the picture itself
  std::string srcset;     // «bench.480.webp 480w, bench.960.webp 960w»
};

// What a link becomes. One answer is used again and again, so that it allocates once.
struct LinkAnswer {
  std::string href;      // as seen from the page that is written
  std::string title;     // of the record: the words of a link that has none
  std::string language;  // if the target is in another language than the page
  bool external = false;
  // Of a picture: its size in pixels, 0 if not known, and other forms, the best first.
  int width = 0, height = 0;
  std::string picture;  // what to show of it; empty: what `href` names
  std::vector<PictureSource> sources;

  void clear() {
    href.clear();
    title.clear();
    language.clear();
    external = false;
    width = height = 0;
    picture.clear();
    sources.clear();
  }
};

// Knows where things are; a link it does not know is written as words. Called from one thread.
class LinkResolver {
 public:
  virtual ~LinkResolver() = default;
  // `id` is kind/slug or root/kind/slug; `fragment` may be empty. The answer comes in cleared.
  virtual bool record(std::string_view id, std::string_view fragment, LinkAnswer& answer) const = 0;
  // Appends the title of such a record as HTML, for a link without words. False: it is not known
  // better than from `answer.title`.
  virtual bool title_html(std::string_view id, std::string& out) const {
    (void)id;
    (void)out;
    return false;
  }
  // A file beside the record, for links and pictures.
  virtual bool attachment(std::string_view name, LinkAnswer& answer) const = 0;
};

// Words of a text node, or a whole ruby, that lead to the glossary.
struct GlossaryMark {
  uint32_t node = 0;
  uint32_t begin = 0, length = 0;  // bytes of the node's text, on character borders
  std::string_view href;
};

// The words the writer adds. {n} is a number.
struct MarkdownWords {
  std::string_view notes;  // heading of the footnotes
  std::string_view note;   // «注{n}»
  std::string_view back;   // «注{n}のある場所にもどる»
  std::string_view table;  // «表{n}»
  std::string_view colon;
  std::string_view task_done, task_open;
  std::string_view callouts[4];  // titles, in the order of CalloutKind
};
// Those of site/strings, section `body`. Views into the site's words.
MarkdownWords markdown_words(const Words& words);

struct HtmlTarget {
  MarkdownUse use = MarkdownUse::page;
  int heading_base = 2;         // 1 to 6: what the highest heading of the document becomes
  bool marks_japanese = false;  // the document is in another language: words in Japanese say so
  bool ruby = true;
  Furigana* furigana = nullptr;  // readings for prose, headings and links in Japanese
  const LinkResolver* links = nullptr;
  std::span<const GlossaryMark> glossary;  // sorted by node and begin, not overlapping
  std::string_view id_prefix;              // if several documents share a page: «body-»
  // What the document is on its page («持ち物»): names its notes, and tables without a heading.
  std::string_view table_context;
  std::string_view before_sections;  // HTML of ours before every heading but a first one
  MarkdownWords words = {};
};

void write_html(const syntax::Document& document, const HtmlTarget& target, std::string& out);

// & < > " as entities: fit for text and quoted attributes.
void escape_html(std::string_view text, std::string& out);

// Fit for href and src: what a URL may not hold is percent-encoded, & and ' become entities.
void escape_href(std::string_view url, std::string& out);

}  // namespace hiroba::emit
