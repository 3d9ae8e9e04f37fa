#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace hiroba::text {

// Where words begin and end, as byte offsets into `text`, after UAX 29 with ICU's dictionary for
// Japanese. Ascending, the first is 0 and the last text.size(): neighbours enclose one word, one
// space or one punctuation mark each. Empty for empty text. May be called from any thread; the
// result does not depend on the locale of the process, but the dictionary may differ between ICU
// versions.
std::vector<size_t> word_breaks(std::string_view text);

}  // namespace hiroba::text
