#pragma once

#include "outputs/output.h"
#include "search/index_files.h"

namespace hiroba::outputs {

// What the index of one language is made of.
search::Source search_source(const Site& site, kinds::Language language);

// Its files, as they are published.
search::IndexFiles search_files(const search::Source& source);

}  // namespace hiroba::outputs
