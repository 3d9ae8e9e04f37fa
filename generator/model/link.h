#pragma once

#include "model/model.h"
#include "model/select.h"

namespace hiroba::model {

// Joins the selected records into a model: resolves every name, expands every schedule, puts
// every list in order. Names that lead nowhere are reported and left out.
// Milestone: what this returns is const for the rest of the run.
Model link(Settings settings, Selected selected, text::Date today, source::Diagnostics& found);

}  // namespace hiroba::model
