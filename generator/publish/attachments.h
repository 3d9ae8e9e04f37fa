#pragma once

#include <string>
#include <vector>

#include "model/item.h"
#include "model/settings.h"
#include "source/diagnostics.h"
#include "source/source_set.h"
#include "system/file_system.h"

namespace hiroba::publish {

// Reads every attachment that will be published as it is and has it judged, on `threads` threads;
// findings stand at the file, in the order of the records. What may not be published leaves its
// record, even where the run goes on despite errors. REQUIRES: the pictures are filled in.
// `site` and `shown` as in find_content().
void judge_attachments(std::vector<model::Item>& items, const model::Settings& settings,
                       const std::string& site, const std::string& shown, size_t threads,
                       system::FileSystem& disk, source::SourceSet& files,
                       source::Diagnostics& found);

}  // namespace hiroba::publish
