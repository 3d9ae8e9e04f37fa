#pragma once

#include <string_view>

namespace hiroba::text {

// Whether Windows takes the name for a device whatever ending follows: con, prn, aux, nul, com1 to
// com9, lpt1 to lpt9, in any case. A file of that name cannot be opened or unpacked there.
bool is_device_name(std::string_view name);

}  // namespace hiroba::text
