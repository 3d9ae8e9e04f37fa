#include "publish/output_plan.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "publish/output_path.h"
#include "publish/rules.h"
#include "text/file_name.h"

namespace hiroba::publish {

bool OutputPlan::claim(std::string_view path, source::Diagnostics& found) {
  if (const source::Rule* rule = check_output_path(path)) {
    std::vector<std::string> args = {std::string(path)};
    if (rule == &rules::kPublishPathLong) {
      size_t longest = 0;
      for (size_t begin = 0; begin < path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        longest = std::max(longest, end - begin);
        begin = end + 1;
      }
      args.push_back(std::to_string(longest));
      args.push_back(std::to_string(kLongestName));
    }
    found.report(*rule, {}, std::move(args));
    return false;
  }
  if (!claim_folders_of(path, found)) return false;
  const auto [at, fresh] =
      claims_.try_emplace(text::fold_path(path), Claim{std::string(path), false});
  if (fresh) return true;
  const Claim& other = at->second;
  if (other.folder) {
    found.report(rules::kPublishPathFolder, {}, {other.path});
  } else if (other.path == path) {
    found.report(rules::kPublishPathTwice, {}, {std::string(path)});
  } else {
    found.report(rules::kPublishPathCase, {}, {std::string(path), other.path});
  }
  return false;
}

bool OutputPlan::has(const std::string& path) const {
  const auto it = claims_.find(text::fold_path(path));
  return it != claims_.end() && it->second.path == path;
}

bool OutputPlan::is_free(std::string_view path) const {
  if (claims_.contains(text::fold_path(path))) return false;
  for (size_t slash = path.rfind('/'); slash != std::string_view::npos;
       slash = path.substr(0, slash).rfind('/')) {
    const std::string_view folder = path.substr(0, slash);
    const auto known = claims_.find(text::fold_path(folder));
    if (known == claims_.end()) continue;
    if (!known->second.folder || known->second.path != folder) return false;
  }
  return true;
}

bool OutputPlan::claim_folders_of(std::string_view path, source::Diagnostics& found) {
  // From the nearest folder outwards: the first that is known has known parents.
  for (size_t slash = path.rfind('/'); slash != std::string_view::npos;
       slash = path.substr(0, slash).rfind('/')) {
    const std::string_view folder = path.substr(0, slash);
    const auto [at, fresh] =
        claims_.try_emplace(text::fold_path(folder), Claim{std::string(folder), true});
    if (fresh) continue;
    if (!at->second.folder) {
      found.report(rules::kPublishPathFolder, {}, {at->second.path});
      return false;
    }
    if (at->second.path != folder) {
      found.report(rules::kPublishPathCase, {}, {std::string(folder), at->second.path});
      return false;
    }
    return true;
  }
  return true;
}

}  // namespace hiroba::publish
