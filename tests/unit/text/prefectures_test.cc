#include "text/prefectures.h"

#include <doctest/doctest.h>

#include <set>

namespace hiroba::text {
namespace {

TEST_CASE("47 prefectures, each with a name of its own") {
  std::set<std::string_view> ids, names;
  for (const Prefecture& p : prefectures()) {
    ids.insert(p.id);
    names.insert(p.ja);
    CHECK(p.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
  }
  CHECK(prefectures().size() == 47);
  CHECK(ids.size() == 47);
  CHECK(names.size() == 47);
}

TEST_CASE("with or without the ending") {
  REQUIRE(prefecture_named("東京都") != nullptr);
  CHECK(prefecture_named("東京都")->id == "tokyo");
  CHECK(prefecture_named("東京") == prefecture_named("東京都"));
  CHECK(prefecture_named("京都")->id == "kyoto");
  CHECK(prefecture_named("北海道")->id == "hokkaido");
  CHECK(prefecture_named("みほん県") == nullptr);
  CHECK(prefecture_named("") == nullptr);
}

}  // namespace
}  // namespace hiroba::text
