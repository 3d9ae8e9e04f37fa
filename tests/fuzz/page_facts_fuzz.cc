#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "check/page_checks.h"
#include "check/page_facts.h"

// Any bytes as a page: no crash, the same facts every time, and every link a known route.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hiroba;
  const std::string html(reinterpret_cast<const char*>(data), size);
  check::RouteTable routes("/name/");
  for (const char* route : {"index.html", "group/index.html", "group/a.html", "assets/site.css"}) {
    routes.add(route);
  }
  const check::PageFacts facts = check::page_facts("group/a.html", html, routes);
  const check::PageFacts again = check::page_facts("group/a.html", html, routes);
  if (facts.ids != again.ids || facts.links != again.links || facts.hash != again.hash)
    std::abort();
  if (facts.faults.size() != again.faults.size() || facts.faults.size() > 50) std::abort();
  for (const uint32_t link : facts.links) {
    if (link >= routes.size()) std::abort();
  }
  source::Diagnostics found;
  check::check_pages({&facts, 1}, routes, {}, found);
  return 0;
}
