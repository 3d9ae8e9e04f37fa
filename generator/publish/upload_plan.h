#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hiroba::publish {

// Files of a site by their paths, each with a mark of its bytes.
using FileMarks = std::map<std::string, std::string, std::less<>>;

// What has to be done to another place so that it holds this site, in an order in which whoever
// reads meanwhile never meets a page without its parts, and what was taken back goes first.
struct UploadPlan {
  std::vector<std::string> take_downs;  // pages that now say that something has ended
  std::vector<std::string> new_parts;   // what no page there names yet
  std::vector<std::string> parts;       // what pages there name, changed
  std::vector<std::string> pages;
  std::vector<std::string> removals;

  bool empty() const {
    return take_downs.empty() && new_parts.empty() && parts.empty() && pages.empty() &&
           removals.empty();
  }
  size_t uploads() const {
    return take_downs.size() + new_parts.size() + parts.size() + pages.size();
  }
};

// `there`: what was put there by earlier runs; `gone`: routes of pages that were taken back.
UploadPlan plan_upload(const FileMarks& here, const FileMarks& there,
                       const std::set<std::string>& gone);

}  // namespace hiroba::publish
