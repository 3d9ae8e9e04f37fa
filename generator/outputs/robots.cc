#include "model/address.h"
#include "outputs/sitemap.h"

// robots.txt: where search engines find the site's map.
namespace hiroba::outputs {
namespace {

std::string robots(const Site& site) {
  // What is not for the web at all is not even to be looked at.
  if (site.model.audience != kinds::Visibility::open) return "User-agent: *\nDisallow: /\n";
  // Nothing is forbidden: what is not to be listed says so itself («noindex»), and only who may
  // read it can see that.
  std::string out = "User-agent: *\nDisallow:\n";
  for (const std::string& route : sitemap_routes(site)) {
    out += "Sitemap: " + model::address(site.model.settings, route) + "\n";
  }
  return out;
}

}  // namespace

void add_robots(const Site& site, Outputs& out) {
  if (site.is_showcase) return;
  out.push_back({"robots.txt", Written{[&site] { return robots(site); }}});
}

}  // namespace hiroba::outputs
