#include "text/kana.h"

#include <doctest/doctest.h>

namespace hiroba::text {
namespace {

TEST_CASE("what is hiragana, katakana, kanji") {
  CHECK(is_hiragana(U'ぁ'));
  CHECK(is_hiragana(U'ゖ'));
  CHECK(is_hiragana(U'ゞ'));
  CHECK_FALSE(is_hiragana(U'ー'));
  CHECK_FALSE(is_hiragana(U'ア'));
  CHECK(is_katakana(U'ァ'));
  CHECK(is_katakana(U'ヺ'));
  CHECK(is_katakana(U'ー'));
  CHECK(is_katakana(U'ｱ'));
  CHECK(is_katakana(U'ㇰ'));
  CHECK_FALSE(is_katakana(U'・'));
  CHECK_FALSE(is_katakana(U'あ'));
  CHECK(is_kanji(U'傾'));
  CHECK(is_kanji(U'々'));
  CHECK(is_kanji(U'〆'));
  CHECK(is_kanji(U'〇'));
  CHECK(is_kanji(U'ヶ'));
  CHECK(is_kanji(U'𠮷'));
  CHECK(is_kanji(U'神'));  // compatibility ideograph
  CHECK_FALSE(is_kanji(U'ケ'));
  CHECK_FALSE(is_kanji(U'あ'));
  CHECK_FALSE(is_kanji(U'。'));
}

TEST_CASE("what a line break inside leaves no space for") {
  for (const char32_t c : U"傾あア々〆ヶー、。「」（）！　ｱ｡㈱㍻〜𠮷") {
    if (c == 0) continue;
    CAPTURE(static_cast<uint32_t>(c));
    CHECK(is_cjk(c));
  }
  for (const char32_t c : {U'a', U'1', U' ', U'é', U'—', U'한', U'😀', U'α'}) {
    CAPTURE(static_cast<uint32_t>(c));
    CHECK_FALSE(is_cjk(c));
  }
}

TEST_CASE("to_hiragana keeps the long vowel mark and everything that is not katakana") {
  CHECK(to_hiragana("サポーター") == "さぽーたー");
  CHECK(to_hiragana("ピアサポート研修 A1") == "ぴあさぽーと研修 A1");
  CHECK(to_hiragana("ヴァイオリン") == "ゔぁいおりん");
  CHECK(to_hiragana("ミスヾヽ") == "みすゞゝ");
  CHECK(to_hiragana("ヶヵ") == "ゖゕ");
  CHECK(to_hiragana("ヷヺ") == "わ\xE3\x82\x99を\xE3\x82\x99");
  CHECK(to_hiragana("ヿ") == "こと");
  CHECK(to_hiragana("アィヌㇰ") == "あぃぬく");
  CHECK(to_hiragana("ㇿ") == "ろ");
  CHECK(to_hiragana("ｱ・") == "ｱ・");
  CHECK(to_hiragana("\xFF"
                    "ア") ==
        "\xFF"
        "あ");
}

TEST_CASE("is_kana_reading") {
  CHECK(is_kana_reading("せたがや ぴあさぽーと"));
  CHECK(is_kana_reading("ピア・サポート"));
  CHECK(is_kana_reading("　ひだまり"));
  CHECK_FALSE(is_kana_reading(""));
  CHECK_FALSE(is_kana_reading(" ー・"));
  CHECK_FALSE(is_kana_reading("陽だまり"));
  CHECK_FALSE(is_kana_reading("ﾋﾀﾞﾏﾘ"));
  CHECK_FALSE(is_kana_reading("NPOひだまり"));
  CHECK_FALSE(is_kana_reading("だい2かい"));
  CHECK_FALSE(is_kana_reading("ひだまり\xFF"));
  CHECK(is_kana_reading("NPOひだまり2", Latin::allowed));
  CHECK(is_kana_reading("A-B.C&D", Latin::allowed));
  CHECK_FALSE(is_kana_reading("ＮＰＯ", Latin::allowed));
  CHECK_FALSE(is_kana_reading("-", Latin::refused));
}

TEST_CASE("kana_row") {
  CHECK(kana_row("うめ") == "あ");
  CHECK(kana_row("ヴィラ") == "あ");
  CHECK(kana_row("がくしゅう") == "か");
  CHECK(kana_row("ザ") == "さ");
  CHECK(kana_row("っ") == "た");
  CHECK(kana_row("ど") == "た");
  CHECK(kana_row("の") == "な");
  CHECK(kana_row("ピア") == "は");
  CHECK(kana_row("も") == "ま");
  CHECK(kana_row("ゃ") == "や");
  CHECK(kana_row("ろ") == "ら");
  CHECK(kana_row("ん") == "わ");
  CHECK(kana_row("ヲ") == "わ");
  CHECK(kana_row("") == "");
  CHECK(kana_row("ABC") == "");
  CHECK(kana_row("傾聴") == "");
}

}  // namespace
}  // namespace hiroba::text
