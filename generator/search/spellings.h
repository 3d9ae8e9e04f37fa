#pragma once

#include <string>
#include <vector>

#include "search/index.h"

namespace hiroba::search {

// Under which other writings a folded word of a question is looked for (step 2 in README.md). The
// first is the word itself; each once.
std::vector<std::u32string> spellings_of(const std::u32string& word, const Index& index);

}  // namespace hiroba::search
