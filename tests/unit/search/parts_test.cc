#include <doctest/doctest.h>

#include "search/cut.h"
#include "search/numbers.h"
#include "search/numerals.h"
#include "search/romaji.h"
#include "search/slips.h"
#include "search/terms.h"
#include "text/utf8.h"

using namespace hiroba;
using namespace hiroba::search;

TEST_CASE("numbers come back, and nothing that a script has to escape is in them") {
  std::string all;
  std::vector<uint32_t> numbers;
  for (uint64_t n = 0; n <= UINT32_MAX; n = n < 5000 ? n + 1 : n * 3 / 2) {
    numbers.push_back(static_cast<uint32_t>(n));
    append_number(all, static_cast<uint32_t>(n));
  }
  numbers.push_back(UINT32_MAX);
  append_number(all, UINT32_MAX);
  CHECK(all.find_first_of("\"\\ \n") == std::string::npos);
  NumberReader reader(all);
  for (const uint32_t n : numbers) REQUIRE(reader.next() == n);
  CHECK_FALSE(reader.next());
}

TEST_CASE("what is no number ends the reading") {
  CHECK_FALSE(NumberReader("").next());
  CHECK_FALSE(NumberReader("é").next());
  CHECK_FALSE(NumberReader("~").next());
  CHECK_FALSE(NumberReader("~~~~~~~~~~~~~~#").next());
}

namespace {

std::vector<std::string> terms(std::u32string_view text) {
  std::vector<std::string> out;
  for (const std::u32string_view run : runs_of(text)) {
    each_term(
        run, [&](std::u32string_view word) { out.push_back(text::to_utf8(word)); },
        [&](char32_t a, char32_t b) {
          out.push_back(text::to_utf8(std::u32string{a, b}));
        });
  }
  return out;
}

std::string romaji(std::u32string_view letters) { return hiragana_of(letters).value_or("-"); }

std::vector<std::string> numbers(const std::u32string& word) {
  std::vector<std::string> out;
  for (const std::u32string& one : other_numbers(word)) out.push_back(text::to_utf8(one));
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("terms are pairs of Japanese characters and whole words of others") {
  CHECK(terms(U"退院支援") == Texts{"退院", "院支", "支援"});
  CHECK(terms(U"b型、wrap") == Texts{"b", "b型", "wrap"});
  CHECK(terms(U"2019年4月") == Texts{"2019", "9年", "年4", "4", "4月"});
  CHECK(terms(U"、 -") == Texts{});
}

TEST_CASE("Latin letters are read in both ways of writing Japanese") {
  CHECK(romaji(U"ibasho") == "いばしょ");
  CHECK(romaji(U"ibasyo") == "いばしょ");
  CHECK(romaji(U"shinbun") == "しんぶん");
  CHECK(romaji(U"shimbun") == "しんぶん");
  CHECK(romaji(U"kippu") == "きっぷ");
  CHECK(romaji(U"matcha") == "まっちゃ");
  CHECK(romaji(U"ken'i") == "けんい");
  CHECK(romaji(U"sapo-to") == "さぽーと");
  CHECK(romaji(U"konnichiwa") == "こんにちわ");
  CHECK(romaji(U"peer") == "-");
  CHECK(romaji(U"wrap") == "-");
}

TEST_CASE("lengths of vowels are left out in a flat reading") {
  CHECK(flat(U"とうきよう") == flat(U"ときよ"));
  CHECK(flat(U"さぽーたー") == flat(U"さぽた"));
  CHECK(flat(U"いばしょ") == U"いばしょ");
}

TEST_CASE("numbers and years in other writings") {
  CHECK(numbers(U"3月") == Texts{"三月"});
  CHECK(numbers(U"二十一日") == Texts{"21日"});
  CHECK(numbers(U"令和8年") == Texts{"令和八年", "2026年"});
  CHECK(numbers(U"令和八年") == Texts{"令和8年", "2026年"});
  CHECK(numbers(U"平成元年") == Texts{"1989年"});
  CHECK(numbers(U"2026") == Texts{"令和8年"});
  CHECK(numbers(U"2026年度") == Texts{"令和8年度"});
  CHECK(numbers(U"20261年") == Texts{});
  CHECK(numbers(U"2019年") == Texts{"令和元年"});
  CHECK(numbers(U"居場所") == Texts{});
}

TEST_CASE("one slip of the finger") {
  CHECK(is_one_slip(U"ひだまり", U"ひだまの"));
  CHECK(is_one_slip(U"ひだまり", U"ひだり"));
  CHECK(is_one_slip(U"ひだまり", U"ひだままり"));
  CHECK(is_one_slip(U"ひだまり", U"ひまだり"));
  CHECK_FALSE(is_one_slip(U"ひだまり", U"ひだまり"));
  CHECK_FALSE(is_one_slip(U"ひだまり", U"だひりま"));
  CHECK_FALSE(is_one_slip(U"ひだまり", U"ひだ"));
}

TEST_CASE("a question without spaces is cut where a new phrase begins") {
  CHECK(cut("眠れない夜に電話相談") == Texts{"眠れない", "夜", "電話相談"});
  CHECK(cut("ピアサポーター養成研修") == Texts{"ピアサポーター", "養成研修"});
  CHECK(cut("病院での話") == Texts{"病院", "話"});
  CHECK(cut("家族への支援から") == Texts{"家族", "支援"});
  CHECK(cut("のから") == Texts{"のから"});
  CHECK(cut("居場所") == Texts{"居場所"});
  CHECK(cut("") == Texts{});
}
