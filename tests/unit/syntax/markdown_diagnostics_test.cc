#include <doctest/doctest.h>

#include <string>

#include "syntax/markdown/parse.h"
#include "syntax/markdown/rules.h"

using namespace hiroba;

namespace {

// Each finding as «line:column+length id», parted by spaces.
std::string findings(std::string_view body, uint32_t first_line = 1) {
  source::Diagnostics diagnostics;
  syntax::parse_markdown(body, 1, first_line, diagnostics);
  std::string out;
  for (const auto& d : diagnostics.list()) {
    if (!out.empty()) out += ' ';
    out += std::to_string(d.mark.line).append(":").append(std::to_string(d.mark.column));
    out += std::string("+").append(std::to_string(d.mark.length)).append(" ");
    out += d.rule->id;
  }
  return out;
}

// The one finding in words.
std::string sentence(std::string_view body) {
  source::Diagnostics diagnostics;
  syntax::parse_markdown(body, 1, 1, diagnostics);
  REQUIRE(diagnostics.list().size() == 1);
  const auto& d = diagnostics.list()[0];
  return source::fill(d.rule->ja, d.args) + source::fill(d.rule->cure_ja, d.args);
}

}  // namespace

TEST_CASE("good texts have no findings") {
  CHECK(findings("# 題\n\n**「a」**[^1] 傾聴《けいちょう》 [a](group/a) ![b](c.png)\n\n[^1]: 注") ==
        "");
  CHECK(findings("a < b && c > d 10~12 \\<b> &lt;i>") == "");
  CHECK(findings("`<b>` と `[^x]`\n\n    <div>\n") == "");
}

TEST_CASE("the place of a finding is that of the words") {
  CHECK(findings("本文\nこれは<b>大切</b>です", 11) ==
        "12:4+3 markdown.html.raw 12:9+4 markdown.html.raw");
  CHECK(findings("**「a」**と ピア《仲間》です") == "1:8+10 markdown.ruby.no-base");
  CHECK(findings("甲。\n\n- [a](tel:00-0000-0000)") == "3:7+16 markdown.link.tel");
  CHECK(findings("[a](x y)\n[a](/b)\n[c](/b)") ==
        "2:5+2 markdown.link.form 3:5+2 markdown.link.form");
}

TEST_CASE("each rule has an input that breaks it") {
  CHECK(findings("傾聴《けいちょう") == "1:1+8 markdown.ruby.unclosed");
  CHECK(findings("傾聴《》") == "1:1+4 markdown.ruby.empty");
  CHECK(findings("> [!警報]\n> a") == "1:3+5 markdown.callout.unknown");
  CHECK(findings("##") == "1:1+2 markdown.heading.empty");
  CHECK(findings("## a\n\n#### b") == "3:1+6 markdown.heading.skipped");
  CHECK(findings("## a {#Bad}") == "1:6+6 markdown.heading.id-form");
  CHECK(findings("## a {#h-2}") == "1:6+6 markdown.heading.id-form");
  CHECK(findings("## a {#b}\n\n## c {#b}") == "3:6+4 markdown.heading.id-twice");
  CHECK(findings("a[^x]") == "1:2+4 markdown.footnote.missing");
  CHECK(findings("a\n\n[^x]: b") == "3:1+4 markdown.footnote.unused");
  CHECK(findings("a[^x]\n\n[^x]: b\n\n[^x]: c") == "5:1+4 markdown.footnote.twice");
  CHECK(findings("[a]()") == "1:1+5 markdown.link.empty");
  CHECK(findings("[](https://example.jp/)") == "1:4+19 markdown.link.no-words");
  CHECK(findings("[a](javascript:b)") == "1:5+12 markdown.link.scheme");
  CHECK(findings("![a](https://example.jp/b.png)") == "1:6+24 markdown.image.outside");
  CHECK(findings("![](b.png)") == "1:5+5 markdown.image.no-alt");
  CHECK(findings(std::string("a\xEF\xB7\x90")) == "1:2+1 markdown.character.reserved");
  CHECK(findings(std::string_view("a\0b", 3)) == "1:2+1 markdown.character.reserved");
}

TEST_CASE("an escaped footnote sign is text") {
  CHECK(findings("a\\[^x]") == "");
  CHECK(findings("[^A]\n\n[^a]: b") == "");
}

TEST_CASE("the words of some findings") {
  CHECK(sentence("<b>太字") ==
        "本文の中にHTMLのタグ「<b>」は書けません。強調は **ことば** と書きます。");
  CHECK(sentence("a <!-- 覚え書き -->") ==
        "本文の中にHTMLのタグ「<!-- 覚え書き -->」は書けません。"
        "覚え書きは front matter の # のあとに書きます。");
  CHECK(sentence("ピア《なかま》の会") ==
        "ふりがな「ピア《なかま》の会」の前に漢字がありません。"
        "ふりがなをつけることばの前に ｜ を置きます（例：｜ピア《仲間》）。"
        "《 をそのまま見せるときは ｜《 と書きます。");
  CHECK(sentence("[電話](tel:00-0000-0000)") ==
        "電話番号のリンク「tel:00-0000-0000」は本文に書けません。"
        "番号は number "
        "の一覧に登録し、確かめた日とともに示します（例：[窓口の電話](number/madoguchi)）。");
}

TEST_CASE("an unknown callout names what was perhaps meant") {
  source::Diagnostics diagnostics;
  syntax::parse_markdown("> [!NOTES]\n> a", 1, 1, diagnostics);
  REQUIRE(diagnostics.list().size() == 1);
  REQUIRE(!diagnostics.list()[0].near.empty());
  CHECK(diagnostics.list()[0].near[0] == "NOTE");
}

TEST_CASE("findings in field text stand at the field") {
  source::Diagnostics diagnostics;
  syntax::parse_inline("a <b> c", source::Mark{3, 14, 9, 7}, diagnostics);
  REQUIRE(diagnostics.list().size() == 1);
  CHECK(diagnostics.list()[0].mark == source::Mark{3, 14, 9, 7});
}

TEST_CASE("one document reports a bounded number of findings") {
  std::string body;
  for (int i = 0; i < 500; ++i) body += "<b>a\n";
  source::Diagnostics diagnostics;
  syntax::parse_markdown(body, 1, 1, diagnostics);
  REQUIRE(diagnostics.list().size() == 41);
  CHECK(diagnostics.list().back().rule->id == "markdown.more");
}

TEST_CASE("every rule of the table has its sentences and its example") {
  for (const source::Rule* rule : syntax::rules::kMarkdownRules) {
    CAPTURE(rule->id);
    CHECK(rule->id.substr(0, 9) == "markdown.");
    CHECK(!rule->ja.empty());
    CHECK(!rule->en.empty());
    CHECK(!rule->cure_ja.empty());
    CHECK(!rule->cure_en.empty());
    CHECK(!rule->bad_example.empty());
  }
}

TEST_CASE("the bad examples break their rules") {
  for (const source::Rule* rule : syntax::rules::kMarkdownRules) {
    // Those examples describe what is too long to write down.
    if (rule->bad_example.find('(') == 0 || rule->id == "markdown.more" ||
        rule->id == "markdown.size.too-complex") {
      continue;
    }
    CAPTURE(rule->id);
    CHECK(findings(rule->bad_example).find(rule->id) != std::string::npos);
  }
}
