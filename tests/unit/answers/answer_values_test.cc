#include "answers/answer_values.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "answers/answer_text.h"
#include "text/utf8.h"

using namespace hiroba;
using answers::Choice;
using answers::ReadValue;
using answers::ValueError;
using kinds::Control;
using kinds::Reads;

namespace {

const std::vector<Choice> kColours = {
    {"red", {"あか", "Red one"}}, {"green", {"みどり、きみどり"}}, {"blue", {"あお（そら）"}}};

struct Row {
  size_t line = 0;
  std::vector<std::string> cells;  // reads, most, today, input, canonical, error
};

// \n \r \t \\ \uXXXX
std::string unescaped(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    const char c = text[++i];
    if (c == 'n') out += '\n';
    else if (c == 'r') out += '\r';
    else if (c == 't') out += '\t';
    else if (c == '\\') out += '\\';
    else {
      REQUIRE(c == 'u');
      text::append(out, static_cast<char32_t>(std::stoul(text.substr(i + 1, 4), nullptr, 16)));
      i += 4;
    }
  }
  return out;
}

std::vector<Row> table() {
  std::ifstream file("tests/forms/values.tsv");
  std::vector<Row> out;
  size_t number = 0;
  bool has_heading = false;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (!has_heading) {
      has_heading = true;
      CHECK(line == "reads\tmost\ttoday\tinput\tcanonical\terror");
      continue;
    }
    Row row{number, {}};
    for (size_t begin = 0; begin <= line.size();) {
      const size_t end = std::min(line.find('\t', begin), line.size());
      row.cells.push_back(line.substr(begin, end - begin));
      begin = end + 1;
    }
    REQUIRE_MESSAGE(row.cells.size() == 6, "line " << number);
    out.push_back(row);
  }
  return out;
}

answers::Reading reading_for(const std::string& name) {
  struct Named {
    const char* name;
    Reads reads;
    Control control;
    int most;
  };
  static const Named all[] = {{"text", Reads::text, Control::line, 200},
                              {"lines", Reads::text, Control::lines, 2000},
                              {"kana", Reads::kana, Control::line, 100},
                              {"date", Reads::date, Control::line, 200},
                              {"time", Reads::time, Control::line, 200},
                              {"number", Reads::number, Control::line, 999999999},
                              {"telephone", Reads::telephone, Control::line, 200},
                              {"email", Reads::email, Control::line, 200},
                              {"postal", Reads::postal, Control::line, 200},
                              {"choice", Reads::choice, Control::one, 200},
                              {"many", Reads::choice, Control::many, 3},
                              {"consent", Reads::consent, Control::tick, 200}};
  for (const Named& one : all) {
    if (name == one.name) return answers::Reading{one.reads, one.control, one.most, {}, kColours};
  }
  FAIL("no such reading: " << name);
  return {};
}

ReadValue read(const std::string& how, const std::string& typed) {
  answers::Reading reading = reading_for(how);
  reading.today = text::Date{2026, 11, 21};
  return answers::read_value(typed, reading);
}

}  // namespace

TEST_CASE("the table that the page is held to as well") {
  const auto rows = table();
  REQUIRE(rows.size() > 200);
  for (const Row& row : rows) {
    INFO("tests/forms/values.tsv:" << row.line);
    answers::Reading reading = reading_for(row.cells[0]);
    if (!row.cells[1].empty()) reading.most = std::stoi(row.cells[1]);
    const auto today = text::parse_date(row.cells[2]);
    REQUIRE(today);
    reading.today = *today;
    const ReadValue value = answers::read_value(unescaped(row.cells[3]), reading);
    CHECK_EQ(answers::value_error_name(value.error), row.cells[5]);
    CHECK_EQ(value.canonical, unescaped(row.cells[4]));
    // What is handed in is read once more at the office and must not change again.
    if (value.error == ValueError::none) {
      const ReadValue again = answers::read_value(value.canonical, reading);
      CHECK_EQ(again.canonical, value.canonical);
      CHECK(again.error == ValueError::none);
    }
  }
}

TEST_CASE("the office also takes the words of a choice, and several in one line") {
  CHECK_EQ(read("choice", "あか").canonical, "red");
  CHECK_EQ(read("choice", "Red one").canonical, "red");
  CHECK_EQ(read("choice", "あお(そら)").canonical, "blue");
  CHECK_EQ(read("choice", "あか (red)").canonical, "red");
  CHECK_EQ(read("choice", "あか（red）").canonical, "red");
  CHECK_EQ(read("choice", "あかい (red)").canonical, "red");  // the page's words may have changed
  CHECK(read("choice", "あか (green)").error == ValueError::choice);
  CHECK(read("choice", "きいろ (yellow)").error == ValueError::choice);
  CHECK_EQ(read("many", "あお（そら）；あか").canonical, "red\nblue");
  CHECK_EQ(read("many", "あか, blue").canonical, "red\nblue");
  CHECK_EQ(read("many", "みどり、きみどり").canonical, "green");
  CHECK_EQ(read("many", "red;みどり、きみどり").canonical, "red\ngreen");
  CHECK(read("many", "あか、きいろ").error == ValueError::choice);
  CHECK(read("many", "; 、\n").error != ValueError::none);
}

TEST_CASE("the office takes many words for yes") {
  for (const char* yes : {"yes", "はい", "同意します", "true", "on", "○", "1", "１", "はい (yes)",
                          "Yes, I agree (yes)"}) {
    CHECK_EQ(read("consent", yes).canonical, "yes");
  }
  for (const char* no : {"いいえ", "no", "false", "0", "×", "いいえ (yes)"})
    CHECK(read("consent", no).error == ValueError::choice);
}

TEST_CASE("a megabyte is refused quickly") {
  const std::string much(1 << 20, 'a');
  for (const char* how : {"text", "lines", "date", "time", "number", "telephone", "email", "postal",
                          "choice", "many", "consent"}) {
    INFO(how);
    CHECK(read(how, much).error != ValueError::none);
  }
  std::string kana;
  while (kana.size() < (1 << 20)) kana += "あ";
  CHECK(read("kana", kana).error == ValueError::too_long);
}
