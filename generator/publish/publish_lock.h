#pragma once

#include <memory>
#include <string>

#include "source/diagnostics.h"
#include "system/file_system.h"

// One publisher at a time for one output folder.
namespace hiroba::publish {

struct PublishLock {
  bool admitted = false;                   // go on; otherwise the reason was reported
  std::unique_ptr<system::FileLock> lock;  // empty where the disk knows no locks
};

// Takes the lock in `file`, an existing folder's file that is left there for ever. `output` is
// only named in messages. Does not wait.
PublishLock take_publish_lock(system::FileSystem& disk, const std::string& file,
                              const std::string& output, source::Diagnostics& found);

}  // namespace hiroba::publish
