#pragma once

#include <string>
#include <vector>

namespace hiroba::search {

// Other writings of the numbers and years in a folded word (spellings 1 in README.md): 3月 and
// 三月, 令和8年 and 2026年. Without the word itself, each once.
std::vector<std::u32string> other_numbers(const std::u32string& word);

}  // namespace hiroba::search
