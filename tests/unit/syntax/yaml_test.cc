#include "syntax/yaml.h"

#include <doctest/doctest.h>

#include <string>

#include "findings.h"
#include "syntax/plain_yaml.h"

namespace hiroba::syntax {
namespace {

// Every reading is made twice, with the fast reader in front and without: they must agree.
std::string tree_of(const std::string& text) {
  source::Diagnostics found;
  source::Diagnostics found_slowly;
  const auto tree = parse_yaml(text, 1, 1, found);
  const auto slow_tree = parse_yaml_with_library(text, 1, 1, found_slowly);
  REQUIRE(lines_of(found) == lines_of(found_slowly));
  REQUIRE(tree.has_value() == slow_tree.has_value());
  if (!tree) return "nothing";
  REQUIRE(serialize(*tree) == serialize(*slow_tree));
  return serialize(*tree);
}

std::string findings_of(const std::string& text) {
  source::Diagnostics found;
  parse_yaml(text, 1, 1, found);
  return lines_of(found);
}

bool is_plain(const std::string& text) { return read_plain_yaml(text, 1, 1).has_value(); }

TEST_CASE("values stay text and know whether they were quoted") {
  CHECK(tree_of("a: no\nb: 012\nc: '012'\nd: 2026-11-02\ne: \"x\"\nf: 1.10\n") ==
        "{a: no, b: 012, c: \"012\", d: 2026-11-02, e: \"x\", f: 1.10}");
}

TEST_CASE("block and flow collections") {
  CHECK(tree_of("a:\n- x\n- y: 1\n  z: [p, {q: r}]\nb: {c: d, e: []}\n") ==
        "{a: [x, {y: 1, z: [p, {q: r}]}], b: {c: d, e: []}}");
  CHECK(tree_of("a: [x,\n  y]\nb: {c: d,\n  e: f}\n") == "{a: [x, y], b: {c: d, e: f}}");
}

TEST_CASE("empty values, comments, blank lines and CRLF") {
  CHECK(tree_of("a:\nb: ~\nc: null # none\n\n# all\nd: x#y #z\r\ne: f\r\n") ==
        "{a: ~, b: ~, c: ~, d: x#y, e: f}");
  CHECK(tree_of("") == "~");
  CHECK(tree_of("# nothing yet\n") == "~");
}

TEST_CASE("literal and folded texts") {
  CHECK(tree_of("a: |\n  one\n    two\n\n  three\n\nb: x\n") ==
        "{a: \"one\\n  two\\n\\nthree\\n\", b: x}");
  CHECK(tree_of("a: |-\n  one\n  two\nb: x\n") == "{a: \"one\\ntwo\", b: x}");
  CHECK(tree_of("a: >\n  one\n  two\n\n  three\n") == "{a: \"one two\\nthree\\n\"}");
  CHECK(tree_of("a: |\n  no line end") == "{a: \"no line end\"}");
  CHECK(tree_of("a: |+\n  one\n\nb: x\n") == "{a: \"one\\n\\n\", b: x}");
}

TEST_CASE("quotes and escapes") {
  CHECK(tree_of("a: 'it''s'\nb: \"x: y # z\"\n") == "{a: \"it's\", b: \"x: y # z\"}");
  CHECK(tree_of("a: \"\\u3042\\n\\\"\"\n") == "{a: \"あ\\n\\\"\"}");
}

TEST_CASE("marks count characters, not bytes") {
  const std::string text =
      "# 注\n"
      "題: 見学会「ひだまり」 # あ\n"
      "時: {日: 2026-11-02, 曜: \"月\"}\n"
      "表:\n"
      "  - 'あ''い'\n"
      "  -\n"
      "空:\n"
      "文: |\n"
      "\n"
      "  本文です  \n"
      "  続き\n";
  source::Diagnostics found;
  const auto tree = parse_yaml(text, 7, 10, found);
  REQUIRE(tree);
  CHECK(found.empty());
  CHECK(tree->mark == source::Mark{7, 11, 1, 1});
  CHECK(tree->entries[0].key_mark == source::Mark{7, 11, 1, 1});
  CHECK(place_of(tree->find("題")->mark) == "11:4+9");
  const Node* time = tree->find("時");
  CHECK(place_of(time->mark) == "12:4+1");
  CHECK(place_of(time->find("日")->mark) == "12:8+10");
  CHECK(place_of(time->entries[1].key_mark) == "12:20+1");
  CHECK(place_of(time->find("曜")->mark) == "12:23+3");
  const Node* list = tree->find("表");
  CHECK(place_of(list->mark) == "14:3+1");
  CHECK(place_of(list->items[0].mark) == "14:5+6");
  CHECK(place_of(list->items[1].mark) == "15:3+1");     // the dash of an empty item
  CHECK(place_of(tree->find("空")->mark) == "16:1+1");  // its key
  CHECK(place_of(tree->find("文")->mark) == "19:3+4");  // the text, not the sign
}

TEST_CASE("the fast reader takes ordinary records with the same marks") {
  const std::string text =
      "title: 見学会\ntopics: [生活, \"仕事\"]\nplace:\n  name: 会館\n  at: {lat: 1, lng: ~}\n"
      "sessions:\n- date: 2026-11-02\n  note:\n-\nbody: |\n  本文\n";
  REQUIRE(is_plain(text));
  source::Diagnostics found;
  const auto slow = parse_yaml_with_library(text, 1, 1, found);
  const auto fast = read_plain_yaml(text, 1, 1);
  REQUIRE(slow);
  CHECK(serialize(*fast) == serialize(*slow));
  CHECK(place_of(fast->find("sessions")->items[0].find("note")->mark) ==
        place_of(slow->find("sessions")->items[0].find("note")->mark));
  CHECK(place_of(fast->find("place")->find("at")->find("lng")->mark) ==
        place_of(slow->find("place")->find("at")->find("lng")->mark));
}

TEST_CASE("the fast reader leaves what it is not sure of") {
  CHECK_FALSE(is_plain("a: \"x\\n\"\n"));
  CHECK_FALSE(is_plain("a: x\n  y\n"));
  CHECK_FALSE(is_plain("a: b: c\n"));
  CHECK_FALSE(is_plain("a: 1\na: 2\n"));
  CHECK_FALSE(is_plain("a: [x,\n  y]\n"));
  CHECK_FALSE(is_plain("a:\tx\n"));
  CHECK_FALSE(is_plain("--- a\n"));
  CHECK_FALSE(is_plain("a: *b\n"));
}

TEST_CASE("what is refused") {
  CHECK(findings_of("a: &x 1\nb: *x\nc: !t d\n") ==
        "1:4+1 yaml.feature.anchor\n2:4+1 yaml.feature.alias\n3:4+1 yaml.feature.tag");
  CHECK(findings_of("a: *申込不要\n") == "1:4+1 yaml.feature.alias");
  CHECK(findings_of("a: 1\n---\nb: 2\n") == "2:1+3 yaml.document.second");
  CHECK(findings_of("%YAML 1.2\n---\na: b\n") == "1:1+1 yaml.feature.directive");
  CHECK(findings_of("a: !!str b\n") == "1:4+1 yaml.feature.tag");
  CHECK(findings_of("a: ! b\n") == "1:4+1 yaml.feature.tag");
}

TEST_CASE("a document may begin with --- and end with ...") {
  CHECK(tree_of("---\na: b\n...\n") == "{a: b}");
}

TEST_CASE("a duplicate key is reported at the second and keeps the first value") {
  CHECK(findings_of("題: 1\nx:\n  k: 1\n  k: 2\n題: 2\n") ==
        "4:3+1 yaml.key.duplicate [k] (3:3)\n5:1+1 yaml.key.duplicate [題] (1:1)");
  source::Diagnostics found;
  const auto tree = parse_yaml("a: 1\na: 2\nb: 3\n", 1, 1, found);
  REQUIRE(tree);
  CHECK(serialize(*tree) == "{a: 1, b: 3}");
}

TEST_CASE("keys must be texts") {
  CHECK(findings_of(": x\n") == "1:1+1 yaml.key.not-text");
  CHECK(findings_of("[a]: b\n") == "1:1+1 yaml.key.not-text");
}

TEST_CASE("full-width colons and spaces") {
  CHECK(findings_of("title： 見学会\nkind: event\nplace：会館\n") ==
        "1:1+5 yaml.colon.full-width [title]\n3:1+5 yaml.colon.full-width [place]");
  CHECK(findings_of("title：見学会\n") == "1:1+5 yaml.colon.full-width [title]");
  CHECK(findings_of("place:\n  name：会館\n") == "2:3+7 yaml.value.key-like [name]");
  CHECK(findings_of("a: 1\nplace:\n　name: 会館\n") == "3:1+1 yaml.indent.wide-space [全角の空白]");
  CHECK(findings_of("title　: 見学会\n") == "1:6+1 yaml.key.wide-space [全角の空白]");
  CHECK(findings_of("title\u00A0: 見学会\n") == "1:6+1 yaml.key.wide-space [改行しない空白]");
  // In a long text it is how Japanese paragraphs begin.
  CHECK(tree_of("a: |\n  　段落\n") == "{a: \"　段落\\n\"}");
}

TEST_CASE("colons and dashes without their space") {
  CHECK(findings_of("title:見学会\nkind: event\n") == "1:1+5 yaml.colon.no-space [title]");
  CHECK(findings_of("topics:\n  -生活\n  - 仕事\nx: y\n") == "2:3+3 yaml.dash.no-space");
  CHECK(findings_of("topics: - 生活\n") == "1:9+1 yaml.dash.misplaced");
  CHECK(findings_of("title: 見学会\nだれでも\n") == "2:1+4 yaml.colon.missing");
  CHECK(findings_of("title: 第1回: 見学\n") == "1:11+1 yaml.colon.in-value [第1回: 見学]");
  CHECK(tree_of("url: https://example.jp/\ntime: 10:00\n") ==
        "{url: https://example.jp/, time: 10:00}");
}

TEST_CASE("a line without a colon") {
  CHECK(findings_of("title: 見学会\nだれでも\nkind: event\n") == "2:1+4 yaml.colon.missing");
  CHECK(findings_of("title: 見学会\nだれでも\nどうぞ\n") ==
        "2:1+4 yaml.colon.missing\n3:1+3 yaml.colon.missing");
  CHECK(findings_of("title: 見学会\n\"だれでも\"\n") == "2:1+6 yaml.colon.missing");
  CHECK(findings_of("place:\n  name: 会館\n  二階") == "3:3+2 yaml.colon.missing");
}

TEST_CASE("indentation") {
  CHECK(findings_of("place:\n\tname: 会館\n") == "2:1+1 yaml.indent.tab");
  CHECK(findings_of("place:\n    name: 会館\n  room: 会議室\n") == "3:3+9 yaml.indent.uneven");
  CHECK(findings_of("place: 会館\n  room: 会議室\n") == "2:3+9 yaml.indent.under-value");
}

TEST_CASE("quotes that do not close, or close too early") {
  CHECK(findings_of("title: \"見学会\nkind: event\nsummary: \"x\"\n") ==
        "1:8+4 yaml.quote.unclosed [\"]");
  CHECK(findings_of("kind: event\ntitle: '見学会") == "2:8+4 yaml.quote.unclosed [']");
  CHECK(findings_of("title: \"第1回\" 見学会\n") == "1:14+3 yaml.quote.text-after [見学会]");
  CHECK(tree_of("a: \"one\n  two\"\nb: c\n") == "{a: \"one two\", b: c}");
}

TEST_CASE("brackets are reported at their opening") {
  CHECK(findings_of("topics: [生活, 仕事\nkind: event\n") == "1:9+1 yaml.bracket.unclosed [[] []]");
  CHECK(findings_of("topics: [生活, 仕事\nkind: event\nwho: [a]\n") ==
        "1:9+1 yaml.bracket.unclosed [[] []]");
  CHECK(findings_of("kind: event\nat: {lat: 1,\n  lng: 2\n") ==
        "2:5+1 yaml.bracket.unclosed [{] [}]");
  CHECK(findings_of("topics: [生活}\n") == "1:12+1 yaml.bracket.mismatch [[] [}] (1:9)");
  CHECK(findings_of("title: [満員] 見学会\n") == "1:13+3 yaml.bracket.text-after [見学会]");
  CHECK(findings_of("title: ] 見学会\n") == "1:8+1 yaml.bracket.stray");
}

TEST_CASE("a slip in a bracket is found there, and sound brackets beside it are left alone") {
  const std::string before = "choices:\n  - {value: a, label: {ja: あ, en: A}}\n";
  const std::string after = "  - {value: c, label: {ja: う, en: C}}\n  - [{d: e}, f]\nq: 1\n";
  const auto found = [&](const std::string& label) {
    return findings_of(before + "  - {value: b, label: " + label + "\n" + after);
  };
  CHECK(found("{ja: い, en: B}}") == "");
  CHECK(found("{ja: い, en: a: b: c}}") == "3:36+1 yaml.colon.in-value [a: b: c]");
  CHECK(found("{ja: い en: B}}") == "3:32+1 yaml.colon.in-value [い en: B]");
  CHECK(found("{ja: い, en: B? C}}") == "3:36+1 yaml.bracket.question");
  CHECK(found("{ja: い, en: B}}}") == "3:38+1 yaml.bracket.text-after [}]");
  CHECK(found("{ja: い, en: [B}}") == "3:37+1 yaml.bracket.mismatch [[] [}] (3:35)");
  CHECK(found("{ja: い, en: B}") == "3:5+1 yaml.bracket.unclosed [{] [}]");
  CHECK(found("{ja: い, en: B}\n    more: x") == "3:5+1 yaml.bracket.unclosed [{] [}]");
  CHECK(found("{ja: い, en: \"B}}") == "3:35+4 yaml.quote.unclosed [\"]");
  CHECK(found("{ja: い, en: B}}\n    more: x") == "4:5+7 yaml.indent.under-value");
  CHECK(findings_of("label: {ja: あ, en: a: b}\n" + before) == "1:21+1 yaml.colon.in-value [a: b]");
  // Sound brackets: over several lines, and as a key, of which the library speaks.
  CHECK(findings_of("at: {a: 1,\n  b: 2, c: {d: 3,\n  e: 4}\n}\nq: 1: 2\n") ==
        "5:5+1 yaml.colon.in-value [1: 2]");
  CHECK(findings_of("{a: b}: c\n") == "1:1+1 yaml.key.not-text");
}

TEST_CASE("values that begin with a reserved sign, long texts, escapes") {
  CHECK(findings_of("title: @会館\n") == "1:8+1 yaml.value.reserved [@]");
  CHECK(findings_of("body: | はじめまして\n") == "1:9+6 yaml.block.header");
  CHECK(findings_of("a: \"C:\\資料\"\n") == "1:7+2 yaml.escape.unknown");
  CHECK(findings_of("a: \"x\\0\"\nb: \"\\ue000\"\n") ==
        "1:6+2 yaml.escape.refused\n2:5+6 yaml.escape.refused");
  // yaml-cpp makes a single byte of these two, which is not UTF-8.
  CHECK(findings_of("a: \"\\N\"\n") == "1:5+2 yaml.escape.refused");
  CHECK(findings_of("a: \"\\_\"\n") == "1:5+2 yaml.escape.refused");
}

TEST_CASE("several independent problems of one file are all reported") {
  CHECK(findings_of("topics: - a\nx: \"C:\\資料\"\ny: | abc\nok: 1\nz: \"a\" b\nok: 2\n"
                    "w: [満員] 見学\nv: [a}\n") ==
        "1:9+1 yaml.dash.misplaced\n2:7+2 yaml.escape.unknown\n3:6+3 yaml.block.header\n"
        "5:8+1 yaml.quote.text-after [b]\n6:1+2 yaml.key.duplicate [ok] (4:1)\n"
        "7:9+2 yaml.bracket.text-after [見学]\n8:6+1 yaml.bracket.mismatch [[] [}] (8:4)");
}

TEST_CASE("bytes and characters are checked before anything is parsed") {
  CHECK(findings_of("題: \xFF\n") == "1:4+1 file.encoding.not-utf8 [6]");
  CHECK(findings_of(std::string("\xFF\xFE") + "a") == "1:1+0 file.encoding.utf16");
  CHECK(findings_of(std::string("a: x\nb: あ\0", 12)) == "2:5+1 file.character.nul [U+0000]");
  CHECK(findings_of("a: \uE000\nb: \uF8FF\n") ==
        "1:4+1 file.character.private-use [U+E000]\n2:4+1 file.character.private-use [U+F8FF]");
  CHECK(findings_of("a: x\vy\n") ==
        "1:5+1 file.character.invisible [U+000B] [ワープロの改行記号] [vertical tab]");
  CHECK(findings_of("a: x\ry\n") ==
        "1:5+1 file.character.invisible [U+000D] [古い改行の記号] [carriage return alone]");
  CHECK(
      findings_of("a: \uFEFFx\n") ==
      "1:4+1 file.character.invisible [U+FEFF] [文の途中のBOM] [byte order mark within the text]");
  CHECK(tree_of("\uFEFFa: ？\u3000・―\n") == "{a: ？\u3000・―}");
}

TEST_CASE("a byte order mark does not move the columns") {
  source::Diagnostics found;
  const auto tree = parse_yaml("\uFEFFa: b\n", 1, 1, found);
  REQUIRE(tree);
  CHECK(place_of(tree->find("a")->mark) == "1:4+1");
}

TEST_CASE("lines and places count from where the text begins in its file") {
  source::Diagnostics found;
  CHECK_FALSE(parse_yaml("title: [x\n", 3, 2, found));
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].mark == source::Mark{3, 2, 8, 1});
}

TEST_CASE("the sentence an editor reads") {
  source::Diagnostics found;
  parse_yaml("title：見学会\n", 1, 1, found);
  REQUIRE(found.list().size() == 1);
  const source::Diagnostic& d = found.list()[0];
  CHECK(source::fill(d.rule->ja, d.args) == "項目「title」のあとのコロンが全角（：）です。");
  CHECK(source::fill(d.rule->cure_ja, d.args) == "半角の「:」と半角の空白にします。例: title: …");
}

}  // namespace
}  // namespace hiroba::syntax
