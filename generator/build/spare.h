#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "build/disk_error.h"
#include "build/manifest.h"
#include "source/file_system.h"

namespace hiroba::build {

// The file that says that a folder is an output of ours and may be replaced. Always the same
// bytes, so that the same input gives the same site.
inline constexpr std::string_view kMarkerName = ".hiroba";
inline constexpr std::string_view kMarkerText =
    "このフォルダーは、hiroba build が作りました。次の実行で、全体が入れ替わります。\n"
    "This folder was made by hiroba build; the next run replaces all of it.\n";

// The generation that nobody sees: usually the one before the published, brought up to date file
// by file. A changed file is removed and made anew, never written over: who still reads the old
// one, or has made a hard link to it, keeps what he has.
//
// Files known from the folder's manifest to hold the right bytes, and not touched since, are left
// alone. The manifest is removed before the first change and written after the last: a folder
// whose change was interrupted has none, and is made anew.
class Spare {
 public:
  // `folder` is the generation, `manifests` the folder of the manifests (one for each
  // generation, named by the id of its folder). `durable`: see PublishOptions.
  Spare(source::FileSystem& disk, std::string folder, std::string manifests, bool durable);

  // Finds out what is there. Changes nothing.
  DiskFailure survey();

  struct Put {
    bool unchanged = false;
    DiskFailure failure;
  };
  // The folder shall hold this file. Thread-safe, for different paths that OutputPlan admitted.
  Put put(const std::string& path, std::string_view bytes);

  // Removes all that was not put and stores the rest with its manifest. After this the folder is
  // ready to be published. Adds the number of removed files to `removed`.
  DiskFailure complete(size_t& removed);

  // Removes the folder and its manifest.
  DiskFailure drop();

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

  DiskFailure walk(const std::string& below);
  DiskFailure open();
  DiskFailure make_way(const std::string& path);
  DiskFailure make_folder(const std::string& path);
  DiskFailure remove_folder(const std::string& path);
  DiskFailure remove_others(size_t& removed);
  Put replace(const std::string& path, std::string_view bytes, const ContentHash& hash);
  void keep(const std::string& path, const ContentHash& hash, uint64_t size, uint64_t stamp);
  std::string at(std::string_view path) const { return folder_ + "/" + std::string(path); }

  source::FileSystem& disk_;
  const std::string folder_;
  const std::string manifests_;
  const bool durable_;

  std::mutex mutex_;  // guards everything below
  bool exists_ = false;
  bool discard_ = false;  // what is there is of no use
  bool opened_ = false;
  std::string manifest_;                                  // path of the present manifest, or empty
  std::unordered_map<std::string, Place> places_;         // by folded path
  std::unordered_map<std::string, std::string> folders_;  // on the disk: folded path → path
  std::vector<std::string> strangers_;                    // links and the like: to be removed
  std::unordered_set<std::string> needed_;                // folders of what was put
  std::vector<ManifestEntry> entries_;                    // what was put
};

// Where the manifest of the generation with this folder id lies.
std::string manifest_path(const std::string& manifests, uint64_t folder);

}  // namespace hiroba::build
