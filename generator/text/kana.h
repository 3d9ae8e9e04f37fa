#pragma once

#include <string>
#include <string_view>

// What kind of Japanese character something is, and readings in kana.
namespace hiroba::text {

// Hiragana letters with small ones, the iteration marks ゝゞ, ゟ, and the historical letters of
// the supplementary planes. Not ー.
bool is_hiragana(char32_t c);

// Katakana letters, full and half width, small ones, the iteration marks ヽヾ, ヿ, and the long
// vowel mark ー. ヶ and ヵ count here too.
bool is_katakana(char32_t c);

// Han characters of every block and plane, and what is written like one: 々 〆 〇 〻, and ヶ,
// which stands for a kanji in 三ヶ月 (so that ruby over a run of kanji takes it in).
bool is_kanji(char32_t c);

// Kana, kanji, CJK punctuation and symbols, enclosed and squared forms, fullwidth and halfwidth
// forms: characters between which a line break in the source means no space. Hangul is not in
// it, because Korean puts spaces between words.
bool is_cjk(char32_t c);

// Katakana to hiragana, character by character; everything else stays, ー too:
// サポーター -> さぽーたー. ヷヸヹヺ become わゐゑを with the combining mark U+3099, ヿ becomes
// こと, the Ainu small letters ㇰ… become the full-size letter. Halfwidth kana stay: use nfkc()
// first.
std::string to_hiragana(std::string_view text);

// Whether `reading` can stand in a `kana` field: hiragana or fullwidth katakana with at least
// one letter; ー, ・, ASCII and ideographic space may come between. Digits and Latin letters are
// read aloud in a reading (NPO is えぬぴーおー), so they are refused unless `latin` says that the
// field is for something read letter by letter; then ASCII letters, digits, - . and & pass too.
enum class Latin { refused, allowed };
bool is_kana_reading(std::string_view reading, Latin latin = Latin::refused);

// The row of the kana table under which a reading is listed: "あ" "か" "さ" "た" "な" "は" "ま"
// "や" "ら" "わ" (ん is listed under わ, ゔ under あ). Empty for what does not begin with kana.
std::string_view kana_row(std::string_view reading);

}  // namespace hiroba::text
