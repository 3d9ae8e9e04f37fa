#include "publish/planned_site.h"

#include "pages/menus.h"
#include "pages/plan.h"
#include "publish/attachments.h"
#include "publish/change_dates.h"
#include "publish/load_site.h"
#include "publish/mark_held_back.h"
#include "publish/search_words.h"

namespace hiroba::publish {

PlannedSite::PlannedSite(const BuildRequest& request, std::string shown, std::string prefix,
                         system::FileSystem& disk, source::SourceSet& files)
    : request_(request),
      shown_(std::move(shown)),
      prefix_(std::move(prefix)),
      disk_(disk),
      sources_(files),
      layers_(disk, {request_.site, request_.share}),
      loader_(layers_, disk, files),
      pictures_(request_.site, shown_, disk, *request_.tools) {}

bool PlannedSite::plan(const model::Settings* parent, source::Diagnostics& found) {
  auto loaded = load_site(request_, shown_, disk_, sources_, found);
  if (!loaded) return false;
  model_ = std::move(loaded->model);
  left_out_ = loaded->left_out;
  model_.has_prints = request_.prints_forms;
  model_.is_of_fixed_day = request_.is_fixed_day;
  if (parent != nullptr) {
    model_.settings.base_url = parent->base_url;
    model_.settings.base_path = parent->base_path + prefix_;
  }
  pictures_.fill(model_.items, model_.settings, request_.threads, sources_, found);
  judge_attachments(model_.items, model_.settings, request_.site, shown_, request_.threads, disk_,
                    sources_, found);
  site_files_ = read_site_files(layers_, model().settings.languages, disk_, sources_, found);
  model_.search_words =
      read_search_words(layers_, request_.site, model_.settings.languages, disk_, sources_, found);
  if (request_.shows_held_back) mark_held_back(model_, site_files_);
  fill_change_dates(model_, request_.site, shown_, disk_, *request_.tools, sources_, found);
  // Milestone: the model is const from here on.

  pages::check_menus(model_, found);
  pages_ = pages::plan_pages(model_, found);
  site_ = std::make_unique<outputs::Site>(
      outputs::Site{model_, pages_, site_files_, request_.site, parent != nullptr});
  outputs_ = outputs::all_outputs(*site_);
  // Milestone: every file that will be published is known.

  renderer_ = std::make_unique<pages::Renderer>(model_, site_files_, loader_);
  const bool can_render = renderer_->load(pages_, found);
  return request_.despite_errors ? can_render : !found.has_errors();
}

}  // namespace hiroba::publish
