#include "text/normalise.h"

#include <doctest/doctest.h>

#include <string>

namespace hiroba::text {
namespace {

TEST_CASE("nfkc") {
  CHECK(nfkc("abc") == "abc");
  CHECK(nfkc("Ａ１　㍻ｶﾞ①") == "A1 平成ガ1");
  CHECK(nfkc("か\xE3\x82\x99") == "が");
  CHECK(nfkc("a\xFF") == "a\xEF\xBF\xBD");
}

TEST_CASE("fold_for_search: kana, width, case") {
  CHECK(fold_for_search("ピアサポート") == "ぴあさぽーと");
  CHECK(fold_for_search("ﾋﾟｱｻﾎﾟｰﾄ") == "ぴあさぽーと");
  CHECK(fold_for_search("ＮＰＯ Straße") == "npo strasse");
  CHECK(fold_for_search("Listening POST") == "listening post");
  CHECK(fold_for_search("か゛っこう") == "がっこう");
  CHECK(fold_for_search("㌢") == "せんち");
  CHECK(fold_for_search("きょう") != fold_for_search("きよう"));
  CHECK(fold_for_search("はは") != fold_for_search("ばば"));
}

TEST_CASE("fold_for_search: dashes and long vowels") {
  for (const char* spelling :
       {"サービス", "サ−ビス", "サ‐ビス", "サ—ビス", "サ―ビス", "サ─ビス", "サ-ビス", "ｻｰﾋﾞｽ"}) {
    CAPTURE(spelling);
    CHECK(fold_for_search(spelling) == "さーびす");
  }
  CHECK(fold_for_search("10–12") == "10-12");
  CHECK(fold_for_search("03ー1234") == "03-1234");
  CHECK(fold_for_search("かな -x ー") == "かな -x -");
  CHECK(fold_for_search("らーーめん") == "らーーめん");
  CHECK(fold_for_search("10〜12") == "10~12");
  CHECK(fold_for_search("10～12") == "10~12");
  CHECK(fold_for_search("don’t “x”") == "don't \"x\"");
}

TEST_CASE("fold_for_search: space and invisible characters") {
  CHECK(fold_for_search("　 話す\t\n　聞く ") == "話す 聞く");
  CHECK(fold_for_search("  a   b ") == "a b");
  CHECK(fold_for_search("話\xE2\x80\x8Bす") == "話す");
  CHECK(fold_for_search("葛\xF3\xA0\x84\x80") == "葛");  // ideographic variation selector
  CHECK(fold_for_search("") == "");
  CHECK(fold_for_search("　") == "");
}

TEST_CASE("folding twice is folding once") {
  for (const char* text :
       {"ヷー゛", "ㇰ゛ー", "´ a", "ヿ゛", " ー-あ- ー", "ﾞｶﾞ-", "İı", "\xFF-あ"}) {
    CAPTURE(text);
    const std::string once = fold_for_search(text);
    CHECK(fold_for_search(once) == once);
  }
}

TEST_CASE("trim") {
  CHECK(trim("　 a b\t\n") == "a b");
  CHECK(trim("\xEF\xBB\xBF話") == "話");
  CHECK(trim(" \xC2\xA0　") == "");
  CHECK(trim("") == "");
  CHECK(trim("\xFF ") == "\xFF");
}

}  // namespace
}  // namespace hiroba::text
