#pragma once

#include <string>
#include <vector>

#include "emit/page_plan.h"

namespace hiroba::emit {

struct Output {
  std::string route;
  std::string bytes;
};

// The small files beside the pages: sitemap.xml and robots.txt (when the site's address is known
// and it wants to be found), _headers for hosts that read it, .nojekyll.
std::vector<Output> site_documents(const model::Model& model, const std::vector<PagePlan>& plans);

// What every page may load; also written into each page. No script, nothing from elsewhere.
std::string content_security_policy(const model::Settings& settings);

}  // namespace hiroba::emit
