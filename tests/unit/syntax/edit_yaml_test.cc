#include "syntax/edit_yaml.h"

#include <doctest/doctest.h>

#include "syntax/yaml.h"

namespace hiroba::syntax {
namespace {

Node tree(std::string_view text, uint32_t first_line = 1) {
  source::Diagnostics found;
  auto node = parse_yaml(text, 1, first_line, found);
  REQUIRE(node);
  return *node;
}

TEST_CASE("an entry at the end of a block, before what stands further left; remarks stay") {
  const std::string_view text =
      "title: 会\nschedule:\n  - repeat: 毎週  # いつも\n    weekdays: [水]\n\n# 次の項目\nfee: "
      "無料\n";
  const Node root = tree(text);
  const Node& rule = root.find("schedule")->items[0];
  CHECK(with_entry(text, rule, "exceptions", "[1]") ==
        "title: 会\nschedule:\n  - repeat: 毎週  # いつも\n    weekdays: [水]\n    exceptions: "
        "[1]\n\n"
        "# 次の項目\nfee: 無料\n");
  CHECK(with_entry(text, root, "url", "a") == std::string(text) + "url: a\n");
}

TEST_CASE("an entry in braces, quotes and brackets inside it") {
  const std::string_view text = "schedule: [{repeat: 毎週, weekdays: [水, 金], note: \"}] '\"}]\n";
  const Node root = tree(text);
  const Node& rule = root.find("schedule")->items[0];
  CHECK(with_entry(text, rule, "end", "2027-01-01") ==
        "schedule: [{repeat: 毎週, weekdays: [水, 金], note: \"}] '\", end: 2027-01-01}]\n");
}

TEST_CASE("an item at the end of a list, in blocks, as far left as its key, and in brackets") {
  CHECK(with_item("a:\n  - 1\n  - 2\nb: 3\n", *tree("a:\n  - 1\n  - 2\nb: 3\n").find("a"), "9") ==
        "a:\n  - 1\n  - 2\n  - 9\nb: 3\n");
  CHECK(with_item("a:\n- x: 1\n  y: 2\nb: 3", *tree("a:\n- x: 1\n  y: 2\nb: 3").find("a"), "9") ==
        "a:\n- x: 1\n  y: 2\n- 9\nb: 3");
  CHECK(with_item("a: [1, 2]\n", *tree("a: [1, 2]\n").find("a"), "9") == "a: [1, 2, 9]\n");
  CHECK(with_item("a: []\n", *tree("a: []\n").find("a"), "9") == "a: [9]\n");
  CHECK(with_item("a: [\n  1,\n]\n", *tree("a: [\n  1,\n]\n").find("a"), "9") ==
        "a: [\n  1, 9\n]\n");
}

TEST_CASE("another value; line ends and a missing last one are kept") {
  const std::string_view text = "a: \"古い\"  # なぜ\r\nb: 2";
  const Node root = tree(text);
  CHECK(with_value(text, *root.find("a"), "新しい") == "a: 新しい  # なぜ\r\nb: 2");
  CHECK(with_entry(text, root, "c", "3") == "a: \"古い\"  # なぜ\r\nb: 2\r\nc: 3\r\n");
}

TEST_CASE("front matter ends where it ends") {
  const std::string_view file = "---\ntitle: 会\nx: 1\n---\n\n本文\n";
  const Node root = tree("title: 会\nx: 1\n", 2);
  CHECK(with_entry(file, root, "y", "2") == "---\ntitle: 会\nx: 1\ny: 2\n---\n\n本文\n");
}

TEST_CASE("what is not understood is left alone") {
  CHECK(!with_value("a: |\n  x\n", *tree("a: |\n  x\n").find("a"), "z"));
  CHECK(!with_entry("a: 1\n", *tree("a: 1\n").find("a"), "b", "2"));
  CHECK(!with_item("a: 1\n", *tree("a: 1\n").find("a"), "2"));
}

}  // namespace
}  // namespace hiroba::syntax
