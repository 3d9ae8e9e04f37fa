#include "syntax/write_yaml.h"

#include <doctest/doctest.h>

#include "syntax/yaml.h"

namespace hiroba::syntax {
namespace {

// Written, read and written again it is the same.
std::string round(const std::string& yaml) {
  source::Diagnostics found;
  const auto node = parse_yaml(yaml, 1, 1, found);
  if (!node || found.has_errors()) return "wrong";
  std::string out;
  for (const Entry& entry : node->entries) out += yaml_entry(entry.key, entry.value);
  return out;
}

TEST_CASE("short lists and maps on a line, others in blocks") {
  const std::string text =
      "title: ひだまりの会\narea: [nakamachi, mizube]\nchecked: {date: 2026-11-02, by: "
      "係}\nschedule:\n"
      "  - repeat: 毎週\n    weekdays: [水]\n    from: \"13:30\"\nname:\n  ja: 名\n  list: [a, b]\n"
      "url: https://www.example.jp/\n";
  CHECK(round(text) == text);
}

TEST_CASE("any text comes back, alone and in brackets") {
  for (const char* text :
       {"",      " ",        "a: b", "a #b",       "#a",    "- a", "-a",    "'a'",
        "\"a\"", "[a]",      "{a}",  "a, b",       "&a",    "*a",  "!a",    "|",
        ">",     "%a",       "@a",   "`a",         "true",  "no",  "null",  "~",
        "12",    "-12",      "1.5",  "2026-11-02", "13:30", "?",   "? a",   "a:",
        ":a",    "=",        "<<",   "...",        "---",   "\\",  "a\\nb", "https://a.jp/",
        "１２",  "　全角　", "a\nb", "\ttab",      "0x1f",  "1e3", "y"}) {
    CAPTURE(text);
    Node list;
    list.type = Node::Type::sequence;
    list.items = {text_node(text), text_node("x")};
    Node map;
    add_entry(map, "k", text_node(text));
    source::Diagnostics found;
    const auto read =
        parse_yaml(yaml_entry("a", text_node(text)) + yaml_entry("b", list) + yaml_entry("c", map),
                   1, 1, found);
    REQUIRE(read);
    CHECK_FALSE(found.has_errors());
    CHECK(read->find("a")->text == text);
    CHECK(read->find("b")->items[0].text == text);
    CHECK(read->find("c")->find("k")->text == text);
  }
}

TEST_CASE("texts that look like numbers are quoted, numbers are not") {
  CHECK(yaml_entry("a", text_node("12")) == "a: \"12\"\n");
  CHECK(yaml_entry("a", plain_node("-12")) == "a: -12\n");
  CHECK(yaml_entry("a", text_node("500円")) == "a: 500円\n");
  CHECK(yaml_on_one_line(text_node("13:30")) == "\"13:30\"");
}

}  // namespace
}  // namespace hiroba::syntax
