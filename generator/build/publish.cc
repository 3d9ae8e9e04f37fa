#include "build/publish.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "build/disk_error.h"
#include "build/manifest.h"
#include "source/rules/build.h"

namespace hiroba::build {

namespace rules = source::rules;
using source::Diagnostics;
using source::DirectoryEntry;
using source::EntryType;
using source::FileSystem;

namespace {

constexpr std::string_view kIgnoreEverything = "*\n";  // for Git: the hidden folder is no source

bool report(const DiskFailure& failure, Diagnostics& found) {
  report_disk_error(failure.error, failure.path, found);
  return false;
}

// What desktops leave in any folder that somebody opened.
bool is_desktop_litter(std::string_view name) {
  static constexpr std::array<std::string_view, 3> kNames = {".DS_Store", "Thumbs.db",
                                                             "desktop.ini"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// All files below a folder that are not in the sorted list.
void find_others(FileSystem& disk, const std::string& root, const std::string& below,
                 const std::vector<ManifestEntry>& known, std::vector<std::string>& others) {
  std::error_code unreadable;  // then there is nothing to warn about
  for (const DirectoryEntry& found :
       disk.names(below.empty() ? root : root + "/" + below, unreadable)) {
    std::string path = below.empty() ? found.name : below + "/" + found.name;
    if (found.type == EntryType::directory) {
      find_others(disk, root, path, known, others);
      continue;
    }
    const auto at =
        std::lower_bound(known.begin(), known.end(), path,
                         [](const ManifestEntry& e, const std::string& p) { return e.path < p; });
    const bool ours = at != known.end() && at->path == path;
    if (!ours && !is_desktop_litter(found.name)) others.push_back(std::move(path));
  }
}

}  // namespace

// ---- before the build

Publication::Folders Publication::folders_for(FileSystem& disk, const std::string& output) {
  Folders where;
  where.output = output;
  while (where.output.size() > 1 && where.output.ends_with('/')) where.output.pop_back();
  std::string name = where.output.substr(where.output.rfind('/') + 1);
  if (name.empty() || name == "." || name == "..") {
    where.output = disk.real_path(where.output.empty() ? "." : where.output).value_or("/");
    name = where.output.substr(where.output.rfind('/') + 1);
  }
  const std::string parent = where.output.substr(0, where.output.size() - name.size());
  where.beside = parent + "." + name + ".hiroba";
  where.next = where.beside + "/next";
  where.old = where.beside + "/old";
  where.lock = where.beside + "/lock";
  return where;
}

// Only a missing folder, an empty one or one of ours may be replaced.
bool Publication::check_output(FileSystem& disk, const Folders& where, Diagnostics& found) {
  const auto there = disk.look(where.output);
  if (!there) return true;
  if (there->type != EntryType::directory) {
    found.report(
        there->type == EntryType::symlink ? rules::kPublishFolderLink : rules::kPublishFolderFile,
        {}, {where.output});
    return false;
  }
  std::error_code error;
  std::string stranger;
  for (const DirectoryEntry& entry : disk.names(where.output, error)) {
    if (entry.name == kMarkerName && entry.type == EntryType::file) return true;
    if (stranger.empty() && !is_desktop_litter(entry.name)) stranger = entry.name;
  }
  if (error) return report({error, where.output}, found);
  if (stranger.empty()) return true;
  found.report(rules::kPublishFolderForeign, {}, {where.output, stranger});
  return false;
}

// Makes the hidden folder, takes the lock, and tidies up after a run that was interrupted.
PublishLock Publication::enter(FileSystem& disk, const Folders& where, Diagnostics& found) {
  if (!disk.look(where.beside)) {
    if (const auto error = disk.make_directories(where.beside)) {
      report({error, where.beside}, found);
      return {};
    }
  }
  const std::string ignore = where.beside + "/.gitignore";
  if (!disk.look(ignore)) {
    if (const auto error = disk.write(ignore, kIgnoreEverything)) {
      report({error, ignore}, found);
      return {};
    }
  }
  PublishLock lock = take_publish_lock(disk, where.lock, where.output, found);
  if (!lock.admitted || !recover(disk, where, found)) return {};
  return lock;
}

bool Publication::recover(FileSystem& disk, const Folders& where, Diagnostics& found) {
  if (!disk.look(where.old)) return true;
  if (!disk.look(where.output)) {
    if (const auto error = disk.rename(where.old, where.output)) {
      return report({error, where.output}, found);
    }
    found.report(rules::kPublishRecovered, {}, {where.output});
    return true;
  }
  const bool spare_is_free = !disk.look(where.next);
  const auto error =
      spare_is_free ? disk.rename(where.old, where.next) : disk.remove_all(where.old);
  return !error || report({error, where.old}, found);
}

std::unique_ptr<Publication> Publication::begin(FileSystem& disk, const std::string& output,
                                                const PublishOptions& options, Diagnostics& found) {
  Folders where = folders_for(disk, output);
  if (!check_output(disk, where, found)) return nullptr;
  PublishLock lock = enter(disk, where, found);
  if (!lock.admitted) return nullptr;
  std::unique_ptr<Publication> out(
      new Publication(disk, std::move(where), options, std::move(lock)));
  out->remove_stale_manifests();
  if (const auto failure = out->spare_.survey()) {
    report(failure, found);
    return nullptr;
  }
  out->report_extras(found);
  if (!out->plan_.claim(kMarkerName, found)) return nullptr;
  return out;
}

Publication::Publication(FileSystem& disk, Folders folders, const PublishOptions& options,
                         PublishLock lock)
    : disk_(disk),
      where_(std::move(folders)),
      options_(options),
      lock_(std::move(lock)),
      spare_(disk, where_.next, where_.beside, options.durable) {}

// Of folders that are gone: a new folder might get an old id.
void Publication::remove_stale_manifests() {
  std::vector<std::string> current;
  for (const std::string& folder : {where_.output, where_.next}) {
    if (const auto there = disk_.look(folder)) {
      current.push_back(manifest_path(where_.beside, there->id));
    }
  }
  std::error_code ignored;  // what is left here only takes room
  for (const DirectoryEntry& entry : disk_.names(where_.beside, ignored)) {
    const std::string path = where_.beside + "/" + entry.name;
    if (!entry.name.ends_with(".files")) continue;
    if (std::find(current.begin(), current.end(), path) == current.end()) {
      ignored = disk_.remove_file(path);
    }
  }
}

// What somebody put into the published folder by hand would vanish without a word.
void Publication::report_extras(Diagnostics& found) {
  const auto live = disk_.look(where_.output);
  if (!live) return;
  const auto text = disk_.read(manifest_path(where_.beside, live->id));
  const auto known = text ? read_manifest(*text, live->id) : std::nullopt;
  if (!known) return;
  std::vector<std::string> others;
  find_others(disk_, where_.output, "", *known, others);
  if (others.empty()) return;
  found.report(rules::kPublishFolderExtra, {},
               {where_.output, others.front(), std::to_string(others.size()), where_.next});
}

// ---- during the build

bool Publication::write(std::string_view path, std::string_view bytes) {
  if (failed_.load(std::memory_order_relaxed)) return false;
  {
    const std::lock_guard lock(mutex_);
    if (!plan_.claim(path, problems_)) return false;
  }
  const Spare::Put put = spare_.put(std::string(path), bytes);
  if (put.failure) {
    fail(put.failure);
    return false;
  }
  const std::lock_guard lock(mutex_);
  ++summary_.files;
  ++(put.unchanged ? summary_.unchanged : summary_.written);
  summary_.bytes += bytes.size();
  return true;
}

bool Publication::copy(std::string_view path, const std::string& from) {
  if (failed_.load(std::memory_order_relaxed)) return false;
  std::error_code error;
  const auto bytes = disk_.read(from, &error);
  if (bytes) return write(path, *bytes);
  const std::lock_guard lock(mutex_);
  problems_.report(rules::kDiskReadFailed, {}, {from, error.message()});
  return false;
}

// Several threads may meet the same full disk: one sentence is enough.
void Publication::fail(const DiskFailure& failure) {
  const std::lock_guard lock(mutex_);
  if (failed_.exchange(true)) return;
  disk_full_ = is_disk_full(failure.error);
  report_disk_error(failure.error, failure.path, problems_);
}

PublishSummary Publication::summary() const {
  const std::lock_guard lock(mutex_);
  return summary_;
}

bool Publication::takes_away() const {
  const auto live = disk_.look(where_.output);
  if (!live) return false;
  const auto text = disk_.read(manifest_path(where_.beside, live->id));
  const auto known = text ? read_manifest(*text, live->id) : std::nullopt;
  if (!known) return true;  // nobody knows what it holds
  const std::lock_guard lock(mutex_);
  return std::any_of(known->begin(), known->end(),
                     [&](const ManifestEntry& entry) { return !plan_.has(entry.path); });
}

// ---- after the build

bool Publication::finish(Diagnostics& found) {
  if (!problems_.has_errors()) {
    if (const auto failure = spare_.complete(summary_.removed)) fail(failure);
  }
  const bool good = !problems_.has_errors();
  problems_.sort();
  found.append(std::move(problems_));
  if (!good || !exchange(found)) return false;
  published_ = true;
  store_kept_assets();
  if (options_.durable) {
    if (const auto error = disk_.sync(where_.beside)) {
      found.report(rules::kDiskSyncLate, {}, {error.message()});
    }
  }
  return true;
}

bool Publication::exchange(Diagnostics& found) {
  std::error_code error;
  if (disk_.look(where_.output)) {
    error = disk_.exchange(where_.next, where_.output);
    if (error == std::errc::not_supported) return exchange_by_renames(found);
  } else {
    error = disk_.rename(where_.next, where_.output);
  }
  if (!error) return true;
  if (error == std::errc::cross_device_link || error == std::errc::device_or_resource_busy) {
    found.report(rules::kPublishFolderMount, {}, {where_.output});
  } else if (is_disk_full(error) || error == std::errc::read_only_file_system) {
    report({error, where_.output}, found);
  } else {
    found.report(rules::kPublishExchange, {}, {where_.output, error.message()});
  }
  return false;
}

bool Publication::exchange_by_renames(Diagnostics& found) {
  if (const auto error = disk_.rename(where_.output, where_.old)) {
    found.report(rules::kPublishExchange, {}, {where_.output, error.message()});
    return false;
  }
  if (const auto error = disk_.rename(where_.next, where_.output)) {
    if (disk_.rename(where_.old, where_.output)) {
      found.report(rules::kPublishLost, {}, {where_.old, error.message()});
    } else {
      found.report(rules::kPublishExchange, {}, {where_.output, error.message()});
    }
    return false;
  }
  // Should this fail, the next begin() does it.
  static_cast<void>(disk_.rename(where_.old, where_.next));
  return true;
}

bool Publication::drop_spare(Diagnostics& found) {
  if (!published_) return true;  // the spare holds what was abandoned; the next build replaces it
  const auto failure = spare_.drop();
  return !failure || report(failure, found);
}

Publication::~Publication() {
  // A disk that is full gets its room back; else the next build tidies up.
  if (!published_ && disk_full_) static_cast<void>(spare_.drop());
}

bool drop_spare(FileSystem& disk, const std::string& output, Diagnostics& found) {
  const auto where = Publication::folders_for(disk, output);
  if (!disk.look(where.beside)) return true;
  const PublishLock lock = Publication::enter(disk, where, found);
  if (!lock.admitted) return false;
  const auto failure = Spare(disk, where.next, where.beside, true).drop();
  return !failure || report(failure, found);
}

}  // namespace hiroba::build
