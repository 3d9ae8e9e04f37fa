#include "publish/build_site.h"

#include "publish/output_place.h"
#include "publish/planned_site.h"
#include "publish/publish.h"
#include "publish/search_proof.h"
#include "publish/write_site.h"
#include "search/index_files.h"

namespace hiroba::publish {
namespace {

using source::Diagnostics;
using Sites = std::vector<std::unique_ptr<PlannedSite>>;

// A showcase is a site of its own in a folder of this one.
BuildRequest request_for(const model::Showcase& showcase, const BuildRequest& request) {
  BuildRequest inner = request;
  inner.site = request.site + "/" + showcase.site;
  if (showcase.day) inner.today = *showcase.day;
  inner.is_fixed_day = showcase.day.has_value();
  return inner;
}

// The site and its showcases. Empty when one of them cannot be made.
Sites plan_sites(const BuildRequest& request, system::FileSystem& disk, source::SourceSet& files,
                 Diagnostics& found) {
  Sites sites;
  sites.push_back(std::make_unique<PlannedSite>(request, "", "", disk, files));
  if (!sites[0]->plan(nullptr, found)) return {};
  const model::Settings& settings = sites[0]->model().settings;
  for (const model::Showcase& showcase : settings.showcases) {
    sites.push_back(std::make_unique<PlannedSite>(
        request_for(showcase, request), showcase.site + "/", showcase.path + "/", disk, files));
    if (!sites.back()->plan(&settings, found)) return {};
  }
  return sites;
}

// Where the output may not lie: among what it is made of.
OutputPlace place_for(const BuildRequest& request, const model::Settings& settings) {
  OutputPlace place{request.output, request.site, request.share, request.home, {}};
  for (const model::ContentRoot& root : settings.content_roots) place.sources.push_back(root.path);
  for (const model::Showcase& inner : settings.showcases) place.sources.push_back(inner.site);
  return place;
}

void count_sites(const Sites& sites, BuildSummary& summary) {
  for (size_t i = 1; i < sites.size(); ++i) summary.showcases.push_back(sites[i]->shown());
  for (const auto& site : sites) {
    summary.records += site->model().items.size();
    summary.pages += site->pages();
    summary.left_out += site->left_out();
  }
  summary.next_change = sites[0]->model().next_change;
}

std::vector<std::string> asset_folders(const Sites& sites) {
  std::vector<std::string> folders;
  for (const auto& site : sites) folders.push_back(site->asset_folder());
  return folders;
}

std::vector<std::string> index_folders(std::vector<std::string> assets) {
  for (std::string& folder : assets) folder += search::kIndexFolder;
  return assets;
}

void count_files(const PublishSummary& written, BuildSummary& summary) {
  summary.files_written = written.written;
  summary.files_unchanged = written.unchanged;
  summary.files_removed = written.removed;
  summary.bytes = written.bytes;
}

}  // namespace

BuildSummary build_site(const BuildRequest& asked, system::FileSystem& disk,
                        source::SourceSet& files, Diagnostics& found) {
  BuildSummary summary;
  BuildRequest request = asked;
  const auto real_tools = system::real_process_runner();
  if (request.tools == nullptr) request.tools = real_tools.get();
  const auto say = [&](std::string_view pass) {
    if (request.progress) request.progress(pass);
  };

  // Reads and checks the content, plans every page and file, loads the templates.
  say("read");
  const Sites sites = plan_sites(request, disk, files, found);
  if (sites.empty()) return summary;
  count_sites(sites, summary);

  // Opens the output: the old site stays whole until the new one is.
  std::unique_ptr<Publication> publication;
  if (!request.output.empty()) {
    const OutputPlace place = place_for(request, sites[0]->model().settings);
    if (!is_place_for_output(place, disk, found)) return summary;
    publication = Publication::begin(disk, request.output, PublishOptions{request.durable}, found);
    if (publication == nullptr) return summary;
  }

  // Makes every file, and checks the finished pages.
  say("render");
  bool drop = false;
  for (const auto& site : sites) {
    drop |= write_site(*site, request, publication.get(), disk, files, found).takes_back;
  }
  if (request.proves_search) {
    for (const auto& site : sites) prove_search(site->output_site(), site->outputs(), found);
  }
  if (publication == nullptr) return summary;
  if (found.has_errors() && !request.despite_errors) return summary;

  // Old pages in somebody's browser still name the assets that they were made with. But what was
  // just taken back could still be found in the index of before.
  const std::vector<std::string> assets = asset_folders(sites);
  drop |= publication->takes_away(assets);
  publication->keep_assets(assets, drop ? index_folders(assets) : std::vector<std::string>(),
                           sites[0]->model().today);

  // Exchanges old and new. The spare generation would keep it, too.
  say("publish");
  summary.published = publication->finish(found);
  if (summary.published) {
    for (const auto& site : sites) site->forget_pictures();
    if (drop) publication->drop_spare(found);
  }
  count_files(publication->summary(), summary);
  return summary;
}

}  // namespace hiroba::publish
