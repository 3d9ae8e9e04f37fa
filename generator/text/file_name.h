#pragma once

#include <string>
#include <string_view>

namespace hiroba::text {

// Whether Windows takes the name for a device whatever ending follows: con, prn, aux, nul, com1 to
// com9, lpt1 to lpt9, in any case. A file of that name cannot be opened or unpacked there.
bool is_device_name(std::string_view name);

// The same for two paths that some disk takes for one: letters without case, NFKC.
std::string fold_path(std::string_view path);

}  // namespace hiroba::text
