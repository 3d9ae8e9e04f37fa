#include "text/visible.h"

#include <doctest/doctest.h>

#include <string>

#include "text/utf8.h"

namespace hiroba::text {

TEST_CASE("what a terminal would obey is shown, all else stays as it is") {
  CHECK_EQ(visible("ひだまりの会 ｶﾅ x 😀 \u200d"), "ひだまりの会 ｶﾅ x 😀 \u200d");
  CHECK_EQ(visible("\x1b[31mred"), "‹U+001B›[31mred");
  CHECK_EQ(visible("a\nb\tc\r"), "a‹U+000A›b‹U+0009›c‹U+000D›");
  CHECK_EQ(visible_lines("a\nb\tc\r"), "a\nb\tc‹U+000D›");
  CHECK_EQ(visible(std::string("\0\x7f", 2)), "‹U+0000›‹U+007F›");
  CHECK_EQ(visible("\u009b2J \u202eabc\u2066\u200f\u061c\u2028\ufff9"),
           "‹U+009B›2J ‹U+202E›abc‹U+2066›‹U+200F›‹U+061C›‹U+2028›‹U+FFF9›");
  CHECK_EQ(visible("a\xff\xc2z\xe3\x81"), "a‹FF›‹C2›z‹E3›‹81›");
  CHECK_EQ(visible(visible("\x1b\xff\u202e")), visible("\x1b\xff\u202e"));
}

TEST_CASE("no character below U+3000 comes through that must not, and others do") {
  for (char32_t c = 0; c < 0x3000; ++c) {
    std::string one;
    append(one, c);
    const bool is_same = visible(one) == one;
    CHECK_EQ(is_same, !is_obeyed(c));
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) CHECK_FALSE(is_same);
  }
}

TEST_CASE("long texts are cut after whole characters") {
  CHECK_EQ(visible("あいう", 3), "あいう");
  CHECK_EQ(visible("あいうえ", 3), "あいう…");
  CHECK_EQ(visible("\x1b\x1b\x1b", 2), "‹U+001B›‹U+001B›…");
  CHECK_EQ(visible("", 0), "");
}

}  // namespace hiroba::text
