#pragma once

#include "model/model.h"
#include "source/diagnostics.h"

namespace hiroba::check {

// Every rule that needs the whole site. REQUIRES: register_markdown() was called.
void check_site(const model::Model& model, source::Diagnostics& found);

}  // namespace hiroba::check
