#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/disk_error.h"
#include "publish/lists.h"
#include "system/file_system.h"

// Telling the files of one generation of the output that are ours from those that are somebody's,
// and removing only ours. No link is followed.
namespace hiroba::publish {

enum class Generation {
  published,
  hidden,  // next or old: an empty file there is what a power cut leaves, and holds nothing
};

struct Inspection {
  std::vector<std::string> files;    // ours, and what desktops leave: may be removed
  std::vector<std::string> folders;  // each before those in it
  std::vector<std::string> foreign;  // sorted; of a folder without anything of ours only «name/»
  DiskFailure failure;
};

// Everything in the folder, which must be there and no link. `id` is its DirectoryEntry::id.
Inspection inspect(system::FileSystem& disk, const std::string& folder, uint64_t id,
                   const Lists& lists, Generation generation);

// Files of ours that somebody has written into since, sorted.
std::vector<std::string> find_edited(system::FileSystem& disk, const std::string& folder,
                                     const std::vector<ManifestEntry>& list);

// A folder that was copied or restored with its lists has a new id: writes the list that it would
// have had. REQUIRES: nothing in it is foreign.
DiskFailure adopt(system::FileSystem& disk, const std::string& folder, uint64_t id,
                  const std::string& beside, const Lists& lists,
                  const std::vector<std::string>& files);

// Removes a hidden generation with its list: every file that is ours, then the folders that are
// empty. What is foreign stays, and its names are in `foreign`.
struct Removal {
  DiskFailure failure;
  std::vector<std::string> foreign;
};
Removal remove_generation(system::FileSystem& disk, const std::string& folder,
                          const std::string& beside);

// At most ten of the names, fit for a message: CNAME, .git/, …
std::string some_names(const std::vector<std::string>& names);

}  // namespace hiroba::publish
