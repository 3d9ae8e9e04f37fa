#pragma once

#include <vector>

#include "publish/find_content.h"

namespace hiroba::publish {

// Reads and parses every record on `threads` threads; the items come back in the order of
// `records`. A record with errors is still returned as far as it could be read, so that one run
// shows everything that is wrong.
std::vector<model::Item> parse_content(const std::vector<RecordFiles>& records,
                                       const kinds::Languages& languages, system::FileSystem& disk,
                                       size_t threads, source::Diagnostics& found);

}  // namespace hiroba::publish
