#include "outputs/output.h"
#include "outputs/response_headers.h"

// _headers, for hosts that read it (Netlify, Cloudflare Pages). The policy is also written into
// each page (templates/layout.html), for hosts that do not.
namespace hiroba::outputs {

void add_headers(const Site& site, Outputs& out) {
  if (site.is_showcase) return;
  out.push_back(
      {"_headers", Written{[&site] { return headers_file(response_headers(site.model)); }}});
}

}  // namespace hiroba::outputs
