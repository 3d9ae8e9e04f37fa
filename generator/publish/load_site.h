#pragma once

#include <optional>
#include <string>

#include "model/model.h"
#include "publish/build_site.h"
#include "publish/site_files.h"

namespace hiroba::publish {

// From a folder to a linked model: everything up to the point where pages are made.
// The paths shown in messages begin with `shown`, for a site inside another one.
struct LoadedSite {
  model::Model model;
  std::string folder;
  size_t left_out = 0;  // records with errors, where they do not stop the run
};
std::optional<LoadedSite> load_site(const BuildRequest& request, const std::string& shown,
                                    system::FileSystem& disk, source::SourceSet& files,
                                    source::Diagnostics& found);

// site/site.yaml alone. `shown` as above.
std::optional<model::Settings> read_settings(const std::string& site, const std::string& shown,
                                             system::FileSystem& disk, source::SourceSet& files,
                                             source::Diagnostics& found);

}  // namespace hiroba::publish
