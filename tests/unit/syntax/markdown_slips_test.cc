// What was meant as Markdown and is none: each with the right form in its message.
#include <doctest/doctest.h>

#include <string>

#include "syntax/markdown/parse.h"
#include "syntax/markdown/rules.h"

namespace hiroba::syntax {
namespace {

// Each finding as «line:column id [args]».
std::string findings(std::string_view body) {
  source::Diagnostics found;
  parse_markdown(body, 1, 1, found);
  std::string out;
  for (const source::Diagnostic& d : found.list()) {
    if (!out.empty()) out += '\n';
    out += std::to_string(d.mark.line) + ':' + std::to_string(d.mark.column) + ' ';
    out += d.rule->id;
    for (const std::string& arg : d.args) out += " [" + arg + "]";
  }
  return out;
}

std::string slip(const std::string& written, const std::string& right) {
  return "1:1 markdown.slip [" + written + "] [" + right + "]";
}

TEST_CASE("marks at the beginning of a line") {
  CHECK(findings("＃ 見出し") == slip("＃ 見出し", "# 見出し"));
  CHECK(findings("＃＃　持ち物") == slip("＃＃　持ち物", "## 持ち物"));
  CHECK(findings("##見出し") == slip("##見出し", "## 見出し"));
  CHECK(findings("#持ち物") == slip("#持ち物", "# 持ち物"));
  CHECK(findings("###　来る人") == slip("###　来る人", "### 来る人"));
  CHECK(findings("＞ 引用です") == slip("＞ 引用です", "> 引用です"));
  CHECK(findings("１．はじめに") == slip("１．はじめに", "1. はじめに"));
  CHECK(findings("２. 次に") == slip("２. 次に", "2. 次に"));
  CHECK(findings("3.おわりに") == slip("3.おわりに", "3. おわりに"));
  CHECK(findings("－　お茶") == slip("－　お茶", "- お茶"));
  CHECK(findings("＊ お茶") == slip("＊ お茶", "- お茶"));
  CHECK(findings("-お茶") == slip("-お茶", "- お茶"));
  CHECK(findings("-　お茶") == slip("-　お茶", "- お茶"));
  CHECK(findings("｜日｜所｜") == slip("｜日｜所｜", "|日|所|"));
  CHECK(findings("－－－") == slip("－－－", "---"));
  CHECK(findings("本文です。\n##見出し") == "2:1 markdown.slip [##見出し] [## 見出し]");
}

TEST_CASE("signs within the words") {
  CHECK(findings("＊＊太字＊＊です") == slip("＊＊太字＊＊", "**太字**"));
  CHECK(findings("～～中止～～です") == slip("～～中止～～", "~~中止~~"));
  CHECK(findings("［市］（https://www.example.jp/）") ==
        slip("［市］（https://www.example.jp/）", "[市](https://www.example.jp/)"));
  CHECK(findings("[市]（group/hidamari）") ==
        slip("[市]（group/hidamari）", "[市](group/hidamari)"));
  CHECK(findings("[市] (https://www.example.jp/)") ==
        slip("[市] (https://www.example.jp/)", "[市](https://www.example.jp/)"));
  CHECK(findings("[市](https://www.example.jp/a b)") ==
        slip("[市](https://www.example.jp/a b)", "[市](https://www.example.jp/a%20b)"));
  CHECK(findings("[市](https://www.example.jp/a(b)") ==
        slip("[市](https://www.example.jp/a(b)", "[市](https://www.example.jp/a%28b)"));
  CHECK(findings("(市)[https://www.example.jp/]") ==
        slip("(市)[https://www.example.jp/]", "[市](https://www.example.jp/)"));
}

TEST_CASE("an address that goes on in Japanese") {
  CHECK(findings("https://www.example.jp/相談") ==
        "1:1 markdown.address.end [https://www.example.jp/相談] [<https://www.example.jp/相談>]");
  CHECK(findings("https://www.example.jp/窓口/index.html です")
            .find("[https://www.example.jp/窓口/index.html]") != std::string::npos);
  CHECK(findings("https://www.example.jp/をごらんください。") == "");
  CHECK(findings("https://www.example.jp/a.html参照") == "");
  CHECK(findings("（https://www.example.jp/）") == "");
  CHECK(findings("<https://www.example.jp/相談>") == "");
}

TEST_CASE("tables: cells that are dropped, and rows that make none") {
  CHECK(findings("| 日 | 所 |\n| --- | --- |\n| 2日 | 会館 | 雨天中止 |") ==
        "3:13 markdown.table.cells [3] [2] [雨天中止]");
  CHECK(findings("日 | 所\n--- | ---\n2日 | 会館 | 雨天 | 中止").find("[4] [2] [雨天]") !=
        std::string::npos);
  CHECK(findings("| 日 | 所 |\n| --- | --- |\n| 2日 | 会館 |\n| 3日 |") == "");
  CHECK(findings("| 日 | 所 |\n| --- | --- |\n| 2日 \\| 3日 | 会館 |") == "");
  CHECK(findings("| 日 | 所 |\n| 2日 | 会館 |").find("markdown.table.none") != std::string::npos);
}

TEST_CASE("what is meant as it stands is not warned of") {
  for (const char* body : {"# 題",
                           "#7119 に電話",
                           "1.5倍です",
                           "１．５倍です",
                           "「＃」の印",
                           "10～12時、～～のように",
                           "｜傾聴《けいちょう》と｜ピア《仲間》",
                           "- お茶\n- 散歩",
                           "\\[市\\](https://www.example.jp/)",
                           "`[市](a b)`",
                           "    ＃ 題",
                           "```\n＃ 題\n[a](b c)\n```",
                           "ー",
                           "－10度",
                           "＊注",
                           "（市）（町）",
                           "［注］（以下同じ）",
                           "A.B.です",
                           "[a](group/a) ![b](c.png)",
                           "> 引用",
                           "12.3.4",
                           "*注* です"}) {
    CAPTURE(body);
    CHECK(findings(body) == "");
  }
}

}  // namespace
}  // namespace hiroba::syntax
