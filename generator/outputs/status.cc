#include "outputs/output.h"
#include "text/date_format.h"

// status.json, for a watch from outside: a nightly build that stopped is seen by its day.
namespace hiroba::outputs {
namespace {

std::string status(const model::Model& model) {
  std::string out = "{\"built\": \"" + text::iso(model.today) + "\"";
  if (model.next_change) out += ", \"next_change\": \"" + text::iso(*model.next_change) + "\"";
  return out + "}\n";
}

}  // namespace

void add_status(const Site& site, Outputs& out) {
  if (site.is_showcase) return;
  out.push_back({"status.json", Written{[&site] { return status(site.model); }}});
}

}  // namespace hiroba::outputs
