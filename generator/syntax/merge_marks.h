#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hiroba::syntax {

// Where a line lies that a version control system left between two versions of a text: seven of
// < = > or | at the beginning of the line and nothing, or a blank and words, behind them. Git
// writes them (git-merge(1), «How conflicts are presented»), Mercurial and others do, too.
std::optional<size_t> find_merge_mark(std::string_view text);

}  // namespace hiroba::syntax
