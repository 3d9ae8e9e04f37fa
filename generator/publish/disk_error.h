#pragma once

#include <string>
#include <system_error>

#include "source/diagnostics.h"

namespace hiroba::publish {

// What failed where; false when nothing did.
struct DiskFailure {
  std::error_code error;
  std::string path;
  explicit operator bool() const { return static_cast<bool>(error); }
};

// Says that writing `path` failed, with the cure that fits the reason: full, read-only, no
// permission, not a folder, or anything else in the system's own words.
void report_disk_error(const std::error_code& error, const std::string& path,
                       source::Diagnostics& found);

// No room, or the user's share of it is used up.
bool is_disk_full(const std::error_code& error);

// True for the rules about the machine and not the content: a disk, a lock, an output folder.
// Errors of such rules end the program with code 3 (design: environment).
bool is_environment(const source::Rule& rule);

}  // namespace hiroba::publish
