#include "outputs/response_headers.h"
#include "outputs/sitemap.h"

// robots.txt: what search engines are asked to leave alone.
namespace hiroba::outputs {
namespace {

std::string robots(const Site& site) {
  const model::Settings& settings = site.model.settings;
  std::string out = "User-agent: *\n";
  if (is_hidden(site.model)) return out + "Disallow: /\n";
  for (const model::Showcase& showcase : settings.showcases) {
    out += "Disallow: " + settings.base_path + showcase.path + "/\n";
  }
  if (settings.showcases.empty()) out += "Disallow:\n";
  for (const std::string& route : sitemap_routes(site)) {
    out += "Sitemap: " + address(site.model, route) + "\n";
  }
  return out;
}

}  // namespace

void add_robots(const Site& site, Outputs& out) {
  if (site.is_showcase) return;
  out.push_back({"robots.txt", Written{[&site] { return robots(site); }}});
}

}  // namespace hiroba::outputs
