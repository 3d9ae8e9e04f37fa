#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "syntax/markdown/parse.h"

using namespace hiroba;
using syntax::Document;

namespace {

Document parse(std::string_view body) {
  source::Diagnostics diagnostics;
  return syntax::parse_markdown(body, 1, 1, diagnostics);
}

// The tree without «(document …)».
std::string tree(std::string_view body) {
  const std::string all = syntax::serialize(parse(body));
  constexpr std::string_view kHead = "(document ";
  REQUIRE(all.size() > kHead.size());
  return all.substr(kHead.size(), all.size() - kHead.size() - 1);
}

std::string inline_tree(std::string_view text) {
  source::Diagnostics diagnostics;
  return syntax::serialize(syntax::parse_inline(text, source::Mark{1, 7, 3, 4}, diagnostics));
}

std::string words(std::string_view body) { return syntax::plain_text(parse(body)); }

}  // namespace

TEST_CASE("blocks keep what they need") {
  CHECK(tree("一\n\n二") == R"((paragraph "一") (paragraph "二"))");
  CHECK(tree("3. 三\n4. 四") ==
        R"((list ordered tight 3 (item (paragraph "三")) (item (paragraph "四"))))");
  CHECK(tree("- 一\n\n- 二") ==
        R"((list bullet loose (item (paragraph "一")) (item (paragraph "二"))))");
  CHECK(tree("- [ ] まだ\n- [x] 済み") ==
        R"((list bullet tight (item open (paragraph "まだ")) (item done (paragraph "済み"))))");
  CHECK(tree("```text 例\n<b>*\n```") == R"((code_block "<b>*\n" "text 例"))");
  CHECK(tree("> 引用\n\n---") == R"((block_quote (paragraph "引用")) (thematic_break))");
}

TEST_CASE("tables know alignment and header") {
  CHECK(tree("|a|b|c|\n|:-|:-:|-:|\n|1|2|") ==
        R"((table (row (cell left header "a") (cell center header "b") (cell right header "c")) )"
        R"((row (cell left "1") (cell center "2") (cell right))))");
}

TEST_CASE("emphasis works beside Japanese punctuation") {
  CHECK(tree("**「強調」**です。") == R"((paragraph (strong "「強調」") "です。"))");
  CHECK(tree("これは**重要。**だから") == R"((paragraph "これは" (strong "重要。") "だから"))");
  CHECK(tree("**「一」**と**「二」**") ==
        R"((paragraph (strong "「一」") "と" (strong "「二」")))");
  CHECK(tree("**「強調」**です。 これは**重要。**次") ==
        R"((paragraph (strong "「強調」") "です。 これは" (strong "重要。") "次"))");
  CHECK(tree("***「両方」***です") == R"((paragraph (emphasis (strong "「両方」")) "です"))");
  CHECK(tree("これは**\"引用\"**です") == R"((paragraph "これは" (strong "\"引用\"") "です"))");
  CHECK(tree("中の*（注）*は") == R"((paragraph "中の" (emphasis "（注）") "は"))");
  CHECK(tree("**[リンク](group/a)**です") ==
        R"((paragraph (strong (link record "group/a" "リンク")) "です"))");
}

TEST_CASE("emphasis marks leave everything else alone") {
  CHECK(tree("`漢*「` と \\*「字」\\*です") == R"((paragraph (code "漢*「") " と *「字」*です"))");
  CHECK(tree("    あ*「い") == R"((code_block "あ*「い\n" ""))");
  CHECK(tree("* 「項目」\n* 二") ==
        R"((list bullet tight (item (paragraph "「項目」")) (item (paragraph "二"))))");
  CHECK(tree("a * 「b」 * c") == R"((paragraph "a * 「b」 * c"))");
  CHECK(tree("[字](https://example.jp/*「*あ)") ==
        R"((paragraph (link external "https://example.jp/*「*あ" "字")))");
}

TEST_CASE("a line end between Japanese characters is nothing") {
  CHECK(tree("一行目\n二行目") == R"((paragraph "一行目二行目"))");
  CHECK(tree("日本語\nEnglish\n日本語") ==
        R"((paragraph "日本語" (soft_break) "English" (soft_break) "日本語"))");
  CHECK(tree("これは**強調**\n次") == R"((paragraph "これは" (strong "強調") "次"))");
  CHECK(tree("これは\n**強調**") == R"((paragraph "これは" (strong "強調")))");
  CHECK(tree("文です。[^1]\n次。\n\n[^1]: 注") ==
        R"((paragraph "文です。" (footnote_reference 1 1) "次。") )"
        R"((footnote_definition 1 1 (paragraph "注")))");
  CHECK(tree("改行\\\nする") == R"((paragraph "改行" (line_break) "する"))");
  CHECK(tree("「終わり」\nａｂ") == R"((paragraph "「終わり」ａｂ"))");
}

TEST_CASE("ruby with and without bar") {
  CHECK(tree("｜傾聴《けいちょう》する") == R"((paragraph (ruby "傾聴" "けいちょう") "する"))");
  CHECK(tree("まず傾聴《けいちょう》する") ==
        R"((paragraph "まず" (ruby "傾聴" "けいちょう") "する"))");
  CHECK(tree("人々《ひとびと》") == R"((paragraph (ruby "人々" "ひとびと")))");
  CHECK(tree("｜ピア《なかま》") == R"((paragraph (ruby "ピア" "なかま")))");
  CHECK(tree("本｜《書名》です") == R"((paragraph "本" "《書名》です"))");
  CHECK(tree("A｜B") == R"((paragraph "A｜B"))");
  CHECK(tree("甲《こう》乙《おつ》") == R"((paragraph (ruby "甲" "こう") (ruby "乙" "おつ")))");
  CHECK(tree("`傾聴《けいちょう》`") == R"((paragraph (code "傾聴《けいちょう》")))");
}

TEST_CASE("ruby works in every place where words stand") {
  CHECK(tree("**傾聴《けいちょう》**") == R"((paragraph (strong (ruby "傾聴" "けいちょう"))))");
  CHECK(tree("## 傾聴《けいちょう》") == R"((heading 2 #h-1 (ruby "傾聴" "けいちょう")))");
  CHECK(tree("[傾聴《けいちょう》](term/keicho)") ==
        R"((paragraph (link record "term/keicho" (ruby "傾聴" "けいちょう"))))");
  CHECK(tree("|傾聴《けいちょう》|\n|-|") ==
        R"((table (row (cell header (ruby "傾聴" "けいちょう")))))");
  CHECK(tree("**「傾聴《けいちょう》」**です") ==
        R"((paragraph (strong "「" (ruby "傾聴" "けいちょう") "」") "です"))");
}

TEST_CASE("strikethrough needs two tildes on both sides") {
  CHECK(tree("~~やめます~~つづく") == R"((paragraph (strikethrough "やめます") "つづく"))");
  CHECK(tree("10~12時、13~~15時") == R"((paragraph "10~12時、13~~15時"))");
  CHECK(tree("~~a **b** c~~") == R"((paragraph (strikethrough "a " (strong "b") " c")))");
  CHECK(tree("~~**b**~~") == R"((paragraph (strikethrough (strong "b"))))");
  CHECK(tree("~~a *b~~ c*") == R"((paragraph "~~a " (emphasis "b~~ c")))");
  CHECK(tree("\\~~a~~ と ~~~b~~~") == R"((paragraph "~~a~~ と ~~~b~~~"))");
  CHECK(tree("~\\~a~~ と \\\\~~b~~") == R"((paragraph "~~a~~ と \\" (strikethrough "b")))");
  CHECK(tree("~~~~") == R"((code_block "" ""))");
  CHECK(tree("a ~~ b ~~ c") == R"((paragraph "a ~~ b ~~ c"))");
}

TEST_CASE("callouts take English and Japanese words") {
  CHECK(tree("> [!NOTE]\n> 本文") == R"((callout note (paragraph "本文")))");
  CHECK(tree("> [!warning]\n> 本文") == R"((callout alert (paragraph "本文")))");
  CHECK(tree("> [!注意]\n> 本文\n>\n> 二つ目") ==
        R"((callout alert (callout_title "注意") (paragraph "本文") (paragraph "二つ目")))");
  CHECK(tree("> [!大切] 道具《どうぐ》は**二つ**\n> 本文") ==
        R"((callout important (callout_title (ruby "道具" "どうぐ") "は" (strong "二つ")) )"
        R"((paragraph "本文")))");
  CHECK(tree("> [!補足] 一行だけ") == R"((callout note (paragraph "一行だけ")))");
  CHECK(tree("> [!TIP]") == "(callout tip)");
  CHECK(tree("> [!NOTE]\n> > [!注意]\n> > 中") ==
        R"((callout note (callout alert (callout_title "注意") (paragraph "中"))))");
  CHECK(tree("> [!NOTE]\n> - 一\n> - 二") ==
        R"((callout note (list bullet tight (item (paragraph "一")) (item (paragraph "二")))))");
}

TEST_CASE("headings get ids that do not depend on their words") {
  CHECK(tree("# 一\n\n## 二 {#two}\n\n## 三") ==
        R"((heading 1 #h-1 "一") (heading 2 #two "二") (heading 2 #h-3 "三"))");
  CHECK(tree("## **太** {#b}") == R"((heading 2 #b (strong "太")))");
  CHECK(tree("題\n===") == R"((heading 1 #h-1 "題"))");
}

TEST_CASE("bare addresses end where Japanese begins") {
  CHECK(tree("詳しくはhttps://example.jp/a_b?c=1&d=2。次") ==
        R"((paragraph "詳しくは" (link external "https://example.jp/a_b?c=1&d=2" )"
        R"("https://example.jp/a_b?c=1&d=2") "。次"))");
  CHECK(tree("（https://example.jp/x）と「http://example.jp」") ==
        R"((paragraph "（" (link external "https://example.jp/x" "https://example.jp/x") "）と「" )"
        R"((link external "http://example.jp" "http://example.jp") "」"))");
  CHECK(
      tree("(https://example.jp/a(b)).") ==
      R"~((paragraph "(" (link external "https://example.jp/a(b)" "https://example.jp/a(b)") ")."))~");
  CHECK(tree("宛先はa.b+c@example.jpです") ==
        R"((paragraph "宛先は" (link mail "mailto:a.b+c@example.jp" "a.b+c@example.jp") "です"))");
  CHECK(tree("`https://example.jp` a@b xhttps:// @example.jp") ==
        R"((paragraph (code "https://example.jp") " a@b xhttps:// @example.jp"))");
  CHECK(tree("[https://example.jp](group/a)") ==
        R"((paragraph (link record "group/a" "https://example.jp")))");
}

TEST_CASE("destinations are sorted") {
  CHECK(tree("[](group/hidamari#x)") == R"((paragraph (link record "group/hidamari#x")))");
  CHECK(tree("[a](town/group/hidamari)") ==
        R"((paragraph (link record "town/group/hidamari" "a")))");
  CHECK(tree("[a](#h-1)") == R"((paragraph (link fragment "#h-1" "a")))");
  CHECK(tree("[a](chirashi.pdf)") == R"((paragraph (link attachment "chirashi.pdf" "a")))");
  CHECK(tree("[a](MAILTO:a@example.jp)") == R"((paragraph (link mail "MAILTO:a@example.jp" "a")))");
  CHECK(tree("![入口](iriguchi.jpg)") == R"((paragraph (image "iriguchi.jpg" "入口")))");
  for (const char* bad :
       {"tel:00-0000-0000", "javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x",
        "/group/a", "../group/a", "//example.jp", "group/a/b/c", "group/A", "file:///x", "hidamari",
        "group/a#", "https:", "mailto:x"}) {
    CAPTURE(bad);
    CHECK(tree(std::string("[a](").append(bad).append(")")) ==
          std::string("(paragraph (link refused \"").append(bad).append("\" \"a\"))"));
  }
}

TEST_CASE("no link stands within a link") {
  CHECK(tree("[a <https://example.jp> b](group/a)") ==
        R"((paragraph (link record "group/a" "a https://example.jp b")))");
}

TEST_CASE("footnotes are numbered in the order of the text") {
  CHECK(tree("甲[^b] 乙[^a] 丙[^b]\n\n[^a]: 一\n[^b]: 二") ==
        R"((paragraph "甲" (footnote_reference 1 1) " 乙" (footnote_reference 2 1) " 丙" )"
        R"((footnote_reference 1 2)) (footnote_definition 1 2 (paragraph "二")) )"
        R"((footnote_definition 2 1 (paragraph "一")))");
}

TEST_CASE("raw HTML stays visible as text") {
  CHECK(tree("a<b>c</b>") == R"((paragraph "a<b>c</b>"))");
  CHECK(tree("<div>\n*x*\n</div>") == R"((paragraph "<div>\n*x*\n</div>"))");
}

TEST_CASE("nodes know their line in the file") {
  source::Diagnostics diagnostics;
  const Document d = syntax::parse_markdown("一\n\n## 二\n\n- 三\n- 四", 1, 11, diagnostics);
  std::vector<uint32_t> lines;
  for (const auto& n : d.nodes) {
    if (n.type == syntax::MdType::heading || n.type == syntax::MdType::item)
      lines.push_back(n.line);
  }
  CHECK(lines == std::vector<uint32_t>{13, 15, 16});
}

TEST_CASE("preorder links are right") {
  const Document d = parse("- **a** b\n- c\n\n> d");
  for (uint32_t i = 1; i < d.nodes.size(); ++i) {
    CHECK(d.nodes[i].parent < i);
    CHECK(d.nodes[i].end > i);
    CHECK(d.nodes[i].end <= d.nodes[d.nodes[i].parent].end);
  }
  CHECK(d.nodes[0].end == d.nodes.size());
  CHECK(d.next_sibling(d.first_child(0)) != 0);
}

TEST_CASE("field text is inlines only") {
  CHECK(inline_tree("そのままの文") == R"((document "そのままの文"))");
  CHECK(inline_tree("# 見出しではない") == R"((document "# 見出しではない"))");
  CHECK(inline_tree("1. *a*") == R"((document "1. " (emphasis "a")))");
  CHECK(inline_tree("- _a_ | b") == R"((document "- " (emphasis "a") " | b"))");
  CHECK(inline_tree("**「強調」**です") == R"((document (strong "「強調」") "です"))");
  CHECK(inline_tree("_a_") == R"((document (emphasis "a")))");
  CHECK(inline_tree("  傾聴《けいちょう》 ") == R"((document (ruby "傾聴" "けいちょう")))");
  CHECK(inline_tree("一行\n二行\nand\nso") == R"((document "一行二行 and so"))");
  CHECK(inline_tree("[^1]: a") == R"((document "[^1]: a"))");
  CHECK(inline_tree("") == "(document)");
  CHECK(inline_tree(" ") == "(document)");
  CHECK(inline_tree("[](group/a)") == R"((document (link record "group/a")))");
  CHECK(inline_tree("https://example.jp/ を見る") ==
        R"((document (link external "https://example.jp/" "https://example.jp/") " を見る"))");
}

TEST_CASE("the quick way for plain field text gives what the long way gives") {
  source::Diagnostics diagnostics;
  for (const char* text :
       {"ピアの集まり、10~12時", "A: b! c", "やり方「その1」", "｜", "ゞ々〆", "a　b"}) {
    CAPTURE(text);
    // A backslash before a space is text for Markdown and forces the long way.
    const std::string longer = std::string(text).append(" \\ x");
    const std::string expected = std::string("(document \"").append(text).append("\")");
    CHECK(inline_tree(text) == expected);
    CHECK(syntax::plain_text(syntax::parse_inline(longer, source::Mark{}, diagnostics)) == longer);
  }
}

TEST_CASE("plain text is the words without readings and signs") {
  CHECK(words("# 題\n\n傾聴《けいちょう》の**会**[^1]。\n\n[^1]: 注") == "題\n傾聴の会。\n注");
  CHECK(words("|a|b|\n|-|-|\n|1|2|") == "a\tb\n1\t2");
  CHECK(words("- 一\n- 二\n\n![図](a.png) `x`") == "一\n二\n図 x");
  CHECK(words("a\nb") == "a b");
  CHECK(words("> [!注意]\n> 本文") == "注意\n本文");
}

TEST_CASE("prose leaves out headings, links and code") {
  const Document d = parse("# 題\n\n甲`乙`[丙](group/a) 丁《てい》");
  std::string found;
  syntax::for_each_prose_text(d, [&](uint32_t, std::string_view text) {
    found += text;
    found += '/';
  });
  CHECK(found == "甲/ /丁/");
}

TEST_CASE("an empty body is an empty document") {
  CHECK(parse("").empty());
  CHECK(parse("\n\n").empty());
  CHECK(syntax::plain_text(Document{}).empty());
  CHECK(syntax::serialize(Document{}).empty());
}
