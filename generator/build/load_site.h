#pragma once

#include <string>

#include "build/build_site.h"
#include "build/site_files.h"
#include "model/model.h"

namespace hiroba::build {

// From a folder to a linked model: everything up to the point where pages are made.
// The paths shown in messages begin with `shown`, for a site inside another one.
struct LoadedSite {
  model::Model model;
  std::string folder;
};
std::optional<LoadedSite> load_site(const BuildRequest& request, const std::string& shown,
                                    source::FileSystem& disk, source::SourceSet& files,
                                    source::Diagnostics& found);

}  // namespace hiroba::build
