#pragma once

#include <string>
#include <system_error>
#include <vector>

#include "system/file_system.h"

namespace hiroba::app {

struct FileToWrite {
  std::string path;
  std::string bytes;
  std::string replaces;  // the file that goes, often the same; empty: nothing may be there
  std::string before;    // what that file held when it was read
};

// Every file or none: each is written beside its place first, then all are put there; when one
// cannot be, those before it are put back. `failed` names the file. `file_exists`: somebody has
// made or changed it meanwhile.
std::error_code write_all(const std::vector<FileToWrite>& files, system::FileSystem& disk,
                          std::string& failed);

}  // namespace hiroba::app
