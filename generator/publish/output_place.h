#pragma once

#include <string>
#include <vector>

#include "source/diagnostics.h"
#include "system/file_system.h"

namespace hiroba::publish {

// Where a run would like to publish, and what it must stay away from.
struct OutputPlace {
  std::string output;
  std::string site;
  std::string share;
  std::string home;                  // of the person; empty: nobody's
  std::vector<std::string> sources;  // content roots and showcases, relative to the site
};

// Whether an output may lie there at all: not in or around what sites are made from, not in another
// output, and no place that is more than a folder. False after a message (publish.folder.*). Links
// and «..» are followed first; whether the folder itself is ours, Publication finds out.
bool is_place_for_output(const OutputPlace& place, system::FileSystem& disk,
                         source::Diagnostics& found);

}  // namespace hiroba::publish
