#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace hiroba::preview {

// Whether anything below some folders has changed, by names, sizes and times of files. Looks; is
// not told: that works on every system and on shared drives, and a thousand files take some
// milliseconds.
class Watch {
 public:
  explicit Watch(std::vector<std::string> folders);

  // Whether something is otherwise than at the last call. Folders that are not there are empty.
  bool has_changed();
  // How long to wait before looking again: short, and never more than a tenth of the time spent.
  int wait_milliseconds() const { return wait_; }

 private:
  uint64_t look();

  std::vector<std::string> folders_;
  uint64_t seen_ = 0;
  int wait_ = 0;
};

}  // namespace hiroba::preview
