#include "outputs/sitemap.h"

#include <algorithm>

#include "model/address.h"
#include "pages/plan.h"
#include "template/escape.h"
#include "text/date_format.h"

// sitemap.xml, and sitemap-2.xml … where there are very many pages.
namespace hiroba::outputs {
namespace {

using kinds::Language;
using model::Model;
using pages::Page;

constexpr size_t kMostAddresses = 50000;
constexpr size_t kUsualAddress = 160;  // bytes of one entry

bool wants_to_be_found(const Page& page, const Model& model) {
  return page.is_html() && page.is_indexed(model);
}

void add_url(const Model& model, const Page& page, std::string& out) {
  out += "<url><loc>";
  tmpl::escape_text(out, model::address(model.settings, page.route()));
  out += "</loc>";
  if (const model::Item* record = page.record(model)) {
    if (record->changed) out += "<lastmod>" + text::iso(*record->changed) + "</lastmod>";
  }
  const auto languages = pages::languages_of(model, page);
  // Pages name each other or none: what has no tag of its own could not be named back.
  if (languages.size() > 1 && pages::has_own_tag(page.language(), languages)) {
    for (const Language language : languages) {
      if (!pages::has_own_tag(language, languages)) continue;
      out += "<xhtml:link rel=\"alternate\" hreflang=\"";
      out += language.html_lang();
      out += "\" href=\"";
      tmpl::escape_attribute(out, model::address(model.settings, page.route_in(model, language)));
      out += "\"/>";
    }
  }
  out += "</url>\n";
}

// The part with the addresses from number `first` on.
std::string sitemap_part(const Site& site, size_t first) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
      "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
  out.reserve(std::min(site.pages.size(), kMostAddresses) * kUsualAddress);
  size_t number = 0;
  for (const auto& page : site.pages) {
    if (!wants_to_be_found(*page, site.model)) continue;
    if (number >= first && number < first + kMostAddresses) add_url(site.model, *page, out);
    ++number;
  }
  return out + "</urlset>\n";
}

bool has_sitemap(const Site& site) {
  const model::Settings& settings = site.model.settings;
  return !site.is_showcase && !settings.base_url.empty() && !settings.made_up_town;
}

}  // namespace

std::vector<std::string> sitemap_routes(const Site& site) {
  if (!has_sitemap(site)) return {};
  const auto listed = std::count_if(site.pages.begin(), site.pages.end(), [&](const auto& page) {
    return wants_to_be_found(*page, site.model);
  });
  std::vector<std::string> routes;
  for (size_t first = 0; first < static_cast<size_t>(listed); first += kMostAddresses) {
    const std::string number = routes.empty() ? "" : "-" + std::to_string(routes.size() + 1);
    routes.push_back("sitemap" + number + ".xml");
  }
  return routes;
}

void add_sitemap(const Site& site, Outputs& out) {
  size_t first = 0;
  for (const std::string& route : sitemap_routes(site)) {
    out.push_back({route, Written{[&site, first] { return sitemap_part(site, first); }}});
    first += kMostAddresses;
  }
}

}  // namespace hiroba::outputs
