#include "outputs/headers.h"

#include "model/forms.h"
#include "outputs/output.h"

// _headers, for hosts that read it: what browsers may load, and what they tell other sites. The
// policy is also written into each page (templates/layout.html), for hosts that do not.
namespace hiroba::outputs {

bool is_hidden(const model::Model& model) {
  return model.settings.made_up_town || model.audience != kinds::Visibility::open;
}

namespace {

// No script from elsewhere, nothing from elsewhere; forms may be sent to their endpoints.
std::string content_security_policy(const model::Settings& settings) {
  std::string origins;
  for (const std::string& origin : model::endpoint_origins(settings)) {
    origins.append(" ").append(origin);
  }
  return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
         "worker-src 'self'; media-src 'self'; connect-src 'self'" +
         origins + "; form-action 'self'" + origins + "; base-uri 'none'";
}

std::string headers(const model::Model& model) {
  std::string out = "/*\n  Content-Security-Policy: ";
  out += content_security_policy(model.settings);
  out +=
      "; frame-ancestors 'none'\n"
      "  Referrer-Policy: no-referrer\n"
      "  X-Content-Type-Options: nosniff\n"
      "  Permissions-Policy: camera=(), microphone=(), geolocation=(), interest-cohort=()\n"
      "  Cross-Origin-Opener-Policy: same-origin\n";
  if (is_hidden(model)) out += "  X-Robots-Tag: noindex\n";
  return out;
}

}  // namespace

void add_headers(const Site& site, Outputs& out) {
  if (site.is_showcase) return;
  out.push_back({"_headers", Written{[&site] { return headers(site.model); }}});
}

}  // namespace hiroba::outputs
