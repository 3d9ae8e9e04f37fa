#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "emit/site_files.h"
#include "publish/layers.h"
#include "source/diagnostics.h"
#include "source/source_set.h"
#include "template/engine.h"

namespace hiroba::publish {

// Reads words, drawings and the list of assets from the layers.
emit::SiteFiles read_site_files(const Layers& layers, const kinds::Languages& languages,
                                system::FileSystem& disk, source::SourceSet& files,
                                source::Diagnostics& found);

// Templates from the layers, as the template engine asks for them.
class LayerLoader final : public tmpl::Loader {
 public:
  LayerLoader(const Layers& layers, system::FileSystem& disk, source::SourceSet& files)
      : layers_(layers), disk_(disk), files_(files) {}
  std::optional<tmpl::LoadedTemplate> load(std::string_view name) override;
  std::vector<std::string> names() override;

 private:
  const Layers& layers_;
  system::FileSystem& disk_;
  source::SourceSet& files_;
};

}  // namespace hiroba::publish
