#include "syntax/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "syntax/receiving_limits.h"

namespace hiroba::syntax {
namespace {

// Each value as serialize() writes it, or «line:column what».
std::string read(const std::string& text) {
  std::string out;
  const auto problem = read_json(text, 1, [&out](Node&& value) {
    out += serialize(value) + "\n";
    return true;
  });
  if (problem) {
    out += std::to_string(problem->mark.line) + ":" + std::to_string(problem->mark.column) + " " + problem->en + "\n";
  }
  return out;
}

// The only value of a text.
Node read_one(const std::string& text) {
  std::vector<Node> all;
  CHECK_FALSE(read_json(text, 1, [&all](Node&& value) {
    all.push_back(std::move(value));
    return true;
  }));
  REQUIRE(all.size() == 1);
  return all[0];
}

}  // namespace

TEST_CASE("values of every sort, one after the other") {
  CHECK_EQ(read("{\"a\": [1, -0.5e+3, \"x\"], \"b\": {}} 1\n"), "{a: [1, -0.5e+3, \"x\"], b: {}}\n1\n");
  CHECK_EQ(read("[{\"a\": 1}, [2, 3]] [] [4]"), "{a: 1}\n[2, 3]\n4\n");
  const Node object = read_one("{\"a\":null,\"b\":true}");
  CHECK(object.find("a")->type == Node::Type::null);
  CHECK_EQ(object.find("b")->text, "true");
  CHECK_EQ(object.find("b")->mark.column, 15);
  CHECK_EQ(read_one("\"\\u3042\\ud83d\\ude00\\ud83dx\\n\\/\"").text, "あ😀\uFFFDx\n/");
}

TEST_CASE("what is no JSON is told with its place") {
  CHECK_EQ(read("{\"a\":1,\n\"a\":2}"), "2:4 a name is there twice\n");
  CHECK_EQ(read("{\"a\":1,}"), "1:8 a name is missing\n");
  CHECK_EQ(read("[1,]"), "1\n1:4 something cannot be read\n");
  CHECK_EQ(read("[1"), "1\n1:3 «]» or «,» is missing\n");
  CHECK_EQ(read("\"a"), "1:3 it ends too early\n");
  CHECK_EQ(read("{\"a\" 1}"), "1:6 «:» is missing\n");
  CHECK_EQ(read("\"\\x\""), "1:4 bad escape\n");
  CHECK_EQ(read("01"), "1:1 something cannot be read\n");
  CHECK_EQ(read("{} x"), "{}\n1:4 something cannot be read\n");
  CHECK_EQ(read(std::string(100, '[')), "1:34 too deep\n");
}

TEST_CASE("so many values and levels in one, and not one more") {
  const auto list = [](size_t items) {
    std::string out = "{\"a\":[1";
    for (size_t i = 1; i < items; ++i) out += ",1";
    return out + "]}";
  };
  const auto problem_of = [](const std::string& text) {
    const auto problem = read_json(text, 1, [](Node&&) { return true; });
    return problem ? problem->en : "";
  };
  // The object and the list are values, too.
  CHECK_EQ(problem_of(list(kMaxJsonValues - 2)), "");
  CHECK_EQ(problem_of(list(kMaxJsonValues - 1)), "too many values in one set of answers");
  CHECK_EQ(problem_of("[" + list(kMaxJsonValues - 2) + "," + list(kMaxJsonValues - 2) + "]"), "");
  const auto nested = [](int levels) {
    return std::string(static_cast<size_t>(levels), '[') + "1" + std::string(static_cast<size_t>(levels), ']');
  };
  CHECK_EQ(problem_of(nested(kMaxJsonNesting)), "");
  CHECK_EQ(problem_of(nested(kMaxJsonNesting + 1)), "too deep");
  size_t taken = 0;
  CHECK_FALSE(read_json("[1,2,3] oops", 1, [&taken](Node&&) { return ++taken < 2; }));
  CHECK_EQ(taken, 2);
}

TEST_CASE("the other reader agrees, but for control characters and depth") {
  for (const char* text : {"0", "-0", "-", "1.", ".5", "1e", "1e5", "1E-5", "+1", "nul", "null", "[true,false]", "{\"\":0}",
                           "\"\\u12\"", "\"\\ud800\\udc00\"", "'a'", "{a:1}", "[1 2]", "//x\n1", "\"a\\\"b\"", "NaN"}) {
    INFO(text);
    CHECK_EQ(!read_json(text, 1, [](Node&&) { return true; }), nlohmann::json::accept(text));
  }
}

TEST_CASE("strings are written so that they are read again") {
  const std::string nasty("\"\\\n\r\t\0\x1f</script>あ\x7f", 20);
  CHECK_EQ(nlohmann::json::parse(json_string(nasty)).get<std::string>(), nasty);
  CHECK_EQ(read_one(json_string(nasty)).text, nasty);
  CHECK(json_string("</").find('<') == std::string::npos);
}

}  // namespace hiroba::syntax
