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
// and it wants to be found), _headers and .htaccess for hosts that read them, .nojekyll.
std::vector<Output> site_documents(const model::Model& model, const std::vector<PagePlan>& plans);

}  // namespace hiroba::emit
