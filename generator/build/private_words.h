#pragma once

#include "source/diagnostics.h"
#include "source/source_set.h"

namespace hiroba::build {

// A message about a file of a private root says where and what is wrong, but repeats nothing that
// stands there (content policy 4): what is not a word of the program itself becomes «○○», and
// near names go, since they tell what was written. Names of fields stay.
void hide_private_words(const source::SourceSet& files, source::Diagnostics& found);

}  // namespace hiroba::build
