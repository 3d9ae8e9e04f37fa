#include "source/source_set.h"

#include <utility>

namespace hiroba::source {

FileId SourceSet::add(SourceFile file) {
  std::lock_guard lock(mutex_);
  files_.push_back(std::move(file));
  return static_cast<FileId>(files_.size());
}

const SourceFile& SourceSet::operator[](FileId id) const {
  std::lock_guard lock(mutex_);
  return files_[id - 1];
}

}  // namespace hiroba::source
