#include "kinds/near_kind.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace hiroba::kinds {
namespace {

TEST_CASE("kinds by name, label and everyday word") {
  for (const auto& [written, name] : {std::pair{"グループ", "group"},
                                      {"groups", "group"},
                                      {"Groups", "group"},
                                      {"gruop", "group"},
                                      {"集まり", "group"},
                                      {"サークル", "group"},
                                      {"イベント", "event"},
                                      {"events", "event"},
                                      {"お知らせ", "notice"},
                                      {"電話", "number"},
                                      {"場所", "place"},
                                      {"体験談", "story"},
                                      {"ｇｒｏｕｐ", "group"}}) {
    CAPTURE(written);
    const auto near = near_kinds(written);
    CHECK(std::find(near.begin(), near.end(), name) != near.end());
  }
  CHECK(near_kinds("xyzxyz").empty());
  CHECK(near_kinds("").empty());
}

}  // namespace
}  // namespace hiroba::kinds
