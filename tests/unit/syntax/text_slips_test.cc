// Merge marks, characters that look like others, comments that cut a value, folded Japanese.
#include <doctest/doctest.h>

#include "findings.h"
#include "syntax/check_text.h"
#include "syntax/lookalikes.h"
#include "syntax/merge_marks.h"
#include "syntax/yaml.h"
#include "syntax/yaml_comments.h"

namespace hiroba::syntax {
namespace {

std::string checked(std::string_view text) {
  source::Diagnostics found;
  check_text(text, 1, 1, 1 << 20, found);
  return lines_of(found);
}

std::string yaml(std::string_view text) {
  source::Diagnostics found;
  const auto node = parse_yaml(text, 1, 1, found);
  return (node ? serialize(*node) : "none") + (found.empty() ? "" : "\n" + lines_of(found));
}

TEST_CASE("merge marks: once for a file, whatever else is wrong with it") {
  const std::string both =
      "title: 会\n<<<<<<< HEAD\nkana: かい\n=======\nkana:\tかい\n>>>>>>> main\n";
  CHECK(yaml(both) == "none\n2:1+12 file.merge-mark [<<<<<<<]");
  for (const char* mark : {"<<<<<<<", "<<<<<<< HEAD", "=======", ">>>>>>> a1b2c3 (words)",
                           ">>>>>>>\r", "||||||| base"}) {
    CAPTURE(mark);
    CHECK(find_merge_mark(std::string("あ\n") + mark + "\nい") == std::optional<size_t>(4));
  }
  for (const char* other : {"========", "======", " =======", "<<<<<<<<", "<<<<<<<a", "|||||||",
                            ">>>>>> ", "======= title"}) {
    CAPTURE(other);
    CHECK(find_merge_mark(std::string("あ\n") + other + "\nい") == std::nullopt);
  }
}

TEST_CASE("comments that cut a value") {
  CHECK(yaml("fee: 無料 #1です") == "{fee: 無料}\n1:9+4 yaml.comment.in-value [#1です]");
  CHECK(yaml("tel: #7119").find("yaml.comment.in-value [#7119]") != std::string::npos);
  CHECK(yaml("list: [a, b #c\n  ]").find("yaml.comment.in-value") != std::string::npos);
  for (const char* text : {"fee: 無料 # 覚え書き", "fee: \"無料 #1です\"", "fee: '無料 #1です'",
                           "#fee: 無料", "  #x\nfee: a", "fee: |\n  無料 #1です\n  次 #2\nkana: あ",
                           "fee: a#1", "fee: a  #-----", "# あ\nfee: a", "fee: >\n  無料 #1です"}) {
    CAPTURE(text);
    CHECK(find_cut_values(text).empty());
  }
}

TEST_CASE("a line end within Japanese is no blank") {
  CHECK(yaml("summary: 近ごろのことを\n  順に話します。") ==
        "{summary: 近ごろのことを順に話します。}");
  CHECK(yaml("summary: >\n  近ごろのことを\n  順に話します。\n") ==
        "{summary: \"近ごろのことを順に話します。\\n\"}");
  CHECK(yaml("summary: \"近ごろのことを\n  順に 話します。\"") ==
        "{summary: \"近ごろのことを順に 話します。\"}");
  CHECK(yaml("summary: '近ごろの''こと''を\n  順に'") == "{summary: \"近ごろの'こと'を順に\"}");
  CHECK(yaml("summary: a text\n  of words") == "{summary: a text of words}");
  CHECK(yaml("summary: >") == "{summary: \"\"}");  // nothing follows
  CHECK(yaml("summary: >-\n  ''\n") == "{summary: \"''\"}");
  CHECK(yaml("summary: 会 と\n  NPO の") == "{summary: 会 と NPO の}");
}

TEST_CASE("characters are named") {
  CHECK(checked("ひ\u202Eだ") ==
        "1:2+1 file.character.invisible [U+202E] [右から左に並べさせる記号] [right-to-left "
        "override]");
  CHECK(checked("ひ\u200Bだ").find("[U+200B] [幅のない空白]") != std::string::npos);
  CHECK(checked("ひ\u2060だ").find("[U+2060] [幅のないつなぎ]") != std::string::npos);
  CHECK(checked("ひ\u115Fだ").find("[U+115F] [HANGUL CHOSEONG FILLER]") != std::string::npos);
  CHECK(checked("ひ\u200Dだ").find("file.character.invisible [U+200D]") != std::string::npos);
  CHECK(checked("ひ\uFFFDだ") == "1:2+1 file.character.replaced");
  CHECK(checked("👨\u200D👩 ひだまり") == "");
}

TEST_CASE("characters that look like others, with those that were meant") {
  CHECK(checked("\u2F08と町") == "1:1+1 file.character.lookalike [\u2F08] [U+2F08] [人]");
  CHECK(checked("\u2F47曜").find("[日]") != std::string::npos);
  CHECK(checked("\u2ED1い").find("[長]") != std::string::npos);
  CHECK(checked("ﾋﾀﾞﾏﾘの会") == "1:1+5 file.character.half-kana [ﾋﾀﾞﾏﾘ] [ヒダマリ]");
  CHECK(checked("か\u309Bい") == "1:1+2 file.character.lookalike [か\u309B] [U+309B] [が]");
  CHECK(checked("\u309B") == "");
  CHECK(checked("\u309Bか") == "");
  CHECK(checked("あ゛っ、２０２６年、ＮＰＯ、㍻") == "");
}

TEST_CASE("as_read: no byte order mark, and one form of each letter") {
  CHECK(as_read("\xEF\xBB\xBFtitle: か\u3099") == "title: が");
  CHECK(as_read("\xFF\xFE") == "\xFF\xFE");
}

TEST_CASE("UTF-16 is named with and without its mark") {
  CHECK(checked(std::string("t\0i\0t\0l\0e\0:\0", 12)) == "1:1+0 file.encoding.utf16");
  CHECK(checked(std::string("\0t\0i\0t\0l\0e", 10)) == "1:1+0 file.encoding.utf16");
}

}  // namespace
}  // namespace hiroba::syntax
