#include "text/publishable.h"

#include <doctest/doctest.h>

#include <string>

#include "text/character_references.h"
#include "text/utf8.h"

namespace hiroba::text {
namespace {

std::string written(char32_t c) {
  std::string out;
  append(out, c);
  return out;
}

TEST_CASE("which characters may be published") {
  for (const char32_t c :
       {0x00,    0x0B,    0x0C,    0x0D,     0x1B,    0x7F,   0x85,   0x9F,    0x034F,
        0x061C,  0x115F,  0x180E,  0x200B,   0x200E,  0x200F, 0x2028, 0x202A,  0x202E,
        0x2060,  0x2066,  0x2069,  0x206F,   0x3164,  0xD800, 0xDFFF, 0xE000,  0xF8FF,
        0xFDD0,  0xFDEF,  0xFEFF,  0xFFA0,   0xFFF9,  0xFFFE, 0xFFFF, 0x1FFFE, 0x8FFFF,
        0xE0001, 0xE007F, 0xF0000, 0x10FFFF, 0x110000}) {
    INFO(static_cast<uint32_t>(c));
    CHECK_FALSE(is_publishable(c));
  }
  for (const char32_t c :
       {0x09,   0x0A,   0x20,   0x7E,   0xA0,   0xAD,   0x200C,  0x200D,  0x2010,  0x3000,
        0x3042, 0x9AD8, 0xFA11, 0xFE0F, 0xFF01, 0xFFFD, 0x1F469, 0x20BB7, 0xE0100, 0xE01EF}) {
    INFO(static_cast<uint32_t>(c));
    CHECK(is_publishable(c));
  }
}

TEST_CASE("the quick look and the table agree on every character") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = "あ" + written(c) + "い";
    if (next_unpublishable(text).has_value() == is_publishable(c))
      FAIL_CHECK(static_cast<uint32_t>(c));
  }
}

TEST_CASE("a CR is fine before a LF alone") {
  CHECK_FALSE(next_unpublishable("a\r\nb"));
  CHECK(next_unpublishable("a\rb") == 1);
  CHECK(next_unpublishable("a\r\r\n") == 1);
  CHECK(next_unpublishable("a\r") == 1);
}

TEST_CASE("references to what may not be published") {
  for (const std::string reference : {"&#0;",
                                      "&#27;",
                                      "&#x1B;",
                                      "&#X1b;",
                                      "&#xD800;",
                                      "&#xFFFE;",
                                      "&#65535;",
                                      "&#x202E;",
                                      "&#8238;",
                                      "&#x110000;",
                                      "&#99999999999999999999;",
                                      "&#x0000000000202E;",
                                      "&ZeroWidthSpace;",
                                      "&rlm;",
                                      "&af;",
                                      "&NoBreak;",
                                      "&#xE001;",
                                      "&#xFDD0;",
                                      "&#13;",
                                      "&#xE0041;",
                                      "&#x202E"}) {
    INFO(reference);
    const auto found = next_refused_reference("あ&amp;" + reference + " b");
    REQUIRE(found);
    CHECK_EQ(found->begin, std::string("あ&amp;").size());
    CHECK_EQ(found->size, reference.size());
  }
  for (const std::string text :
       {"&amp; &#65; &#x3042; &nbsp; &#10; &#9; &shy; &zwj; &# &#; &#x; & &it &rlm &x202E;"}) {
    CHECK_FALSE(next_refused_reference(text));
  }
  CHECK_EQ(next_refused_reference("&#xD800;")->c, kReplacement);
  CHECK_EQ(next_refused_reference("&#xFFFE;")->c, char32_t{0xFFFE});
}

}  // namespace
}  // namespace hiroba::text
