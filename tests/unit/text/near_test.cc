#include "text/near.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace hiroba::text {
namespace {

using Names = std::vector<std::string>;

Names near_of(std::string_view wanted, std::vector<std::string_view> known, size_t most = 3) {
  return near_names(wanted, known, most);
}

TEST_CASE("slips in ids and field names") {
  const std::vector<std::string_view> fields = {"title", "kana",     "summary", "topics",
                                                "place", "schedule", "sources", "sample"};
  CHECK(near_of("tilte", fields) == Names{"title"});  // swapped neighbours are one slip
  CHECK(near_of("summry", fields) == Names{"summary"});
  CHECK(near_of("topic", fields) == Names{"topics"});
  CHECK(near_of("Title", fields) == Names{"title"});
  CHECK(near_of("ｔｉｔｌｅ", fields) == Names{"title"});
  CHECK(near_of("shedule", fields) == Names{"schedule"});
  CHECK(near_of("telephone", fields).empty());
  CHECK(near_of("title", fields).empty());  // what is already right is no suggestion
}

TEST_CASE("ids that share their beginning or a part") {
  CHECK(near_of("maple-hall", {"hidamari", "maple-hiroba", "oak-house"}) == Names{"maple-hiroba"});
  CHECK(near_of("hiroba", {"hidamari", "maple-hiroba"}).front() == "maple-hiroba");
  CHECK(near_of("maple-hiroba-annex", {"maple-hiroba"}) == Names{"maple-hiroba"});
  CHECK(near_of("maple-and-something-else", {"maple-hiroba"}).empty());
}

TEST_CASE("Japanese names") {
  CHECK(near_of("傾徴", {"傾聴", "相談", "家族"}) == Names{"傾聴"});
  CHECK(near_of("ピアサポータ", {"ピアサポーター", "ピアスタッフ", "家族会"}).front() ==
        "ピアサポーター");
  CHECK(near_of("ぴあさぽーたー", {"ピアサポーター"}) == Names{"ピアサポーター"});
  CHECK(near_of("実積", {"計画", "目標", "見込み", "実績", "意見", "要望"}) == Names{"実績"});
  CHECK(near_of("予定", {"計画", "目標", "見込み", "実績", "意見", "要望"}).empty());
  CHECK(near_of("家族", {"家族会・家族相談員の紹介窓口"}) == Names{"家族会・家族相談員の紹介窓口"});
}

TEST_CASE("nothing is invented for very short or very different names") {
  CHECK(near_of("a", {"b", "c"}).empty());
  CHECK(near_of("ab", {"cd"}).empty());
  CHECK(near_of("", {"title", ""}).empty());
  CHECK(near_of("x", {}).empty());
  CHECK(near_of("title", {"titel"}, 0).empty());
}

TEST_CASE("the order does not depend on the order of the known names") {
  std::vector<std::string_view> known = {"kana1", "kana2", "kana3", "kana4", "kanae", "kanx"};
  const Names expected = near_of("kana", known);
  CHECK(expected == Names{"kanx", "kana1", "kana2"});
  std::sort(known.begin(), known.end());
  do {
    REQUIRE(near_of("kana", known) == expected);
  } while (std::next_permutation(known.begin(), known.end()));
}

TEST_CASE("a name given twice is suggested once") {
  CHECK(near_of("titel", {"title", "title"}) == Names{"title"});
}

TEST_CASE("distances at the very limit") {
  // Nine characters allow three slips.
  CHECK(near_of("abcdefghi", {"Xbcdefg12"}) == Names{"Xbcdefg12"});
  CHECK(near_of("abcdefghi", {"Xb1defg12"}).empty());
  // Swaps only: b a d c f e.
  CHECK(near_of("abcdefghi", {"badcfeghi"}) == Names{"badcfeghi"});
}

TEST_CASE("cost stays bounded") {
  std::vector<std::string> names;
  for (int i = 0; i < 10000; ++i) {
    names.push_back("a-rather-long-name-of-a-group-in-the-town-" + std::to_string(i));
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  CHECK(near_names(std::string(10 * 1024, 'a'), known).empty());
  const auto start = std::chrono::steady_clock::now();
  CHECK(near_names("a-rather-long-nmae-of-a-group-in-the-town-77", known).front() ==
        "a-rather-long-name-of-a-group-in-the-town-77");
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  // About 0.02 s in a release build; the limit leaves room for sanitizers on a busy machine.
  CHECK(took.count() < 3.0);
}

}  // namespace
}  // namespace hiroba::text
