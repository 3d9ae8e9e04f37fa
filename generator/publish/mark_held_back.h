#pragma once

#include "emit/site_files.h"
#include "model/model.h"

namespace hiroba::publish {

// In a preview: puts «【下書き】» and its like before the title of every record that would not be
// published, so that it is told apart wherever its title stands.
void mark_held_back(model::Model& model, const emit::SiteFiles& files);

}  // namespace hiroba::publish
