#include "text/words.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace hiroba::text {
namespace {

std::vector<std::string> words(std::string_view text) {
  const std::vector<size_t> breaks = word_breaks(text);
  std::vector<std::string> out;
  for (size_t i = 1; i < breaks.size(); ++i) {
    out.emplace_back(text.substr(breaks[i - 1], breaks[i] - breaks[i - 1]));
  }
  return out;
}

TEST_CASE("words of Japanese and English in byte offsets") {
  CHECK(word_breaks("").empty());
  CHECK(word_breaks("a") == std::vector<size_t>{0, 1});
  CHECK(words("東京の学校") == std::vector<std::string>{"東京", "の", "学校"});
  CHECK(words("サポーター、peer support") ==
        std::vector<std::string>{"サポーター", "、", "peer", " ", "support"});
}

TEST_CASE("every byte belongs to exactly one word, invalid ones too") {
  for (const std::string& text :
       {std::string("話を\xFFする\xE5"), std::string(1, '\0'),
        std::string("😀👨‍👩‍👧が"), std::string("\x80\x80")}) {
    const std::vector<size_t> breaks = word_breaks(text);
    REQUIRE(breaks.size() >= 2);
    CHECK(breaks.front() == 0);
    CHECK(breaks.back() == text.size());
    for (size_t i = 1; i < breaks.size(); ++i) CHECK(breaks[i - 1] < breaks[i]);
  }
}

TEST_CASE("threads do not disturb each other") {
  const std::vector<size_t> expected = word_breaks("東京の学校でお話を聞く");
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (int& count : wrong) {
    threads.emplace_back([&count, &expected] {
      for (int i = 0; i < 200; ++i) {
        if (word_breaks("東京の学校でお話を聞く") != expected) ++count;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4, 0));
}

}  // namespace
}  // namespace hiroba::text
