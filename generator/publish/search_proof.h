#pragma once

#include "outputs/output.h"
#include "source/diagnostics.h"

namespace hiroba::publish {

// Asks the index of each language among the outputs for every name, synonym and question, and
// reports what it does not find where it should be.
void prove_search(const outputs::Site& site, const outputs::Outputs& outputs,
                  source::Diagnostics& found);

}  // namespace hiroba::publish
