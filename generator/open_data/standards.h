#pragma once

#include "open_data/datasets.h"
#include "open_data/source.h"

// Datasets in the forms of other standards than the municipal one.
namespace hiroba::open_data {

Dataset figure_list(const Source& source);
Dataset map_of_places(const Source& source);      // GeoJSON, RFC 7946
Dataset service_directory(const Source& source);  // HSDS 3.0, a static subset of it
// All records of a kind as JSON, each as its file says it, with a JSON Schema (2020-12) beside it.
Dataset records_of(kinds::Kind kind, const Source& source);

}  // namespace hiroba::open_data
