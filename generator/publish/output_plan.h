#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "source/diagnostics.h"
#include "text/file_name.h"

namespace hiroba::publish {

// Which paths this build publishes, so that no two things want the same one. Not thread-safe.
class OutputPlan {
 public:
  // Takes the path, or says in `found` why it cannot be had (rules publish.path.*).
  bool claim(std::string_view path, source::Diagnostics& found);
  // Whether something has taken this very path.
  bool has(const std::string& path) const;
  // Whether the path could be taken: neither it nor what it lies in is in anything's way.
  bool is_free(std::string_view path) const;

 private:
  struct Claim {
    std::string path;
    bool folder;
  };

  bool claim_folders_of(std::string_view path, source::Diagnostics& found);

  std::unordered_map<std::string, Claim> claims_;  // by text::fold_path()
};

}  // namespace hiroba::publish
