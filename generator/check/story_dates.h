#pragma once

#include <cstddef>
#include <string_view>

namespace hiroba::check {

// How many characters from `begin` on are a day with its year: 2021年3月4日, 令和3年3月4日, R3.3.4,
// 二〇二一年三月四日, 2021-03-04, 2021/3/4, March 4, 2021, 4 March 2021. 0 if none begins there.
// A month alone, a day without a year and a year alone tell too little to count. Full-width digits
// Whether a date can begin with this character at all: most cannot.
bool may_begin_date(char32_t c);

// and letters have to be ASCII already.
size_t full_date_at(std::u32string_view text, size_t begin);

}  // namespace hiroba::check
