#include "emit/furigana_html.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "../model/small_site.h"
#include "emit/markdown_html.h"
#include "syntax/markdown/parse.h"

using namespace hiroba;

namespace {

model::Model words() {
  test::SmallSite site;
  site.add(kinds::Kind::term, "ba", "title: 協議の場\nkana: きょうぎのば");
  site.add(kinds::Kind::term, "haken", "title: 派遣\nkana: はけん");
  site.add(kinds::Kind::term, "iryo",
           "title: 自立支援医療（精神通院）\nkana: じりつしえんいりょう せいしんつういん\n"
           "also: [自立支援医療, 立支援, 医療費の助成]");
  site.add(kinds::Kind::term, "peer", "title: ピア\nkana: ぴあ");
  site.add(kinds::Kind::term, "none", "title: 回復");
  return site.link({2026, 11, 21});
}

// 会/かい in brackets, the rest as it is.
std::string shorter(std::string html) {
  const auto replace = [&](std::string_view from, std::string_view to) {
    for (size_t at = html.find(from); at != std::string::npos; at = html.find(from, at)) {
      html.replace(at, from.size(), to);
    }
  };
  replace("<ruby>", "[");
  replace("<rp>（</rp><rt>", "/");
  replace("</rt><rp>）</rp></ruby>", "]");
  return html;
}

std::string line(std::string_view words_of_it) {
  const model::Model model = words();
  std::string out;
  emit::Furigana(model).text(words_of_it, out);
  return shorter(out);
}

std::string body(std::string_view markdown, std::string_view language = "ja",
                 std::span<const emit::GlossaryMark> marks = {}) {
  const model::Model model = words();
  source::Diagnostics found;
  emit::Furigana furigana(model);
  emit::HtmlTarget target;
  target.marks_japanese = language == "en";
  target.furigana = &furigana;
  target.glossary = marks;
  std::string out;
  emit::write_html(syntax::parse_markdown(markdown, 1, 1, found), target, out);
  return shorter(out);
}

}  // namespace

TEST_CASE("a ruby has brackets for programs that do not know it, and nothing is markup") {
  std::string out;
  emit::write_ruby("漢<", "\"か&", out);
  CHECK(out == "<ruby>漢&lt;<rp>（</rp><rt>&quot;か&amp;</rt><rp>）</rp></ruby>");
}

TEST_CASE("every word of the glossary gets its reading, everywhere in a text") {
  CHECK(line("派遣と派遣事業 <b>") == "[派遣/はけん]と[派遣/はけん]事業 &lt;b&gt;");
  CHECK(line("ピアの回復") == "ピアの回復");
  CHECK(line("派遣（はけん）と派遣（予定）と派遣（はけん") ==
        "派遣（はけん）と[派遣/はけん]（予定）と[派遣/はけん]（はけん");
  CHECK(line("") == "");
}

TEST_CASE("another word of a term has the reading of its part of the title") {
  CHECK(line("自立支援医療（精神通院）") ==
        "[自立支援医療/じりつしえんいりょう]（[精神通院/せいしんつういん]）");
  CHECK(line("自立支援医療を使う") == "[自立支援医療/じりつしえんいりょう]を使う");
  CHECK(line("立支援") == "立支援");  // within a ruby of the title
  CHECK(line("医療費の助成") == "医療費の助成");
}

TEST_CASE("a lone kanji at the edge of a word must not meet another one") {
  CHECK(line("協議の場で") == "[協議/きょうぎ]の[場/ば]で");
  CHECK(line("協議の場合") == "協議の場合");
}

TEST_CASE("in a body: prose, headings and links, not code, pictures or another ruby") {
  CHECK(body("## 派遣\n\n[派遣](https://example.jp/) **派遣** `派遣` ｜派遣《ハケン》 "
             "![派遣](a.png)") ==
        "<h2 id=\"h-1\">[派遣/はけん]</h2>\n"
        "<p><a href=\"https://example.jp/\" rel=\"noopener\">[派遣/はけん]</a> "
        "<strong>[派遣/はけん]</strong> <code>派遣</code> [派遣/ハケン] 派遣</p>\n");
}

TEST_CASE("a word that leads to the glossary keeps its reading within the link") {
  const emit::GlossaryMark mark{2, 6, 6, "term/haken.html"};
  CHECK(body("会の派遣と派遣", "ja", {&mark, 1}) ==
        "<p>会の<a class=\"term\" href=\"term/haken.html\">[派遣/はけん]</a>と[派遣/はけん]</p>\n");
  // The neighbour outside the link still counts.
  const emit::GlossaryMark part{2, 0, 12, "term/ba.html"};
  CHECK(body("協議の場合", "ja", {&part, 1}) ==
        "<p><a class=\"term\" href=\"term/ba.html\">協議の場</a>合</p>\n");
}

TEST_CASE("an English text has none") {
  CHECK(body("派遣", "en") == "<p><span lang=\"ja\">派遣</span></p>\n");
}

TEST_CASE("a name takes its own reading") {
  const model::Model model = words();
  const auto name = [&](std::string_view title, std::string_view kana) {
    std::string out;
    const bool written = emit::Furigana(model).name(title, kana, out);
    CHECK(written == !out.empty());
    return shorter(out);
  };
  CHECK(name("ひだまりの会", "ひだまりのかい") == "ひだまりの[会/かい]");
  CHECK(name("会<", "かい") == "[会/かい]&lt;");
  CHECK(name("ピア", "ぴあ") == "");
  CHECK(name("会", "") == "");
  CHECK(name("会の", "かい") == "");
}

TEST_CASE("a stretch too long for one line has the readings of its words instead") {
  const model::Model model = words();
  std::string out;
  CHECK(emit::Furigana(model).name("訪問支援派遣調整会議の会",
                                   "ほうもんしえんはけんちょうせいかいぎのかい", out));
  CHECK(shorter(out) == "訪問支援[派遣/はけん]調整会議の[会/かい]");
}
