#pragma once

#include <functional>
#include <optional>
#include <string>

struct lxw_workbook;

namespace hiroba::tables {

// The bytes of a workbook that `fill` has filled; nothing where it returned false, or where there
// is no room for a temporary file: the library of Debian 12 writes to a path only.
std::optional<std::string> workbook_bytes(const std::function<bool(lxw_workbook&)>& fill);

}  // namespace hiroba::tables
