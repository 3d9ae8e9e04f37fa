#include "check/field_markup.h"

#include <doctest/doctest.h>

namespace hiroba::check {
namespace {

TEST_CASE("markup in fields") {
  CHECK(find_markup("<b>だれでも</b>") == "<b>");
  CHECK(find_markup("あ<br>い") == "<br>");
  CHECK(find_markup("あ<br />い") == "<br />");
  CHECK(find_markup("い</p>") == "</p>");
  CHECK(find_markup("<a href=\"x\">あ</a>") == "<a href=\"x\">");
  CHECK(find_markup("<!-- 覚え -->") == "<!-- 覚え -->");
  CHECK(find_markup("あ&nbsp;い") == "&nbsp;");
  CHECK(find_markup("あ&#12354;い") == "&#12354;");
  CHECK(find_markup("**大切**です") == "**大切**");
  CHECK(find_markup("[市](https://www.example.jp/)へ") == "[市](https://www.example.jp/)");
}

TEST_CASE("what only looks like it") {
  for (const char* text : {"a < b > c", "<3", "A&B;", "R&D", "[満員] 見学会", "5*6*7", "★★★",
                           "＜注＞", "a**b", "[注](", "&;"}) {
    CAPTURE(text);
    CHECK(find_markup(text) == std::nullopt);
  }
}

}  // namespace
}  // namespace hiroba::check
