#pragma once

#include "model/model.h"

namespace hiroba::outputs {

// A made-up town, or a site for facilities or the office: nothing for search engines.
bool is_hidden(const model::Model& model);

}  // namespace hiroba::outputs
