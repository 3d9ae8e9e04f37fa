// Markdown of any kind, written for every use. Must hold whatever comes in: the tree is a proper
// preorder, the tags of the HTML are balanced and all our own, no character of the input is
// markup, parsing the same twice gives the same, and of what check_text() lets pass comes a page
// that is UTF-8 and holds only characters that may be published.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "emit/markdown_html.h"
#include "syntax/check_text.h"
#include "syntax/markdown/parse.h"
#include "text/publishable.h"
#include "text/utf8.h"

using namespace hiroba;

namespace {

void require(bool good, const char* what, std::string_view html = {}) {
  if (good) return;
  std::fprintf(stderr, "broken: %s\n%.*s\n", what, static_cast<int>(html.size()), html.data());
  std::abort();
}

class AnyLinks : public emit::LinkResolver {
 public:
  bool record(std::string_view id, std::string_view fragment,
              emit::LinkAnswer& answer) const override {
    if (id.size() % 5 == 0) return false;
    answer.href.append("../").append(id).append(".html#").append(fragment);
    if (id.size() % 2 == 0) answer.title = "<b title=\"x\">";
    if (id.size() % 3 == 0) answer.language = "en";
    answer.external = id.size() % 4 == 0;
    return true;
  }
  bool attachment(std::string_view name, emit::LinkAnswer& answer) const override {
    if (name.size() % 5 == 0) return false;
    answer.href = name;
    answer.width = answer.height = static_cast<int>(name.size() % 3);
    return true;
  }
};

void check_tree(const syntax::Document& d) {
  if (d.nodes.empty()) return;
  const auto& nodes = d.nodes;
  require(nodes[0].end == nodes.size(), "the root spans the tree");
  std::vector<uint32_t> open = {0};
  for (uint32_t i = 1; i < nodes.size(); ++i) {
    while (nodes[open.back()].end <= i) open.pop_back();
    require(nodes[i].parent == open.back(), "parents are right");
    require(nodes[i].end > i && nodes[i].end <= nodes[open.back()].end, "children lie within");
    open.push_back(i);
    require(open.size() < 60, "depth is bounded");
    require(nodes[i].type != syntax::MdType::tilde_pair, "no loose marks");
    require(size_t{nodes[i].text_begin} + nodes[i].text_size <= d.pool.size(), "text in the pool");
    require(nodes[i].type != syntax::MdType::text || nodes[i].text_size > 0, "text is not empty");
  }
}

const std::set<std::string_view>& known_tags() {
  static const std::set<std::string_view> kTags = {
      "a",     "blockquote", "br", "code", "del",   "div",     "em",    "h1",     "h2",
      "h3",    "h4",         "h5", "h6",   "hr",    "img",     "input", "li",     "ol",
      "p",     "pre",        "rp", "rt",   "ruby",  "section", "span",  "strong", "sup",
      "table", "tbody",      "td", "th",   "thead", "tr",      "ul"};
  return kTags;
}

bool is_void(std::string_view tag) {
  return tag == "br" || tag == "hr" || tag == "img" || tag == "input";
}

// Steps over one tag and returns its name; every attribute has to be name="value".
std::string_view read_tag(std::string_view html, size_t& pos, bool& closing) {
  closing = html.compare(pos + 1, 1, "/") == 0;
  const size_t name = pos + (closing ? 2 : 1);
  size_t i = name;
  while (i < html.size() &&
         ((html[i] >= 'a' && html[i] <= 'z') || (html[i] >= '0' && html[i] <= '9')))
    ++i;
  const std::string_view tag = html.substr(name, i - name);
  while (i < html.size() && html[i] != '>') {
    require(html[i] == ' ', "a space before an attribute", html);
    ++i;
    if (html.compare(i, 2, "/>") == 0) {
      ++i;
      break;
    }
    const size_t begin = i;
    while (i < html.size() && ((html[i] >= 'a' && html[i] <= 'z') || html[i] == '-')) ++i;
    require(html.substr(begin, 2) != "on", "no event handlers", html);
    if (i == begin || html.compare(i, 2, "=\"") != 0) {
      require(false, "an attribute with quotes", html);
    }
    const std::string_view attribute = html.substr(begin, i - begin);
    const size_t close = html.find('"', i + 2);
    require(close != std::string_view::npos, "the quote is closed", html);
    const std::string_view value = html.substr(i + 2, close - i - 2);
    require(value.find('<') == std::string_view::npos, "no < within a value", html);
    if (attribute == "href" || attribute == "src") {
      for (const std::string_view scheme : {"javascript:", "data:", "vbscript:", "file:", "tel:"}) {
        require(value.substr(0, scheme.size()) != scheme, "no dangerous address", html);
      }
    }
    i = close + 1;
  }
  require(i < html.size(), "the tag ends", html);
  pos = i + 1;
  return tag;
}

void check_html(std::string_view html, bool plain) {
  std::vector<std::string_view> open;
  for (size_t i = html.find('<'); i != std::string_view::npos; i = html.find('<', i)) {
    if (plain) {  // no check of addresses: GFM takes any
      require(html.substr(i, 7) != "<script", "no script", html);
      ++i;
      continue;
    }
    bool closing = false;
    const std::string_view tag = read_tag(html, i, closing);
    require(known_tags().count(tag) == 1, "a tag of ours", html);
    if (is_void(tag)) continue;
    if (!closing) {
      require(tag != "a" || std::count(open.begin(), open.end(), tag) == 0, "no link in a link",
              html);
      open.push_back(tag);
      continue;
    }
    require(!open.empty() && open.back() == tag, "tags are balanced", html);
    open.pop_back();
  }
  require(open.empty(), "every tag is closed", html);
}

void write_all(const syntax::Document& d, unsigned choice, bool is_checked) {
  static const AnyLinks kLinks;
  std::vector<emit::GlossaryMark> marks;
  syntax::for_each_prose_text(d, [&](uint32_t index, std::string_view text) {
    if (index % 3 != choice % 3 || text::first_invalid(text)) return;
    marks.push_back(emit::GlossaryMark{index, 0, text::decode_at(text, 0).size, "term/\"<x>.html"});
  });
  for (const auto use : {emit::MarkdownUse::page, emit::MarkdownUse::feed, emit::MarkdownUse::print,
                         emit::MarkdownUse::plain}) {
    emit::HtmlTarget target;
    target.use = use;
    target.heading_base = 1 + static_cast<int>(choice % 6);
    target.marks_japanese = choice % 2 != 0;
    target.ruby = choice % 5 != 0;
    target.links = choice % 7 == 0 ? nullptr : &kLinks;
    target.glossary = marks;
    target.id_prefix = choice % 4 == 0 ? "x-" : "";
    std::string html;
    emit::write_html(d, target, html);
    check_html(html, use == emit::MarkdownUse::plain);
    if (!is_checked) continue;
    require(!text::first_invalid(html), "the page is UTF-8", html);
    require(!text::next_unpublishable(html), "the page holds what may be published", html);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const unsigned choice = data[0];
  const std::string_view body(reinterpret_cast<const char*>(data) + 1, size - 1);
  source::Diagnostics diagnostics;
  const auto parse = [&](source::Diagnostics& to) {
    return choice % 3 == 2 ? syntax::parse_inline(body, source::Mark{1, 3, 2, 1}, to)
                           : syntax::parse_markdown(body, 1, 1 + choice, to);
  };
  const syntax::Document document = parse(diagnostics);
  check_tree(document);
  source::Diagnostics refused;
  write_all(document, choice, syntax::check_text(body, 1, 1, size, refused));
  syntax::plain_text(document);
  source::Diagnostics again;
  require(parse(again) == document, "the same input gives the same tree");
  require(again.list().size() == diagnostics.list().size(), "and the same findings");
  for (const auto& found : diagnostics.list()) {
    require(found.rule != nullptr && found.mark.known(), "every finding has a place");
    source::fill(found.rule->ja, found.args);
    source::fill(found.rule->cure_en, found.args);
  }
  return 0;
}
