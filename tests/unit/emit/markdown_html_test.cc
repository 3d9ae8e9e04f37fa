#include "emit/markdown_html.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "../../support/site_words.h"
#include "syntax/markdown/parse.h"

using namespace hiroba;
using emit::HtmlTarget;
using emit::LinkAnswer;
using emit::MarkdownUse;

namespace {

class Links : public emit::LinkResolver {
 public:
  bool record(std::string_view id, std::string_view fragment, LinkAnswer& answer) const override {
    if (id != "group/hidamari" && id != "group/english") return false;
    answer.href = "../group/";
    answer.href += id.substr(6);
    answer.href += ".html";
    if (!fragment.empty()) answer.href.append("#").append(fragment);
    answer.title = id == "group/english" ? "Open <Door>" : "ひだまりの会";
    if (id == "group/english") answer.language = "en";
    return true;
  }
  bool attachment(std::string_view name, LinkAnswer& answer) const override {
    if (name == "missing.jpg") return false;
    answer.href = "files/";
    answer.href += name;
    if (name == "map.png") answer.width = 640, answer.height = 480;
    return true;
  }
};

const Links kLinks;

std::string html(std::string_view body, HtmlTarget target = {}) {
  source::Diagnostics diagnostics;
  target.links = &kLinks;
  if (target.words.notes.empty()) target.words = emit::markdown_words(test::words());
  std::string out;
  emit::write_html(syntax::parse_markdown(body, 1, 1, diagnostics), target, out);
  return out;
}

std::string html_for(MarkdownUse use, std::string_view body) {
  HtmlTarget target;
  target.use = use;
  return html(body, target);
}

}  // namespace

TEST_CASE("ruby can be written or left out") {
  CHECK(html("傾聴《けいちょう》") ==
        "<p><ruby>傾聴<rp>（</rp><rt>けいちょう</rt><rp>）</rp></ruby></p>\n");
  HtmlTarget off;
  off.ruby = false;
  CHECK(html("傾聴《けいちょう》", off) == "<p>傾聴</p>\n");
}

TEST_CASE("nothing of the author's is markup") {
  CHECK(html("<script>alert(\"1\")</script>") ==
        "<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>\n");
  CHECK(html("```\"><x>\na & b\n```") ==
        "<pre tabindex=\"0\"><code class=\"language-&quot;&gt;&lt;x&gt;\">a &amp; "
        "b\n</code></pre>\n");
  CHECK(html("![\"><x>](map.png)") ==
        "<p><img src=\"files/map.png\" alt=\"&quot;&gt;&lt;x&gt;\" width=\"640\" height=\"480\" "
        "loading=\"lazy\"></p>\n");
  CHECK(html("[x](javascript:alert(1)) [y](data:text/html,x)") == "<p>x y</p>\n");
  CHECK(html("漢《\"<b>》") ==
        "<p><ruby>漢<rp>（</rp><rt>&quot;&lt;b&gt;</rt><rp>）</rp></ruby></p>\n");
  CHECK(html("<https://example.jp/\"'&日>") ==
        "<p><a href=\"https://example.jp/%22&#x27;&amp;%E6%97%A5\" rel=\"noopener\">"
        "https://example.jp/&quot;'&amp;日</a></p>\n");
}

TEST_CASE("records give links their place and their words") {
  CHECK(html("[会](group/hidamari#when)") ==
        "<p><a href=\"../group/hidamari.html#when\">会</a></p>\n");
  CHECK(html("[](group/hidamari)") ==
        "<p><a href=\"../group/hidamari.html\">ひだまりの会</a></p>\n");
  CHECK(html("[](group/english)") ==
        "<p><a href=\"../group/english.html\" hreflang=\"en\" lang=\"en\">Open "
        "&lt;Door&gt;</a></p>\n");
  CHECK(html("[扉](group/english)") ==
        "<p><a href=\"../group/english.html\" hreflang=\"en\">扉</a></p>\n");
  CHECK(html("[無い会](group/none)") == "<p>無い会</p>\n");
  CHECK(html("[紙](leaf.pdf) ![図](missing.jpg)") ==
        "<p><a href=\"files/leaf.pdf\">紙</a> 図</p>\n");
}

TEST_CASE("links are written for their use") {
  CHECK(html_for(MarkdownUse::print, "[市](https://example.jp/) https://example.jp/a") ==
        "<p><a href=\"https://example.jp/\" rel=\"noopener\">市</a>"
        "<span class=\"print-address\">（https://example.jp/）</span> "
        "<a href=\"https://example.jp/a\" rel=\"noopener\">https://example.jp/a</a></p>\n");
  CHECK(html_for(MarkdownUse::feed, "## 題\n\n[上](#h-1)") == "<h2>題</h2>\n<p>上</p>\n");
  CHECK(html("[上](#h-1)") == "<p><a href=\"#h-1\">上</a></p>\n");
}

TEST_CASE("headings begin at the base and leave no gap") {
  CHECK(html("# 一\n\n## 二\n\n# 三") ==
        "<h2 id=\"h-1\">一</h2>\n<h3 id=\"h-2\">二</h3>\n<h2 id=\"h-3\">三</h2>\n");
  CHECK(html("## 一\n\n### 二") == "<h2 id=\"h-1\">一</h2>\n<h3 id=\"h-2\">二</h3>\n");
  CHECK(html("### 一\n\n## 二\n\n###### 三") ==
        "<h2 id=\"h-1\">一</h2>\n<h2 id=\"h-2\">二</h2>\n<h3 id=\"h-3\">三</h3>\n");
  HtmlTarget deep;
  deep.heading_base = 6;
  deep.id_prefix = "b-";
  CHECK(html("# 一\n\n## 二 {#two}\n\n[a](#two) [b](#other)", deep) ==
        "<h6 id=\"b-h-1\">一</h6>\n<h6 id=\"b-two\">二</h6>\n"
        "<p><a href=\"#b-two\">a</a> <a href=\"#other\">b</a></p>\n");
  CHECK(html("##\n\na") == "<p>a</p>\n");
}

TEST_CASE("lists are tight or loose and count from their start") {
  CHECK(html("- 一\n- 二\n  - 三") ==
        "<ul>\n<li>一</li>\n<li>二\n<ul>\n<li>三</li>\n</ul></li>\n</ul>\n");
  CHECK(html("3. 一\n\n4. 二") ==
        "<ol start=\"3\">\n<li><p>一</p></li>\n<li><p>二</p></li>\n</ol>\n");
  CHECK(html("- [x] 済\n- [ ] 未") ==
        "<ul class=\"tasks\">\n"
        "<li><span class=\"task-mark\" role=\"img\" aria-label=\"済み\">☑</span> 済</li>\n"
        "<li><span class=\"task-mark\" role=\"img\" aria-label=\"まだ\">☐</span> 未</li>\n</ul>\n");
}

TEST_CASE("tables can be scrolled by keyboard and have a name of their own") {
  const std::string out = html("## 回数\n\n| |計画|\n|-|-:|\n|春|7|\n\n|a|\n|-|");
  CHECK(
      out ==
      "<h2 id=\"h-1\">回数</h2>\n"
      "<section class=\"table-wrap\" tabindex=\"0\" aria-label=\"表1：回数\">\n"
      "<table>\n<thead>\n<tr>\n<td></td>\n<th scope=\"col\" "
      "class=\"number\">計画</th>\n</tr>\n</thead>\n"
      "<tbody>\n<tr>\n<th scope=\"row\">春</th>\n<td class=\"number\">7</td>\n</tr>\n</tbody>\n"
      "</table>\n</section>\n"
      "<section class=\"table-wrap\" tabindex=\"0\" aria-label=\"表2：回数\">\n"
      "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n</section>\n");
  HtmlTarget named;
  named.table_context = "持ち物";
  CHECK(html("|a|\n|-|", named).find("aria-label=\"表1：持ち物\"") != std::string::npos);
  CHECK(html_for(MarkdownUse::print, "|a|\n|-|").find("table-wrap") == std::string::npos);
}

TEST_CASE("callouts carry their kind in words and class") {
  CHECK(html("> [!注意]\n> 本文") ==
        "<div class=\"note note--alert\" role=\"note\">\n<p "
        "class=\"note-title\">注意</p>\n<p>本文</p>\n</div>\n");
  HtmlTarget english;
  english.marks_japanese = true;
  english.words = emit::markdown_words(test::words(test::en));
  CHECK(html("> [!NOTE]\n> Text", english) ==
        "<div class=\"note\" role=\"note\">\n<p "
        "class=\"note-title\">Note</p>\n<p>Text</p>\n</div>\n");
}

TEST_CASE("footnotes lead there and back") {
  CHECK(html("甲[^a]乙[^a]\n\n[^a]: 注") ==
        "<p>甲<sup class=\"note-ref\" id=\"fnref-1\"><a href=\"#fn-1\">注1</a></sup>"
        "乙<sup class=\"note-ref\" id=\"fnref-1-2\"><a href=\"#fn-1\">注1</a></sup></p>\n"
        "<section class=\"notes\" aria-label=\"注\">\n<ol>\n"
        "<li id=\"fn-1\"><p>注"
        " <a class=\"note-back\" href=\"#fnref-1\" aria-label=\"注1のある場所にもどる (1)\">↩</a>"
        " <a class=\"note-back\" href=\"#fnref-1-2\" aria-label=\"注1のある場所にもどる (2)\">↩</a>"
        "</p>\n</li>\n</ol>\n</section>\n");
  CHECK(html_for(MarkdownUse::feed, "甲[^a]\n\n[^a]: 注") ==
        "<p>甲<sup class=\"note-ref\">注1</sup></p>\n"
        "<section class=\"notes\" "
        "aria-label=\"注\">\n<ol>\n<li><p>注</p>\n</li>\n</ol>\n</section>\n");
}

TEST_CASE("a footnote sign within a link is no link but keeps its place") {
  const std::string out = html("[甲[^a]](group/hidamari)\n\n[^a]: 注");
  CHECK(out.find("<sup class=\"note-ref\" id=\"fnref-1\">注1</sup></a>") != std::string::npos);
}

TEST_CASE("glossary marks fall on words of prose only") {
  source::Diagnostics diagnostics;
  const auto d = syntax::parse_markdown("# 傾聴\n\n傾聴と<傾聴《けいちょう》", 1, 1, diagnostics);
  std::vector<emit::GlossaryMark> marks;
  for (uint32_t i = 0; i < d.nodes.size(); ++i) {
    const auto type = d.nodes[i].type;
    if (type == syntax::MdType::text || type == syntax::MdType::ruby) {
      marks.push_back(emit::GlossaryMark{i, 0, 6, "../term/keicho.html"});
    }
  }
  REQUIRE(marks.size() == 3);
  HtmlTarget target;
  target.glossary = marks;
  std::string out;
  emit::write_html(d, target, out);
  CHECK(out ==
        "<h2 id=\"h-1\">傾聴</h2>\n"
        "<p><a class=\"term\" href=\"../term/keicho.html\">傾聴</a>と&lt;"
        "<a class=\"term\" href=\"../term/keicho.html\"><ruby>傾聴<rp>（</rp><rt>けいちょう</rt>"
        "<rp>）</rp></ruby></a></p>\n");
}

TEST_CASE("small things") {
  CHECK(html("a\\\nb\n\n---\n\n`<x>` ~~y~~ *z*") ==
        "<p>a<br>\nb</p>\n<hr>\n<p><code>&lt;x&gt;</code> <del>y</del> <em>z</em></p>\n");
  CHECK(html("> 引用") == "<blockquote>\n<p>引用</p>\n</blockquote>\n");
  std::string out = "前";
  emit::write_html(syntax::Document{}, HtmlTarget{}, out);
  CHECK(out == "前");
}

TEST_CASE("inline documents are written without a paragraph") {
  source::Diagnostics diagnostics;
  std::string out;
  emit::write_html(syntax::parse_inline("**会**です", source::Mark{}, diagnostics), HtmlTarget{},
                   out);
  CHECK(out == "<strong>会</strong>です");
}

TEST_CASE("no document makes a page out of proportion") {
  std::string tables = "# ";
  for (int i = 0; i < 5000; ++i) tables += "題";
  for (int i = 0; i < 4000; ++i) tables += "\n\n|a|\n|-|";
  CHECK(html(tables).size() < 2'000'000);
  CHECK(html(tables).find("題題題\">") != std::string::npos);  // cut between two characters

  std::string fragments;
  for (int i = 0; i < 3000; ++i) fragments += "## a\n\n[a](#x)\n\n";
  HtmlTarget prefixed;
  prefixed.id_prefix = "b-";
  CHECK(html(fragments, prefixed).size() < 500'000);
}
