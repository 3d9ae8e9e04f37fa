#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "system/file_system.h"

namespace hiroba::publish {

// The folders in which templates, words and assets are looked up, file by file: the site's own
// first, then the share folder that came with the program. So a town replaces one component by
// putting one file there, and never copies the rest.
class Layers {
 public:
  // `folders` in order of precedence.
  Layers(system::FileSystem& disk, std::vector<std::string> folders)
      : disk_(disk), folders_(std::move(folders)) {}

  const std::vector<std::string>& folders() const { return folders_; }
  // The first folder's file of this name («templates/group.html»).
  std::optional<std::string> find(std::string_view name) const;
  // All files of this name, the least important first: for words that are merged.
  std::vector<std::string> find_all(std::string_view name) const;
  // Every file below `folder`, by its name relative to it, each from its first layer.
  std::map<std::string, std::string, std::less<>> files_below(const std::string& folder) const;

 private:
  void add_below(const std::string& base, const std::string& inner,
                 std::map<std::string, std::string, std::less<>>& out) const;

  system::FileSystem& disk_;
  std::vector<std::string> folders_;
};

}  // namespace hiroba::publish
