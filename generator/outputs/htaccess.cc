#include "outputs/output.h"
#include "outputs/response_headers.h"

// .htaccess, for Apache: the same headers as in _headers, and «410 Gone» for what was taken back;
// other hosts give the neutral page with 200.
namespace hiroba::outputs {
namespace {

// The second condition keeps Apache from asking itself about its own answer.
std::string rule(const std::string& route) {
  std::string pattern;
  for (const char c : route) pattern += c == '.' ? std::string("\\.") : std::string(1, c);
  return "RewriteCond %{ENV:REDIRECT_STATUS} ^$\nRewriteRule ^" + pattern + "$ - [G]\n";
}

std::string answers_gone(const Site& site) {
  std::string rules, answer;
  for (const auto& page : site.pages) {
    if (page->role() != pages::Role::gone) continue;
    if (answer.empty() || page->language().is_source()) answer = page->route();
    rules += rule(page->route());
  }
  if (rules.empty()) return "";
  return "ErrorDocument 410 " + site.model.settings.base_path + answer +
         "\n<IfModule mod_rewrite.c>\nRewriteEngine On\n" + rules + "</IfModule>\n";
}

// Also for showcases, which lie in folders of the same site.
constexpr std::string_view kTypes =
    "<IfModule mod_mime.c>\nAddType text/calendar .ics\nAddType application/geo+json .geojson\n"
    "AddType application/ld+json .jsonld\nAddCharset utf-8 .ics\n</IfModule>\n";

std::string htaccess(const Site& site) {
  return apache_headers(response_headers(site.model), site.model.settings.base_path) +
         std::string(kTypes) + answers_gone(site);
}

}  // namespace

void add_htaccess(const Site& site, Outputs& out) {
  if (site.is_showcase) return;
  out.push_back({".htaccess", Written{[&site] { return htaccess(site); }}});
}

}  // namespace hiroba::outputs
