#pragma once

#include <string>

#include "model/search_words.h"
#include "publish/layers.h"
#include "source/diagnostics.h"
#include "source/source_set.h"

namespace hiroba::publish {

// site/data/synonyms.yaml and distress.yaml of all layers, so that a town adds its own words, and
// the site's own site/data/questions.yaml. Each may be missing.
model::SearchWords read_search_words(const Layers& layers, const std::string& site,
                                     const kinds::Languages& languages, system::FileSystem& disk,
                                     source::SourceSet& files, source::Diagnostics& found);

}  // namespace hiroba::publish
