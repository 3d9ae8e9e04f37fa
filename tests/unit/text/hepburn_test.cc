#include "text/hepburn.h"

#include <doctest/doctest.h>

namespace hiroba::text {
namespace {

TEST_CASE("readings become names of files") {
  CHECK(hepburn("ひだまりのかい") == "hidamarinokai");
  CHECK(hepburn("ひだまりの かい") == "hidamarino-kai");
  CHECK(hepburn("ヒダマリノ　カイ") == "hidamarino-kai");
  CHECK(hepburn("ﾋﾀﾞﾏﾘ") == "hidamari");
  CHECK(hepburn("こうざ") == "koza");
  CHECK(hepburn("びょういん") == "byoin");
  CHECK(hepburn("しゅっぱつ") == "shuppatsu");
  CHECK(hepburn("まっちゃ") == "matcha");
  CHECK(hepburn("じゃがいも") == "jagaimo");
  CHECK(hepburn("サポーター") == "sapota");
  CHECK(hepburn("ティーファ") == "tifa");
  CHECK(hepburn("えぬぴーおー・あお") == "enupio-ao");
  CHECK(hepburn("ＮＰＯ ２") == "npo-2");
  CHECK(hepburn("づか ゔぃら ん") == "zuka-vira-n");
}

TEST_CASE("what is no kana gives nothing") {
  CHECK(hepburn("居場所") == "");
  CHECK(hepburn("") == "");
  CHECK(hepburn("っー・") == "");
  CHECK(hepburn("ぁ\xFFっ") == "a");
}

}  // namespace
}  // namespace hiroba::text
