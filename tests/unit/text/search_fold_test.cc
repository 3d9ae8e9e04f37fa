#include "text/search_fold.h"

#include <doctest/doctest.h>

#include "text/utf8.h"

using namespace hiroba::text;

namespace {

std::string folded(std::string_view text) { return to_utf8(search_fold(text)); }

}  // namespace

TEST_CASE("what is written differently is compared alike") {
  CHECK(folded("ピアサポーター") == folded("ﾋﾟｱｻﾎﾟｰﾀｰ"));
  CHECK(folded("ピア・サポーター") == folded("ピアサポータ"));
  CHECK(folded("髙橋") == folded("高橋"));
  CHECK(folded("宮﨑") == folded("宮崎"));
  CHECK(folded("就労継続支援Ｂ型") == folded("就労継続支援b型"));
  CHECK(folded("キャラ") == folded("きやら"));
  CHECK(folded("人々") == folded("人人"));
  CHECK(folded("いすゞ") == folded("いすず"));
  CHECK(folded("こゝろ") == folded("こころ"));
  CHECK(folded("三ヶ月") == folded("三か月"));
  CHECK(folded("3箇所") == folded("3カ所"));
}

TEST_CASE("what is another word stays another word") {
  CHECK(folded("ビール") != folded("ビル"));
  CHECK(folded("おばーさん") != folded("おばさん"));
  CHECK(folded("祖師ヶ谷") != folded("祖師谷"));
  CHECK(folded("・") == "・");
  CHECK(folded("a・b") == "a・b");
}

TEST_CASE("a long vowel counts within a word, not at its end") {
  CHECK(folded("サポーター養成") == "さぽーた養成");
  CHECK(folded("ラーメン") == "らーめん");
  CHECK(folded("ラーー") == "ら");
}

TEST_CASE("folding twice changes nothing more") {
  for (const char* text :
       {"ピア・サポーターー", "人々々", "三ヶヶ月", "ｶﾞｰ", "ゝゞ々", "﨑・・か", "Ａ－ー"}) {
    CHECK(folded(folded(text)) == folded(text));
  }
}

TEST_CASE("the table of variants is in order, and what is new is nowhere old") {
  const std::u32string_view pairs = search_variants();
  REQUIRE(pairs.size() % 2 == 0);
  for (size_t i = 2; i < pairs.size(); i += 2) CHECK(pairs[i - 2] < pairs[i]);
  for (size_t i = 1; i < pairs.size(); i += 2) {
    bool is_old = false;
    for (size_t k = 0; k < pairs.size(); k += 2) is_old = is_old || pairs[k] == pairs[i];
    CHECK_FALSE(is_old);
  }
}

TEST_CASE("white space between Japanese characters does not count") {
  CHECK(to_utf8(without_inner_spaces(search_fold("助け 合う ことを peer support と いう"))) ==
        "助け合うことを peer support という");
}

TEST_CASE("classes of characters") {
  for (const char32_t c : U"あアーｱ漢々〆ヶ") {
    if (c != 0) CHECK(search_class(c) == SearchClass::japanese);
  }
  for (const char32_t c : U"a9éЖ한") {
    if (c != 0) CHECK(search_class(c) == SearchClass::word);
  }
  for (const char32_t c : U" -、。「・~") {
    if (c != 0) CHECK(search_class(c) == SearchClass::separator);
  }
}
