#include "calendars/content_lines.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace hiroba::calendars {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  size_t begin = 0;
  for (size_t end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", begin)) {
    out.push_back(text.substr(begin, end - begin));
    begin = end + 2;
  }
  CHECK(begin == text.size());
  return out;
}

std::string unfolded(const std::string& text) {
  std::string out;
  for (const std::string& line : lines_of(text)) {
    out += line.starts_with(' ') ? line.substr(1) : out.empty() ? line : "\n" + line;
  }
  return out;
}

TEST_CASE("a short line stays one, a long one is folded after 75 bytes") {
  ContentLines lines;
  lines.add(std::string(75, 'a'));
  CHECK(lines.take() == std::string(75, 'a') + "\r\n");
  lines.add(std::string(76, 'a'));
  CHECK(lines.take() == std::string(75, 'a') + "\r\n a\r\n");
  lines.add(std::string(75 + 74 + 1, 'a'));
  const auto three = lines_of(lines.take());
  REQUIRE(three.size() == 3);
  CHECK(three[1].size() == 75);  // with the blank that goes before
  CHECK(three[2] == " a");
  CHECK(lines.text().empty());
}

TEST_CASE("no character is cut, wherever the fold falls") {
  for (const std::string_view character : {"ä", "会", "𠮷"}) {
    for (size_t before = 0; before < 80; ++before) {
      std::string text(before, 'x');
      for (int i = 0; i < 60; ++i) text += character;
      ContentLines lines;
      lines.add(text);
      CHECK(unfolded(lines.text()) == text);
      for (const std::string& line : lines_of(lines.text())) {
        CHECK(line.size() <= 75);
        // A line that begins within a character would begin with 10xxxxxx after the blank.
        const size_t first = line.starts_with(' ') ? 1 : 0;
        CHECK((static_cast<unsigned char>(line[first]) & 0xc0) != 0x80);
      }
    }
  }
}

TEST_CASE("what is no UTF-8 ends, too") {
  ContentLines lines;
  lines.add(std::string(200, '\x80'));
  CHECK(unfolded(lines.text()).size() == 200);
}

TEST_CASE("the four signs that mean something are written with a backslash") {
  CHECK(escaped_text("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\ne");
  CHECK(escaped_text("「会」：はじめて") == "「会」：はじめて");
  CHECK(escaped_text("a\r\nb\x01\x7f\tc") == "a\\nb\tc");
}

TEST_CASE("nothing is said of an empty text") {
  ContentLines lines;
  lines.add_text("LOCATION", "");
  CHECK(lines.text().empty());
  lines.add_text("SUMMARY", "予定, 2");
  CHECK(lines.text() == "SUMMARY:予定\\, 2\r\n");
}

}  // namespace
}  // namespace hiroba::calendars
