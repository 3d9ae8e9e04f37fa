#pragma once

#include <string>

#include "system/file_system.h"

namespace hiroba::system {

// The folder as the disk sees it, absolute, although its last parts may not be there yet. Links
// before «..» count, so nothing is shortened before they were followed.
std::string real_folder(const std::string& folder, FileSystem& disk);

// Whether two real folders are one: by name, or by what the disk says where it does not tell «A»
// from «a».
bool is_same_folder(const std::string& a, const std::string& b, FileSystem& disk);

// Whether a real folder is the other one or lies in it.
bool lies_in(const std::string& path, const std::string& folder, FileSystem& disk);

}  // namespace hiroba::system
