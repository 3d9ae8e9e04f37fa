#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "answers/limits.h"
#include "answers/read_answers.h"

namespace hiroba::answers {
namespace {

// A set a line: «form line: name=text/code …», then the ids of what was found with their lines.
std::string read(const std::string& text) {
  source::Diagnostics found;
  std::string out;
  read_answer_json(text, 1, found, [&out](HandedIn&& one) {
    out += (one.is_whole ? "" : "!") + one.form.text + " " + std::to_string(one.mark.line) + ":";
    for (const HandedField& field : one.fields) {
      out += " " + field.name + "=" + field.typed[0];
      if (!field.code.empty()) out += "/" + field.code;
    }
    out += "\n";
    return true;
  });
  for (const source::Diagnostic& d : found.list()) {
    out += std::to_string(d.mark.line) + " " + std::string(d.rule->id) + " " + d.args[0] + "\n";
  }
  return out;
}

std::string posted(const std::string& answers) {
  return R"({"hiroba":"posted","form":"form/a","answers":)" + answers + "}";
}

TEST_CASE("one set, a list of them, or one after the other") {
  CHECK_EQ(read(posted(R"({"b":"1","a":"2"})")), "form/a 1: b=1 a=2\n");
  CHECK_EQ(read("[" + posted("{}") + ",\n" + posted("{}") + "]\n" + posted("{}") + posted("{}")),
           "form/a 1:\nform/a 2:\nform/a 3:\nform/a 3:\n");
  CHECK_EQ(read(""), "");
  CHECK_EQ(read(" \n[ ] "), "");
}

TEST_CASE("an answer is a text, a list of texts, or nothing") {
  CHECK_EQ(read(posted(R"({"a":["x","y"],"b":[],"c":null,"d":7,"e":true,"f":1.50})")),
           "form/a 1: a=x\ny b= c= d=7 e=true f=1.50\n");
  for (const char* wrong : {R"({"a":{"x":"y"},"b":"z"})", R"({"a":[["x"]],"b":"z"})",
                            R"({"a":[{"x":1}],"b":"z"})", R"({"a":[null],"b":"z"})"}) {
    CAPTURE(wrong);
    CHECK_EQ(read(posted(wrong)), "!form/a 1: b=z\n1 answers.json.shape \"answers\"\n");
  }
}

TEST_CASE("what is no set of answers is told as such, and others are read") {
  for (const char* wrong : {"1", "\"hiroba\"", "null", "{}", "[[]]", R"({"hiroba":["answers"]})",
                            R"({"a":{"hiroba":"answers"}})"}) {
    CAPTURE(wrong);
    const std::string out = read(std::string(wrong) + "\n" + posted("{}"));
    CHECK(out.find("form/a 2:") != std::string::npos);
    CHECK(out.find("answers.json.shape \"hiroba\": \"answers\"") != std::string::npos);
  }
  CHECK(read(R"({"hiroba":"posted","form":"form/a","answers":[]})").find("\"answers\"") !=
        std::string::npos);
  CHECK(
      read(
          R"({"hiroba":"answers","form":"form/a","version":1,"reference":"r","date":"d","check":"c","answers":{}})")
          .find("\"checks\"") != std::string::npos);
}

TEST_CASE("codes belong to their answers, and one alone tells which answer is missing") {
  CHECK_EQ(
      read(
          R"({"hiroba":"answers","form":"form/a","version":1,"reference":"r","date":"d","check":"abcd",)"
          R"("checks":{"b":"n887","a":"35z8"},"answers":{"a":"x"}})"),
      "form/a 1: a=x/35Z8 b=/N887\n");
}

TEST_CASE("what is no JSON ends the reading, with the line and never a word of it") {
  const std::string good = posted("{}") + "\n";
  const auto ends = [&](const std::string& text, const std::string& why) {
    CAPTURE(text);
    const std::string out = read(good + text);
    CHECK(out.find("form/a 1:\n") == 0);
    CHECK(out.find(" answers.json ") != std::string::npos);
    CHECK(out.find(why) != std::string::npos);
    CHECK(out.find("himitsu") == std::string::npos);
  };
  ends("{\"himitsu\":", "ends too early");
  ends("{\"himitsu\" 1}", "a mistake");
  ends("{\"a\":\"himitsu\n\"}", "a mistake");
  ends("{\"a\":1,\"a\":\"himitsu\"}", "there twice");
  ends(posted(R"({"himitsu":1,"himitsu":2})"), "there twice");
  ends("{'himitsu':1}", "a mistake");
  ends(std::string(100, '['), "too deep");
}

TEST_CASE("so many values and levels in one set, and not one more") {
  const auto list = [](size_t items) {
    std::string out = "{\"a\":[1";
    for (size_t i = 1; i < items; ++i) out += ",1";
    return posted(out + "]}");
  };
  // The set, two heads, «answers» and the list are values, too.
  CHECK(read(list(kMaxJsonValues - 5)).find("too many") == std::string::npos);
  CHECK(read(list(kMaxJsonValues - 4)).find("too many") != std::string::npos);
  CHECK(read("[" + list(kMaxJsonValues - 5) + "," + list(kMaxJsonValues - 5) + "]")
            .find("too many") == std::string::npos);
  source::Diagnostics found;
  size_t taken = 0;
  read_answer_json(posted("{}") + posted("{}") + "oops", 1, found,
                   [&taken](HandedIn&&) { return ++taken < 2; });
  CHECK_EQ(taken, 2);
  CHECK(found.empty());
}

TEST_CASE("a long answer is not kept whole, but stays too long") {
  source::Diagnostics found;
  const std::string text =
      posted("{\"a\":\"" + std::string(3 * kMaxAnswerBytes, 'x') + "\",\"b\":[\"" +
             std::string(kMaxAnswerBytes, 'x') + "\",\"y\",\"z\"]}");
  read_answer_json(text, 1, found, [](HandedIn&& one) {
    for (const HandedField& field : one.fields) {
      CHECK(field.typed[0].size() > kMaxAnswerBytes);
      CHECK(field.typed[0].size() <= 2 * kMaxAnswerBytes);
    }
    return true;
  });
}

TEST_CASE("half a character loses nobody's answer") {
  CHECK_EQ(read(posted(R"({"a":"x\ud83d","b":"\udE00\ud83d\ude00","c":"\\ud83d"})")),
           "form/a 1: a=x\uFFFD b=\uFFFD\U0001F600 c=\\ud83d\n");
}

}  // namespace
}  // namespace hiroba::answers
