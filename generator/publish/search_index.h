#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publish/build_site.h"
#include "search/index.h"
#include "search/index_files.h"

namespace hiroba::publish {

// The index of each language as a build would publish it, made from the content. Nothing when the
// site cannot be read; why was reported.
std::optional<std::vector<search::IndexFiles>> search_indexes(const BuildRequest& request,
                                                              system::FileSystem& disk,
                                                              source::SourceSet& files,
                                                              source::Diagnostics& found);

// As visitors' browsers read it. `files` must live as long.
std::optional<search::Index> open_index(const search::IndexFiles& files);

}  // namespace hiroba::publish
