#include "syntax/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace hiroba::syntax {
namespace {

// Each value as serialize() writes it, or «line:column what».
std::string read(const std::string& text) {
  const JsonText json = parse_json(text, 1);
  std::string out;
  for (const Node& value : json.values) out += serialize(value) + "\n";
  for (const JsonProblem& problem : json.problems) {
    out += std::to_string(problem.mark.line) + ":" + std::to_string(problem.mark.column) + " " + problem.en + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("values of every sort, one after the other") {
  CHECK_EQ(read("{\"a\": [1, -0.5e+3, \"x\"], \"b\": {}} []\n"), "{a: [1, -0.5e+3, \"x\"], b: {}}\n[]\n");
  const JsonText json = parse_json("{\"a\":null,\"b\":true}", 1);
  REQUIRE(json.values.size() == 1);
  CHECK(json.values[0].find("a")->type == Node::Type::null);
  CHECK_EQ(json.values[0].find("b")->text, "true");
  CHECK_EQ(json.values[0].find("b")->mark.column, 15);
  CHECK_EQ(parse_json("\"\\u3042\\ud83d\\ude00\\ud83dx\\n\\/\"", 1).values[0].text, "あ😀\uFFFDx\n/");
}

TEST_CASE("what is no JSON is told with its place") {
  CHECK_EQ(read("{\"a\":1,\n\"a\":2}"), "2:4 a name is there twice\n");
  CHECK_EQ(read("{\"a\":1,}"), "1:8 a name is missing\n");
  CHECK_EQ(read("[1,]"), "1:4 something cannot be read\n");
  CHECK_EQ(read("[1"), "1:3 «]» or «,» is missing\n");
  CHECK_EQ(read("\"a"), "1:3 it ends too early\n");
  CHECK_EQ(read("{\"a\" 1}"), "1:6 «:» is missing\n");
  CHECK_EQ(read("\"\\x\""), "1:4 bad escape\n");
  CHECK_EQ(read("01"), "1:1 something cannot be read\n");
  CHECK_EQ(read("{} x"), "{}\n1:4 something cannot be read\n");
  CHECK_EQ(read(std::string(100, '[')), "1:34 too deep\n");
}

TEST_CASE("the other reader agrees, but for control characters and depth") {
  for (const char* text : {"0", "-0", "-", "1.", ".5", "1e", "1e5", "1E-5", "+1", "nul", "null", "[true,false]", "{\"\":0}",
                           "\"\\u12\"", "\"\\ud800\\udc00\"", "'a'", "{a:1}", "[1 2]", "//x\n1", "\"a\\\"b\"", "NaN"}) {
    INFO(text);
    CHECK_EQ(parse_json(text, 1).problems.empty(), nlohmann::json::accept(text));
  }
}

TEST_CASE("strings are written so that they are read again") {
  const std::string nasty("\"\\\n\r\t\0\x1f</script>あ\x7f", 20);
  CHECK_EQ(nlohmann::json::parse(json_string(nasty)).get<std::string>(), nasty);
  CHECK_EQ(parse_json(json_string(nasty), 1).values[0].text, nasty);
  CHECK(json_string("</").find('<') == std::string::npos);
}

}  // namespace hiroba::syntax
