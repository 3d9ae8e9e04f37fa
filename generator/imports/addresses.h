#pragma once

#include <optional>
#include <string_view>

#include "kinds/directory_kinds.h"

namespace hiroba::imports {

// An address on one line in the parts of the open-data standard: 都道府県, 市区町村, 町字,
// 番地以下, 方書. «〒000-0000 みほん県みほん町なかまち1-2-3 集会所2階». All parts together are the
// whole text again, but for blanks and the postal mark. Nothing: no municipality can be told in it.
std::optional<kinds::Address> split_address(std::string_view text);

// «…様方», «…方»: a room in somebody's home.
bool is_home(std::string_view text);

}  // namespace hiroba::imports
