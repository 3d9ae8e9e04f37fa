#pragma once

#include <utility>

namespace hiroba::text {

struct SearchVariant {
  char32_t old_form, new_form;
};

// By the first. Small kana are told from large ones by no one who searches; ゕ and ゖ are what is
// left of ヵ and ヶ after folding.
inline constexpr SearchVariant kSearchVariants[] = {
    {U'ぁ', U'あ'}, {U'ぃ', U'い'}, {U'ぅ', U'う'}, {U'ぇ', U'え'}, {U'ぉ', U'お'}, {U'っ', U'つ'},
    {U'ゃ', U'や'}, {U'ゅ', U'ゆ'}, {U'ょ', U'よ'}, {U'ゎ', U'わ'}, {U'ゕ', U'か'}, {U'ゖ', U'け'},
#include "text/variants_table.inc"
};

}  // namespace hiroba::text
