#pragma once

#include <string>

#include "outputs/output.h"

namespace hiroba::outputs {

// A file of site/assets or site/root: its bytes as they are, or the text that was made of them.
// `shown` is what an editor knows it as.
Output asset_output(const emit::Asset& asset, std::string shown);

}  // namespace hiroba::outputs
