#pragma once

#include <string>
#include <vector>

#include "search/index.h"

namespace hiroba::search {

using Blocks = std::vector<uint32_t>;  // in order

// The blocks that hold a spelling («found in a block» in README.md).
Blocks found_in(const std::u32string& spelling, const Index& index);

// The blocks that hold a long word but for a few of its terms that follow each other (step 7).
Blocks nearly_found_in(const std::u32string& word, const Index& index);

// The blocks that hold it as a name, from its beginning to its end.
Blocks named_in(const std::u32string& name, const Index& index);

Blocks in_both(const Blocks& a, const Blocks& b);

}  // namespace hiroba::search
