#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace hiroba::syntax {

// Where a «#» cuts off the rest of a value though it was most likely meant as a character:
// «fee: 無料 #1です», «tel: #7119». Whoever writes a remark puts a blank behind the sign, or begins
// a line with it. Bytes; the places of the signs. REQUIRES: the text can be read as YAML.
std::vector<size_t> find_cut_values(std::string_view text);

}  // namespace hiroba::syntax
