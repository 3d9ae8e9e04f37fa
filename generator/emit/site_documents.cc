#include "emit/site_documents.h"

#include <algorithm>

#include "model/forms.h"
#include "model/routes.h"
#include "template/escape.h"
#include "text/date_format.h"

namespace hiroba::emit {
namespace {

using kinds::Language;
using model::Model;

bool wants_to_be_found(const PagePlan& plan, const Model& model) {
  constexpr PageKind unlisted[] = {
      PageKind::not_found,  PageKind::gone,         PageKind::entries,      PageKind::sheet, PageKind::chance,
      PageKind::sheets,     PageKind::memo_where,   PageKind::memo_fitting, PageKind::memo_entries,
      PageKind::style_guide};
  if (std::find(std::begin(unlisted), std::end(unlisted), plan.what) != std::end(unlisted)) return false;
  return plan.what != PageKind::record || !model.items[plan.item].common().sample;
}

std::string address(const Model& model, std::string_view route) {
  return model.settings.base_url + model.settings.base_path + std::string(route);
}

void add_url(const Model& model, const PagePlan& plan, std::string& out) {
  out += "<url><loc>";
  tmpl::escape_text(out, address(model, plan.route));
  out += "</loc>";
  if (plan.what == PageKind::record) {
    const auto& checked = model.items[plan.item].common().checked;
    if (checked && checked->date) out += "<lastmod>" + text::iso(*checked->date) + "</lastmod>";
  }
  const auto languages = languages_of(model, plan);
  if (languages.size() > 1) {
    for (const Language language : languages) {
      if (language == Language::easy) continue;  // no tag for it that search engines know
      out += "<xhtml:link rel=\"alternate\" hreflang=\"";
      out += kinds::html_lang(language);
      out += "\" href=\"";
      tmpl::escape_attribute(out, address(model, route_in(model, plan, language)));
      out += "\"/>";
    }
  }
  out += "</url>\n";
}

// Sitemaps protocol 0.9: at most 50,000 addresses in one file.
constexpr size_t kMostAddresses = 50000;
constexpr size_t kUsualAddress = 160;  // bytes of one entry

void add_sitemap(const Model& model, const std::vector<PagePlan>& plans, std::vector<Output>& out) {
  std::vector<Output> parts;
  size_t count = 0;
  for (const PagePlan& plan : plans) {
    if (!wants_to_be_found(plan, model)) continue;
    if (count++ % kMostAddresses == 0) {
      const std::string number = parts.empty() ? "" : "-" + std::to_string(parts.size() + 1);
      parts.push_back(Output{"sitemap" + number + ".xml",
                             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                             "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"});
      parts.back().bytes.reserve(std::min(plans.size(), kMostAddresses) * kUsualAddress);
    }
    add_url(model, plan, parts.back().bytes);
  }
  for (Output& part : parts) part.bytes += "</urlset>\n";
  out.insert(out.end(), std::make_move_iterator(parts.begin()),
             std::make_move_iterator(parts.end()));
}

bool is_hidden(const Model& model) {
  return model.settings.made_up_town || model.audience != kinds::Visibility::open;
}

std::string robots(const Model& model, const std::vector<Output>& sitemaps) {
  std::string out = "User-agent: *\n";
  if (is_hidden(model)) return out + "Disallow: /\n";
  for (const model::Showcase& showcase : model.settings.showcases) {
    out += "Disallow: " + model.settings.base_path + showcase.path + "/\n";
  }
  if (model.settings.showcases.empty()) out += "Disallow:\n";
  for (const Output& map : sitemaps) {
    if (map.route.substr(0, 7) == "sitemap") out += "Sitemap: " + address(model, map.route) + "\n";
  }
  return out;
}

// Everything is asked for again at every visit, but assets: their names change with their bytes.
// Netlify lets the longer path win; Cloudflare joins both values, which makes «no-cache» of them:
// there assets are asked for again, too, which costs an answer without a body and harms nothing.
std::string headers(const Model& model) {
  std::string out = "/*\n  Cache-Control: no-cache\n  Content-Security-Policy: ";
  out += content_security_policy(model.settings);
  out +=
      "; frame-ancestors 'none'\n"
      "  Referrer-Policy: no-referrer\n"
      "  X-Content-Type-Options: nosniff\n"
      "  Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()\n"
      "  Cross-Origin-Opener-Policy: same-origin\n";
  if (is_hidden(model)) out += "  X-Robots-Tag: noindex\n";
  const auto keep_assets = [&](const std::string& folder) {
    out += "/" + folder + model::asset_route("*", "") +
           "\n  Cache-Control: public, max-age=31536000, immutable\n";
  };
  keep_assets("");
  for (const model::Showcase& showcase : model.settings.showcases) keep_assets(showcase.path + "/");
  return out;
}

// «410 Gone» for what was taken back, where the host is Apache; others give the neutral page with 200.
// The second condition keeps Apache from asking itself about its own answer.
std::string htaccess(const Model& model, const std::vector<PagePlan>& plans) {
  std::string rules, answer;
  for (const PagePlan& plan : plans) {
    if (plan.what != PageKind::gone) continue;
    if (answer.empty() || plan.language == Language::ja) answer = plan.route;
    std::string pattern;
    for (const char c : plan.route) pattern += c == '.' ? std::string("\\.") : std::string(1, c);
    rules += "RewriteCond %{ENV:REDIRECT_STATUS} ^$\nRewriteRule ^" + pattern + "$ - [G]\n";
  }
  if (rules.empty()) return "";
  return "ErrorDocument 410 " + model.settings.base_path + answer +
         "\n<IfModule mod_rewrite.c>\nRewriteEngine On\n" + rules + "</IfModule>\n";
}

// For a watch from outside: a nightly build that stopped is seen by its day.
std::string status(const Model& model) {
  std::string out = "{\"built\": \"" + text::iso(model.today) + "\"";
  if (model.next_change) out += ", \"next_change\": \"" + text::iso(*model.next_change) + "\"";
  return out + "}\n";
}

}  // namespace

std::string content_security_policy(const model::Settings& settings) {
  std::string origins;
  for (const std::string& origin : model::endpoint_origins(settings)) origins.append(" ").append(origin);
  return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; worker-src 'self'; "
         "media-src 'self'; connect-src 'self'" + origins + "; form-action 'self'" + origins +
         "; base-uri 'none'";
}

std::vector<Output> site_documents(const Model& model, const std::vector<PagePlan>& plans) {
  std::vector<Output> out;
  if (!model.settings.base_url.empty() && !model.settings.made_up_town) {
    add_sitemap(model, plans, out);
  }
  out.push_back(Output{"robots.txt", robots(model, out)});
  out.push_back(Output{"_headers", headers(model)});
  out.push_back(Output{".nojekyll", ""});
  out.push_back(Output{"status.json", status(model)});
  if (std::string gone = htaccess(model, plans); !gone.empty()) {
    out.push_back(Output{".htaccess", std::move(gone)});
  }
  return out;
}

}  // namespace hiroba::emit
