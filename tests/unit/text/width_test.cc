#include "text/width.h"

#include <doctest/doctest.h>

namespace hiroba::text {
namespace {

TEST_CASE("columns by East Asian Width") {
  CHECK(display_width("") == 0);
  CHECK(display_width("place: maple") == 12);
  CHECK(display_width("場所") == 4);
  CHECK(display_width("ﾊﾞｽ") == 3);        // halfwidth kana, the mark takes its own column
  CHECK(display_width("ＡＢ　") == 6);     // fullwidth
  CHECK(display_width("①…→│") == 8);       // Ambiguous counts as wide
  CHECK(display_width("é") == 2);          // Ambiguous too: a Japanese set holds it
  CHECK(display_width("ë") == 1);          // Neutral
  CHECK(display_width("e\xCC\x81") == 1);  // a combining mark takes no column
  CHECK(display_width("か\xE3\x82\x99") == 2);
  CHECK(display_width("😀") == 2);
  CHECK(display_width("\xE2\x80\x8B") == 0);  // zero width space
  CHECK(display_width("a\x01") == 1);
  CHECK(display_width("a\tb") == 3);
  CHECK(display_width("\xFF") == 2);  // shown as U+FFFD, which is Ambiguous
}

}  // namespace
}  // namespace hiroba::text
