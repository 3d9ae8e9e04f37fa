#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/routes.h"
#include "publish/disk_error.h"
#include "publish/lists.h"
#include "publish/manifest.h"
#include "system/file_system.h"

namespace hiroba::publish {

// The file that says that a folder is an output of ours and may be replaced. Always the same
// bytes, so that the same input gives the same site.
inline constexpr std::string_view kMarkerName = model::kMarkerRoute;
inline constexpr std::string_view kMarkerText =
    "このフォルダーは、hiroba build が作りました。次の実行で、全体が入れ替わります。\n"
    "This folder was made by hiroba build; the next run replaces all of it.\n";

// The generation that nobody sees: usually the one before the published, brought up to date file
// by file. A changed file is removed and made anew, never written over: who still reads the old
// one, or has made a hard link to it, keeps what he has.
//
// Files known from the folder's manifest to hold the right bytes, and not touched since, are left
// alone. Before the first change the generation is written down as unfinished, and each new name
// before its file is made (lists.h); so an interrupted run leaves a folder of which every file is
// known to be ours. Such a folder is made anew.
//
// Files that nothing proves to be ours are never touched: survey() names them.
class Spare {
 public:
  // `folder` is the generation, `beside` the folder of the lists. `durable`: see PublishOptions.
  Spare(system::FileSystem& disk, std::string folder, std::string beside, bool durable);

  // Finds out what is there, changing nothing. Foreign files are returned; then nothing else may
  // be called. `lists` must outlive this.
  struct Survey {
    DiskFailure failure;
    std::vector<std::string> foreign;
  };
  Survey survey(const Lists& lists);

  struct Put {
    bool unchanged = false;
    DiskFailure failure;
  };
  // The folder shall hold this file. Thread-safe, for different paths that OutputPlan admitted.
  Put put(const std::string& path, std::string_view bytes);

  // Removes all that was not put and stores the rest with its list. After this the folder is
  // ready to be published. Adds the number of removed files to `removed`.
  DiskFailure complete(size_t& removed);

  // Once the folder is published: nothing of it is unfinished any more.
  void settle();

  // Whether anything on the disk was changed since survey().
  bool opened() const { return opened_; }

 private:
  struct Place {
    std::string path;  // as it is spelled on the disk
    bool on_disk = false;
    bool listed = false;  // the rest is known
    bool put = false;
    ContentHash hash;
    uint64_t size = 0;
    uint64_t stamp = 0;
  };

  DiskFailure open();
  DiskFailure write_down(const std::string& path);
  DiskFailure make_way(const std::string& path);
  DiskFailure make_folder(const std::string& path);
  DiskFailure remove_folder(const std::string& path);
  DiskFailure remove_others(size_t& removed);
  Put replace(const std::string& path, std::string_view bytes, const ContentHash& hash);
  void keep(const std::string& path, const ContentHash& hash, uint64_t size, uint64_t stamp);
  std::string at(std::string_view path) const { return folder_ + "/" + std::string(path); }

  system::FileSystem& disk_;
  const std::string folder_;
  const std::string beside_;
  const bool durable_;

  std::mutex mutex_;  // guards everything below
  const Lists* lists_ = nullptr;
  WritingRecord record_;
  bool exists_ = false;
  bool unfinished_ = false;  // an interrupted run has changed it
  bool opened_ = false;
  uint64_t id_ = 0;                                       // of the folder, once it is there
  std::unordered_map<std::string, Place> places_;         // by folded path
  std::unordered_map<std::string, std::string> folders_;  // on the disk: folded path → path
  // Second spellings of a name, left by an interrupted run: to be removed.
  std::vector<std::string> doubles_;
  std::vector<std::string> double_folders_;
  std::unordered_set<std::string> needed_;  // folders of what was put
  std::vector<ManifestEntry> entries_;      // what was put
};

}  // namespace hiroba::publish
