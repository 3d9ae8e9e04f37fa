#include "text/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace hiroba::text {
namespace {

using namespace std::string_literals;

TEST_CASE("decode_at reads one character of every length") {
  const std::string text = "aé傾😀";
  CHECK(decode_at(text, 0).c == U'a');
  CHECK(decode_at(text, 0).size == 1);
  CHECK(decode_at(text, 1).c == U'é');
  CHECK(decode_at(text, 1).size == 2);
  CHECK(decode_at(text, 3).c == U'傾');
  CHECK(decode_at(text, 3).size == 3);
  CHECK(decode_at(text, 6).c == U'😀');
  CHECK(decode_at(text, 6).size == 4);
}

TEST_CASE("decode_at at and behind the end moves on by one invalid byte") {
  CHECK_FALSE(decode_at("a", 1).valid());
  CHECK_FALSE(decode_at("", 99).valid());
  CHECK(decode_at("", 99).size == 1);
}

TEST_CASE("the boundaries of RFC 3629") {
  struct Case {
    std::string bytes;
    bool valid;
  };
  const Case cases[] = {
      {"\xC2\x80", true},               // U+0080
      {"\xC1\xBF", false},              // overlong U+007F
      {"\xC0\x80", false},              // overlong NUL
      {"\xE0\xA0\x80", true},           // U+0800
      {"\xE0\x9F\xBF", false},          // overlong U+07FF
      {"\xED\x9F\xBF", true},           // U+D7FF
      {"\xED\xA0\x80", false},          // surrogate U+D800
      {"\xED\xBF\xBF", false},          // surrogate U+DFFF
      {"\xEE\x80\x80", true},           // U+E000
      {"\xEF\xBF\xBD", true},           // U+FFFD written out
      {"\xF0\x90\x80\x80", true},       // U+10000
      {"\xF0\x8F\xBF\xBF", false},      // overlong U+FFFF
      {"\xF4\x8F\xBF\xBF", true},       // U+10FFFF
      {"\xF4\x90\x80\x80", false},      // U+110000
      {"\xF8\x88\x80\x80\x80", false},  // five bytes
      {"\x80", false},                  // continuation alone
      {"\xE5\x82", false},              // cut off
      {"\xE5\x82"
       "a",
       false},  // ASCII inside a character
      {"\xFF", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.bytes);
    CHECK(decode_at(c.bytes, 0).valid() == c.valid);
    CHECK(first_invalid(c.bytes).has_value() == !c.valid);
    if (c.valid) {
      CHECK(decode_at(c.bytes, 0).size == c.bytes.size());
    } else {
      CHECK(decode_at(c.bytes, 0).c == U'\uFFFD');
      CHECK(decode_at(c.bytes, 0).size == 1);
    }
  }
}

TEST_CASE("first_invalid names the byte, also behind long ASCII runs") {
  CHECK(first_invalid("傾聴 listening"s) == std::nullopt);
  CHECK(first_invalid(""s) == std::nullopt);
  CHECK(first_invalid("0123456789abcdef\xFF"s) == 16U);
  CHECK(first_invalid("傾\x80聴"s) == 3U);
  CHECK(first_invalid("0123456789abcdef傾聴0123456789\xE5\x82"s) == 32U);
}

TEST_CASE("append and decode_at undo each other over all planes") {
  for (char32_t c = 0; c <= 0x10FFFF; c += (c < 0x3000 ? 1 : 37)) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string out;
    append(out, c);
    const Decoded d = decode_at(out, 0);
    REQUIRE(d.c == c);
    REQUIRE(d.size == out.size());
    REQUIRE(d.valid());
  }
}

TEST_CASE("append writes U+FFFD for what is no character") {
  for (const char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    std::string out;
    append(out, c);
    CHECK(out == "\xEF\xBF\xBD");
  }
}

TEST_CASE("counting and converting") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("listening post 24") == 17);
  CHECK(count_characters("傾聴、abcdefghij。😀") == 15);
  CHECK(count_characters("\xE5\x82") == 2);
  CHECK(to_utf32("傾a😀") == U"傾a😀");
  CHECK(to_utf32("\x80"
                 "a") == U"\uFFFDa");
  CHECK(to_utf8(U"傾a😀") == "傾a😀");
  const std::u32string surrogate(1, char32_t{0xD800});
  CHECK(to_utf8(surrogate) == "\xEF\xBF\xBD");
}

TEST_CASE("ascii_run stops at the first other byte") {
  CHECK(ascii_run("0123456789é") == 10);
  CHECK(ascii_run("0123456é9012345") == 7);
  CHECK(ascii_run("é") == 0);
  CHECK(ascii_run("ab", 2) == 0);
  CHECK(ascii_run("ab", 3) == 0);
}

}  // namespace
}  // namespace hiroba::text
