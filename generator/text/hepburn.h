#pragma once

#include <string>
#include <string_view>

namespace hiroba::text {

// A reading in kana as names of files write it: Hepburn in small letters, long vowels short
// (こうざ is koza), blanks and signs as hyphens: «ひだまりの かい» is hidamarino-kai. Letters and
// digits of ASCII stay. Empty where nothing of it is kana, a letter or a digit; kanji give nothing.
std::string hepburn(std::string_view reading);

}  // namespace hiroba::text
