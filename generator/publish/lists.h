#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "publish/disk_error.h"
#include "publish/manifest.h"
#include "system/file_system.h"

// What is on record of the files that runs of this program made in one output folder. Only what
// stands here is ever removed: decisions/2026-11-29-whose-files.md.
//
//     .public.hiroba/<folder id>.files   one whole generation (manifest.h)
//     .public.hiroba/writing             the generation a run is changing, and each path that is
//                                        new in it, written down before the file is made
namespace hiroba::publish {

// Where the list of the generation with this folder id lies.
std::string manifest_path(const std::string& beside, uint64_t folder);

class Lists {
 public:
  Lists() = default;  // nothing is known
  // Reads the lists in the hidden folder. What is damaged, cut off, a link or no plain file counts
  // as missing.
  static Lists read(system::FileSystem& disk, const std::string& beside);

  // The whole generation, sorted by path; nullptr when there is no good list of it.
  const std::vector<ManifestEntry>* of(uint64_t folder) const;
  // A run began to change this generation and did not come to its list.
  bool is_unfinished(uint64_t folder) const { return writing_ == folder; }
  // We have made a file of this name in this generation.
  bool names(uint64_t folder, const std::string& path) const;
  // Some list has a file of this name.
  bool has_name(const std::string& path) const;
  // Any list has this very file: then its bytes are ours wherever the folder was copied to.
  bool proves(const std::string& path, const ContentHash& hash) const;
  // Whether asking proves() is worth reading a file of this size.
  bool may_prove(const std::string& path, uint64_t size) const;

 private:
  const ManifestEntry* find(const std::vector<ManifestEntry>& list, const std::string& path) const;

  std::map<uint64_t, std::vector<ManifestEntry>> lists_;
  std::optional<uint64_t> writing_;
  std::unordered_set<std::string> written_;
};

// Puts a list into its place in one step: a kill leaves the old list or the new one. With
// `durable`, all that was written before is stored first.
DiskFailure store_list(system::FileSystem& disk, const std::string& beside, uint64_t folder,
                       std::vector<ManifestEntry> entries, bool durable);

// Removes lists of folders other than these: a new folder might get an old id. Whether any went.
bool remove_other_lists(system::FileSystem& disk, const std::string& beside,
                        const std::vector<uint64_t>& current);

// The record of a change in progress. Not thread-safe.
class WritingRecord {
 public:
  WritingRecord(system::FileSystem& disk, const std::string& beside);
  // Before the first change of this generation. Goes on with what an interrupted run wrote down.
  DiskFailure begin(uint64_t folder, bool goes_on);
  // Before a file of this name is made.
  DiskFailure add(const std::string& path);
  // Once the generation is published with its list.
  DiskFailure remove();

 private:
  system::FileSystem& disk_;
  std::string path_;
};

}  // namespace hiroba::publish
