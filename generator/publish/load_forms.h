#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/load_site.h"

namespace hiroba::publish {

// A site as its office sees it, for what comes back of its request forms.
struct LoadedForms {
  model::Model model;
  // What a part of a question is called («form.<label>»), in each language of the program.
  std::function<std::vector<std::string>(std::string_view label)> words;
};

// Errors elsewhere in the site keep nobody from receiving: a form with errors is not there.
// Nothing, after messages: the site cannot be read at all.
std::optional<LoadedForms> load_forms(const BuildRequest& request, system::FileSystem& disk,
                                      source::SourceSet& files, source::Diagnostics& found);

}  // namespace hiroba::publish
