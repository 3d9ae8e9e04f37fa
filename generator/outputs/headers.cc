#include "model/calendar_files.h"
#include "outputs/output.h"
#include "outputs/response_headers.h"

// _headers, for hosts that read it (Netlify, Cloudflare Pages). The policy is also written into
// each page (templates/layout.html), for hosts that do not.
namespace hiroba::outputs {
namespace {

// Calendar programs refuse what is called anything else. By folder: not every host knows patterns.
// Apache is told by the ending (.htaccess).
std::string calendar_types(const model::Model& model) {
  std::string out;
  const auto add = [&](const std::string& site) {
    for (const kinds::Language language : model.settings.languages.spoken()) {
      out += "/" + site + model::calendar_folder(language) +
             "*\n  Content-Type: text/calendar; charset=utf-8\n";
    }
  };
  if (model::has_calendars(model)) add("");
  for (const model::Showcase& showcase : model.settings.showcases) add(showcase.path + "/");
  return out;
}

constexpr std::string_view kDataTypes =
    "/data/places.geojson\n  Content-Type: application/geo+json\n"
    "/data/catalog.jsonld\n  Content-Type: application/ld+json\n";

std::string headers(const model::Model& model) {
  return headers_file(response_headers(model)) + std::string(kDataTypes) + calendar_types(model);
}

}  // namespace

void add_headers(const Site& site, Outputs& out) {
  if (site.is_showcase) return;
  out.push_back({"_headers", Written{[&site] { return headers(site.model); }}});
}

}  // namespace hiroba::outputs
