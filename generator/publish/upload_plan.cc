#include "publish/upload_plan.h"

namespace hiroba::publish {
namespace {

bool is_page(const std::string& path) { return path.ends_with(".html"); }

}  // namespace

UploadPlan plan_upload(const FileMarks& here, const FileMarks& there,
                       const std::set<std::string>& gone) {
  UploadPlan out;
  for (const auto& [path, mark] : here) {
    const auto known = there.find(path);
    if (known != there.end() && known->second == mark) continue;
    if (gone.contains(path)) out.take_downs.push_back(path);
    else if (is_page(path)) out.pages.push_back(path);
    else if (known == there.end()) out.new_parts.push_back(path);
    else out.parts.push_back(path);
  }
  for (const auto& [path, mark] : there) {
    if (here.find(path) == here.end()) out.removals.push_back(path);
  }
  return out;
}

}  // namespace hiroba::publish
