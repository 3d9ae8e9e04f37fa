#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/model.h"
#include "model/routes.h"
#include "outputs/output.h"
#include "pages/renderer.h"
#include "pictures/pictures.h"
#include "publish/build_site.h"
#include "publish/layers.h"
#include "publish/site_files.h"

namespace hiroba::publish {

// A site that is read, checked and planned: all that has to be known before a file is written. The
// site itself, or a showcase in a folder of it. Its parts look at each other, so it never moves.
class PlannedSite {
 public:
  // `shown` begins the paths in messages, `prefix` the routes: both empty or ending in «/».
  PlannedSite(const BuildRequest& request, std::string shown, std::string prefix,
              system::FileSystem& disk, source::SourceSet& files);

  // Reads, checks, plans and loads templates. `parent` are the settings of the site that this is a
  // showcase of. False when nothing may be published of it; why was reported.
  bool plan(const model::Settings* parent, source::Diagnostics& found);

  const std::string& shown() const { return shown_; }
  const std::string& prefix() const { return prefix_; }
  const model::Model& model() const { return model_; }
  const outputs::Outputs& outputs() const { return outputs_; }
  const outputs::Site& output_site() const { return *site_; }
  // Where its assets lie in the output.
  std::string asset_folder() const { return prefix_ + model::asset_route("", ""); }
  const pages::Renderer& renderer() const { return *renderer_; }
  size_t pages() const { return pages_.size(); }
  size_t left_out() const { return left_out_; }  // records with errors, for withdrawals

  // Copies of pictures that this site has no longer go as soon as it is published.
  void forget_pictures() { pictures_.forget_others(); }

 private:
  const BuildRequest request_;
  const std::string shown_;
  const std::string prefix_;
  system::FileSystem& disk_;
  source::SourceSet& sources_;
  Layers layers_;
  LayerLoader loader_;
  pictures::PictureStore pictures_;
  model::Model model_;
  size_t left_out_ = 0;
  emit::SiteFiles site_files_;
  std::vector<std::unique_ptr<pages::Page>> pages_;
  std::unique_ptr<pages::Renderer> renderer_;
  std::unique_ptr<outputs::Site> site_;
  outputs::Outputs outputs_;
};

}  // namespace hiroba::publish
