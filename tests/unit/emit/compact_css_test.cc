#include "emit/compact_css.h"

#include <doctest/doctest.h>

namespace hiroba::emit {
namespace {

TEST_CASE("comments go, runs of white space become one character") {
  CHECK(compact_css("/* a */\n\na  {\n  color : red;\n}\n\n/* b */ b { c: d }\n") ==
        "a { color : red; }\nb { c: d }");
  CHECK(compact_css("") == "");
  CHECK(compact_css("/* only */") == "");
}

TEST_CASE("what a comment kept apart stays apart") {
  CHECK(compact_css("margin: 1px/**/2px") == "margin: 1px 2px");
}

TEST_CASE("strings, escapes and addresses stay as they are") {
  CHECK(compact_css("a::after { content: \"/*  x  */\" '\\'  '; }") ==
        "a::after { content: \"/*  x  */\" '\\'  '; }");
  CHECK(compact_css(".a\\  b  {}") == ".a\\  b {}");
  CHECK(compact_css("b { background: url(a/*b.png); }") == "b { background: url(a/*b.png); }");
}

TEST_CASE("broken input ends") {
  CHECK(compact_css("a { /* never closed") == "a {");
  CHECK(compact_css("a { content: \"never closed") == "a { content: \"never closed");
  CHECK(compact_css("a\\") == "a\\");
}

}  // namespace
}  // namespace hiroba::emit
