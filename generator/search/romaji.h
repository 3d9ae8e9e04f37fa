#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hiroba::search {

// ASCII letters read as Hepburn or kunrei from end to end, in hiragana: «ibasho» and «ibasyo» are
// both いばしょ. `-` is ー. Nothing for what no one reads so.
std::optional<std::string> hiragana_of(std::u32string_view letters);

// A reading (folded) without the length of its vowels, as many write it in Latin letters: ー is
// dropped, おう and おお become お, うう becomes う.
std::u32string flat(std::u32string_view kana);

}  // namespace hiroba::search
