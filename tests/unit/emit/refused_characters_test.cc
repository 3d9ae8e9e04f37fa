// Characters that may not be published come written as references and escapes as well. Nothing of
// them reaches a page, whatever the text around them, and the message names the place.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "../syntax/findings.h"
#include "emit/markdown_html.h"
#include "syntax/check_text.h"
#include "syntax/markdown/parse.h"
#include "syntax/yaml.h"
#include "text/publishable.h"
#include "text/utf8.h"

using namespace hiroba;

namespace {

bool is_sound(std::string_view html) {
  return !text::first_invalid(html) && !text::next_unpublishable(html);
}

struct Written {
  std::string html, findings;
};

Written written(std::string_view body) {
  source::Diagnostics found;
  Written out;
  emit::write_html(syntax::parse_markdown(body, 1, 1, found), emit::HtmlTarget{}, out.html);
  out.findings = syntax::lines_of(found);
  return out;
}

std::string findings_of_yaml(std::string_view text) {
  source::Diagnostics found;
  const auto node = syntax::parse_yaml(text, 1, 1, found);
  CHECK_EQ(node.has_value(), found.empty());
  return syntax::lines_of(found);
}

const std::string kReferences[] = {"&#0;",      "&#27;",    "&#x1B;",           "&#127;",
                                   "&#x85;",    "&#xD800;", "&#xFFFE;",         "&#65535;",
                                   "&#x1FFFF;", "&#xFDD0;", "&#8238;",          "&#x2067;",
                                   "&#x200F;",  "&lrm;",    "&ZeroWidthSpace;", "&InvisibleTimes;",
                                   "&NoBreak;", "&#xE000;", "&#xFEFF;",         "&#x110000;",
                                   "&#x2028;",  "&#13;",    "&#xE0041;"};

}  // namespace

TEST_CASE("a reference in a text is found where it stands") {
  for (const std::string& one : kReferences) {
    INFO(one);
    const std::string size = std::to_string(one.size());
    const Written plain = written("一行目\n\nひだまり" + one + "の会\n");
    CHECK(is_sound(plain.html));
    CHECK(
        plain.findings.starts_with("3:5+" + size + " markdown.character.reference [" + one + "]"));
    CHECK_EQ(std::count(plain.findings.begin(), plain.findings.end(), '\n'), 0);
  }
}

TEST_CASE("a reference anywhere in the writing") {
  for (const std::string& one : kReferences) {
    for (const std::string& body :
         {"# 題" + one + "\n", "- **強" + one + "調**\n", "**「強」**調" + one + "\n",
          "|a|b" + one + "|\n|-|-|\n|c" + one + "|d|\n", "[語" + one + "](page/about)\n",
          "[語](page/about \"題" + one + "\")\n", "![絵" + one + "](a.png)\n",
          "[語][x]\n\n[x]: page/about '題" + one + "'\n", "> [!注意]\n> 文" + one + "\n",
          "文[^1]\n\n[^1]: 注" + one + "\n", "傾聴" + one + "《けいちょう》\n",
          "~~消" + one + "す~~\n", "```a" + one + "b\nb\n```\n",
          "<https://example.jp/" + one + ">\n", "一行目\\\n" + one + "\n", one + "\n"}) {
      INFO(body);
      const Written out = written(body);
      CHECK(is_sound(out.html));
      CHECK(out.findings.find("markdown.character.reference [" + one + "]") != std::string::npos);
    }
  }
}

TEST_CASE("in code a reference is only written about") {
  for (const std::string& one : kReferences) {
    for (const std::string& body : {"字は `" + one + "` と書く\n", "```\n" + one + "\n```\n",
                                    "    " + one + "\n", "\\" + one + "\n"}) {
      INFO(body);
      CHECK_EQ(written(body).findings, "");
      CHECK(is_sound(written(body).html));
    }
  }
  CHECK_EQ(written("`&#27;` と &#27;\n").findings,
           "1:11+5 markdown.character.reference [&#27;] [U+001B]");
  CHECK_EQ(written("`a` \\&#27; と `&#27;` と &#27;\n").findings,
           "1:24+5 markdown.character.reference [&#27;] [U+001B]");
  CHECK_EQ(written("&#27;\n\n&#27;\n").findings,
           "1:1+5 markdown.character.reference [&#27;] [U+001B]\n3:1+5 "
           "markdown.character.reference [&#27;] [U+001B]");
  CHECK_EQ(written("&amp; &nbsp; &copy; &#12354; &hearts; &zwj; 葛&#xE0100;\n").findings, "");
}

TEST_CASE("in a field the place is found as long as it is written plainly") {
  source::Diagnostics found;
  const std::string_view text = "傾聴《けいちょう》&#x202E;の会";
  syntax::parse_inline(
      text, source::Mark{1, 4, 8, static_cast<uint32_t>(text::count_characters(text))}, found);
  syntax::parse_inline(
      text, source::Mark{1, 5, 8, static_cast<uint32_t>(text::count_characters(text) + 2)}, found);
  syntax::parse_inline(text, source::Mark{1, 6, 8, 3}, found);
  CHECK_EQ(syntax::lines_of(found),
           "4:17+8 markdown.character.reference [&#x202E;] [U+202E]\n"
           "5:18+8 markdown.character.reference [&#x202E;] [U+202E]\n"
           "6:8+3 markdown.character.reference [&#x202E;] [U+202E]");
}

TEST_CASE("an escape in YAML is found where it stands") {
  for (const std::string one :
       {"\\0", "\\a", "\\e", "\\x1b", "\\x7F", "\\u202E", "\\uFFFE", "\\ufdd0", "\\u200b",
        "\\U0001FFFF", "\\N", "\\L", "\\r", "\\uE000", "\\u2066", "\\U000E0041"}) {
    INFO(one);
    const std::string size = std::to_string(one.size());
    CHECK_EQ(findings_of_yaml("a: b\ntitle: \"ひだ\\tまり" + one + "の会\"\n"),
             "2:15+" + size + " yaml.escape.refused");
    CHECK_EQ(findings_of_yaml("\"キー" + one + "\": a\n"), "1:4+" + size + " yaml.escape.refused");
    CHECK_EQ(findings_of_yaml("[a, \"" + one + "\"]\n"), "1:6+" + size + " yaml.escape.refused");
  }
  for (const std::string one : {"\\uD800", "\\U00110000"})
    CHECK(findings_of_yaml("a: \"" + one + "\"\n") != "");
  CHECK_EQ(findings_of_yaml("a: \"\\u3042\\t\\n\\\\x1b \\\" \\x41\"\nb: '\\x1b'\nc: \\x1b\n"), "");
}

TEST_CASE("characters as they are, in every file") {
  for (const char32_t c : {0xFFFEu, 0xFDD0u, 0x1FFFFu, 0x202Eu, 0x2066u, 0x061Cu, 0x200Bu, 0xE0041u,
                           0x85u, 0xF0000u}) {
    std::string text = "title: あ";
    text::append(text, c);
    source::Diagnostics found;
    CHECK_FALSE(syntax::check_text(text, 1, 1, 1000, found));
    CHECK(syntax::lines_of(found).starts_with("1:9+1 file.character."));
  }
}
