#pragma once

#include "model/settings.h"
#include "source/diagnostics.h"

namespace hiroba::check {

// What site.yaml says as a whole: names given twice, languages, addresses, folders that overlap or
// lead out of the site.
void check_settings(const model::Settings& settings, source::Diagnostics& found);

}  // namespace hiroba::check
