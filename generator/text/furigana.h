#pragma once

#include <string_view>
#include <vector>

// Which part of a reading belongs to which part of a written word.
namespace hiroba::text {

// A stretch of the written text, in order; together they are the whole text. `reading` is empty
// where the text is read as it is written (kana, punctuation) or where nothing is known.
struct RubyPiece {
  std::string_view text;
  std::string_view reading;
};

// Spreads `reading`, the kana of the whole of `surface`, over it: ひだまりの会 with ひだまりのかい
// gives ひだまりの and 会/かい. Both are UTF-8; the pieces are parts of the arguments.
//
// The kana of the surface are the fixed points, equal to those of the reading whatever their form
// (hiragana or katakana, small or large, ー or a vowel). Kanji, digits and Latin letters take what
// lies between. A break in the reading stands for a break in the surface where there is one.
// Brackets （…）, and what follows an ideographic space, are often not in the reading; they stay
// without ruby then.
// Where several ways to cut are possible the smallest stretch around them that has one reading
// is a single piece; where none is possible, or the reading is longer or shorter than such a
// stretch can be read, the surface is one piece without a reading. So a reading that is complete
// and right never puts wrong kana over a word.
//
// A surface of more than 128 runs of kana, kanji or others, or a reading of more than 256
// characters gives one piece without a reading; so hostile input ends within milliseconds.
std::vector<RubyPiece> align_furigana(std::string_view surface, std::string_view reading);

// Whether any piece has a reading.
bool has_reading(const std::vector<RubyPiece>& pieces);

}  // namespace hiroba::text
