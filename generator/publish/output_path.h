#pragma once

#include <string>
#include <string_view>

#include "source/rule.h"

// What may be the path of a file in the published site. A site must also live on a USB stick and
// on a disk that does not tell «A» from «a», so the narrowest of the usual rules counts.
namespace hiroba::publish {

// Bytes in one name between two «/»: the limit of Linux and macOS.
inline constexpr size_t kLongestName = 255;

// The rule that the path breaks, or nullptr. A good path is relative with «/», valid UTF-8, has
// no «.», «..» or empty part, no control character and no name that Windows refuses.
const source::Rule* check_output_path(std::string_view path);

}  // namespace hiroba::publish
