#pragma once

#include <string>
#include <vector>

#include "source/diagnostics.h"
#include "source/source_set.h"

namespace hiroba::app {

// What somebody is told who has not asked for everything: every error; of warnings the first two of
// each sort, and how many more there are and where; of notes and of what is said of a showcase, how
// many.
struct Brief {
  source::Diagnostics shown;
  std::vector<std::string> counted;  // a line each
};

// `showcases`: beginnings of the paths of their files, «tests/demo-town/».
Brief brief_of(const source::Diagnostics& found, const source::SourceSet& files,
               const std::vector<std::string>& showcases, source::MessageLanguage language);

}  // namespace hiroba::app
