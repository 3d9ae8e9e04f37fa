#pragma once

#include <deque>
#include <mutex>
#include <string>
#include <string_view>

#include "source/mark.h"

namespace hiroba::source {

// A file that was read. `path` is what people see: relative to the site, with «/».
struct SourceFile {
  std::string path;
  std::string disk_path;    // where it really lies; used to read a line again for a message
  bool is_private = false;  // from a private content root: its lines are never printed
};

// All files of one run. Ids are handed out in the order of add() and stay valid.
// Texts are not kept: a message that wants an excerpt reads the file again.
class SourceSet {
 public:
  FileId add(SourceFile file);
  const SourceFile& operator[](FileId id) const;  // REQUIRES: id came from add()
  size_t size() const { return files_.size(); }

 private:
  mutable std::mutex mutex_;
  std::deque<SourceFile> files_;
};

}  // namespace hiroba::source
