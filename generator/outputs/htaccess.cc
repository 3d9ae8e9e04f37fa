#include "outputs/output.h"

// .htaccess: «410 Gone» for what was taken back, where the host is Apache; others give the neutral
// page with 200.
namespace hiroba::outputs {
namespace {

std::vector<const pages::Page*> gone_pages(const Site& site) {
  std::vector<const pages::Page*> gone;
  for (const auto& page : site.pages) {
    if (page->role() == pages::Role::gone) gone.push_back(page.get());
  }
  return gone;
}

// The second condition keeps Apache from asking itself about its own answer.
std::string rule(const std::string& route) {
  std::string pattern;
  for (const char c : route) pattern += c == '.' ? std::string("\\.") : std::string(1, c);
  return "RewriteCond %{ENV:REDIRECT_STATUS} ^$\nRewriteRule ^" + pattern + "$ - [G]\n";
}

std::string htaccess(const Site& site) {
  std::string rules, answer;
  for (const pages::Page* page : gone_pages(site)) {
    if (answer.empty() || page->language() == kinds::Language::ja) answer = page->route();
    rules += rule(page->route());
  }
  return "ErrorDocument 410 " + site.model.settings.base_path + answer +
         "\n<IfModule mod_rewrite.c>\nRewriteEngine On\n" + rules + "</IfModule>\n";
}

}  // namespace

void add_htaccess(const Site& site, Outputs& out) {
  if (site.is_showcase || gone_pages(site).empty()) return;
  out.push_back({".htaccess", Written{[&site] { return htaccess(site); }}});
}

}  // namespace hiroba::outputs
