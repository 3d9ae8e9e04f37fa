#include "text/collate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <clocale>
#include <string>
#include <thread>
#include <vector>

namespace hiroba::text {
namespace {

std::vector<std::string> sorted(std::vector<std::string> readings) {
  std::sort(readings.begin(), readings.end(), [](const std::string& a, const std::string& b) {
    return kana_sort_key(a) < kana_sort_key(b);
  });
  return readings;
}

TEST_CASE("the order of a Japanese dictionary") {
  // At equal letters: ー before the vowel, small before large, か before が, は ば ぱ.
  const std::vector<std::string> expected = {
      "あ",     "あい",   "かき", "かぎ", "がき", "がぎ", "きゃ", "きや", "さあ", "さーか",
      "さあか", "さあが", "はは", "はば", "ばは", "ばば", "ぱぱ", "わ",   "ん"};
  std::vector<std::string> shuffled = expected;
  std::reverse(shuffled.begin(), shuffled.end());
  CHECK(sorted(shuffled) == expected);
}

TEST_CASE("the long vowel mark sorts as the vowel before it") {
  CHECK(compare("かーど", "かあさん") > 0);  // か あ ど behind か あ さ
  CHECK(compare("かーど", "かいだん") < 0);  // か あ before か い
  CHECK(compare("サービス", "さいたま") < 0);
  CHECK(compare("スーパー", "すうじ") > 0);
  CHECK(compare("かーど", "かあど") < 0);
}

TEST_CASE("hiragana and katakana are equal, spaces and middle dots are skipped") {
  CHECK(compare("ピア", "ぴあ") == 0);
  CHECK(kana_sort_key("ピア") == kana_sort_key("ぴあ"));
  CHECK(kana_sort_key("ピア・サポート") == kana_sort_key("ぴあ さぽーと"));
  CHECK(compare("だい2かい", "だい10かい") < 0);
}

TEST_CASE("compare is antisymmetric and agrees with the keys") {
  const std::vector<std::string> readings = {
      "",     "あ",   "アー",   "ああ",  "がぎ", "かき", "カキ", "っつ",
      "つっ", "ゔぁ", "だい10", "だい9", "NPO",  "\xFF", "あ@",  "あ@\xCC\x88"};
  for (const std::string& a : readings) {
    for (const std::string& b : readings) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(compare(a, b) == -compare(b, a));
      CHECK((compare(a, b) < 0) == (kana_sort_key(a) < kana_sort_key(b)));
    }
  }
  // A mark on a skipped character is skipped with it, also across a NUL.
  CHECK(compare("あ@", "あ@\xCC\x88") == 0);
  CHECK(compare(std::string("あ@\0", 5), std::string("あ@\0\xCC\x88", 7)) == 0);
}

TEST_CASE("a key is plain bytes, long ones too") {
  CHECK(kana_sort_key("あ").find('\0') == std::string::npos);
  std::string longest;
  for (int i = 0; i < 2000; ++i) longest += "がっこう";
  CHECK(kana_sort_key(longest).size() > 4000);
  CHECK(kana_sort_key(longest) > kana_sort_key("がっこう"));
}

TEST_CASE("neither the process locale nor the thread changes a key") {
  const std::string here = kana_sort_key("さぽーたー");
  std::string there;
  std::thread([&there] { there = kana_sort_key("さぽーたー"); }).join();
  CHECK(there == here);
  const std::string before = std::setlocale(LC_ALL, nullptr);
  if (std::setlocale(LC_ALL, "C.UTF-8") != nullptr) CHECK(kana_sort_key("さぽーたー") == here);
  std::setlocale(LC_ALL, before.c_str());
}

}  // namespace
}  // namespace hiroba::text
