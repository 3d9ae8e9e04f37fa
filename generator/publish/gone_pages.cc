#include "publish/gone_pages.h"

#include "publish/planned_site.h"

namespace hiroba::publish {

std::set<std::string> gone_pages(const BuildRequest& asked, system::FileSystem& disk) {
  BuildRequest request = asked;
  const auto tools = system::real_process_runner();
  if (request.tools == nullptr) request.tools = tools.get();
  source::SourceSet files;
  source::Diagnostics said_by_the_build;
  PlannedSite site(request, "", "", disk, files);
  std::set<std::string> out;
  if (!site.plan(nullptr, said_by_the_build)) return out;
  for (const auto& page : site.output_site().pages) {
    if (page->role() == pages::Role::gone) out.insert(page->route());
  }
  return out;
}

}  // namespace hiroba::publish
