#pragma once

#include <string>
#include <string_view>

namespace hiroba::emit {

// The rows of a list as a script, because a page opened from a disk may read nothing else:
// calls hirobaEntries(html) of assets/filter.js. Appends to `out`.
void write_rows_script(std::string_view html, std::string& out);

}  // namespace hiroba::emit
