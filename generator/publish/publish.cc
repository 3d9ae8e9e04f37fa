#include "publish/publish.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "publish/disk_error.h"
#include "publish/generation.h"
#include "publish/kept_assets.h"
#include "publish/manifest.h"
#include "publish/rules.h"

namespace hiroba::publish {

using source::Diagnostics;
using system::DirectoryEntry;
using system::EntryType;
using system::FileSystem;

namespace {

constexpr std::string_view kIgnoreEverything = "*\n";  // for Git: the hidden folder is no source

// A folder that is not empty although all of ours is gone from it holds what came in meanwhile.
bool report(const DiskFailure& failure, Diagnostics& found) {
  if (failure.error == std::errc::directory_not_empty) {
    const size_t slash = failure.path.rfind('/');
    found.report(rules::kPublishFolderSpare, {},
                 {failure.path.substr(0, slash), failure.path.substr(slash + 1) + "/", "1"});
  } else {
    report_disk_error(failure.error, failure.path, found);
  }
  return false;
}

// Somebody's files in a hidden folder; true when there are none.
bool report_left(const std::string& folder, const std::vector<std::string>& foreign,
                 Diagnostics& found) {
  if (foreign.empty()) return true;
  found.report(rules::kPublishFolderSpare, {},
               {folder, some_names(foreign), std::to_string(foreign.size())});
  return false;
}

bool report(const Removal& removal, const std::string& folder, Diagnostics& found) {
  if (removal.failure) return report(removal.failure, found);
  return report_left(folder, removal.foreign, found);
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

// A link would lead somewhere else, and a pipe would be waited for.
bool Publication::check_kinds(FileSystem& disk, const Folders& where, Diagnostics& found) {
  if (const auto there = disk.look(where.output); there && there->type != EntryType::directory) {
    found.report(
        there->type == EntryType::symlink ? rules::kPublishFolderLink : rules::kPublishFolderFile,
        {}, {where.output});
    return false;
  }
  const auto is = [&](const std::string& path, EntryType type) {
    const auto there = disk.look(path);
    if (!there || there->type == type) return true;
    found.report(rules::kPublishFolderHidden, {}, {path});
    return false;
  };
  return is(where.beside, EntryType::directory) && is(where.next, EntryType::directory) &&
         is(where.old, EntryType::directory) && is(where.lock, EntryType::file) &&
         is(where.beside + "/.gitignore", EntryType::file) &&
         is(where.beside + "/writing", EntryType::file) &&
         is(where.beside + "/assets.kept", EntryType::file);
}

// Only a missing folder, an empty one, or one of which every file is ours may be replaced.
bool Publication::check_published(FileSystem& disk, const Folders& where, const Lists& lists,
                                  Diagnostics& found) {
  const auto there = disk.look(where.output);
  if (!there) return true;
  const Inspection seen = inspect(disk, where.output, there->id, lists, Generation::published);
  if (seen.failure) return report(seen.failure, found);
  if (seen.foreign.empty()) return true;
  const std::vector<std::string> args = {where.output, some_names(seen.foreign),
                                         std::to_string(seen.foreign.size())};
  const auto marker = disk.look(where.output + "/" + std::string(kMarkerName));
  const bool is_marked = marker && marker->type == EntryType::file;
  const auto is_git = [](const std::string& name) { return name == ".git" || name == ".git/"; };
  if (std::any_of(seen.foreign.begin(), seen.foreign.end(), is_git)) {
    found.report(rules::kPublishFolderGit, {}, args);
  } else if (lists.of(there->id) != nullptr) {
    found.report(rules::kPublishFolderExtra, {}, args);
  } else {
    found.report(is_marked ? rules::kPublishFolderNoList : rules::kPublishFolderForeign, {}, args);
  }
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
  if (disk.look(where.next)) {
    return report(remove_generation(disk, where.old, where.beside), where.old, found);
  }
  const auto error = disk.rename(where.old, where.next);
  return !error || report({error, where.old}, found);
}

std::unique_ptr<Publication> Publication::begin(FileSystem& disk, const std::string& output,
                                                const PublishOptions& options, Diagnostics& found) {
  Folders where = folders_for(disk, output);
  if (!check_kinds(disk, where, found)) return nullptr;
  // Beside a folder that was never ours nothing is made.
  if (!disk.look(where.beside) && !check_published(disk, where, Lists(), found)) return nullptr;
  PublishLock lock = enter(disk, where, found);
  if (!lock.admitted) return nullptr;
  std::unique_ptr<Publication> out(
      new Publication(disk, std::move(where), options, std::move(lock)));
  if (!out->take_stock(found) || !out->plan_.claim(kMarkerName, found)) return nullptr;
  return out;
}

Publication::Publication(FileSystem& disk, Folders folders, const PublishOptions& options,
                         PublishLock lock)
    : disk_(disk),
      where_(std::move(folders)),
      options_(options),
      lock_(std::move(lock)),
      spare_(disk, where_.next, where_.beside, options.durable) {}

// Whose everything is. Foreign things in both generations are said in one run.
bool Publication::take_stock(Diagnostics& found) {
  lists_ = Lists::read(disk_, where_.beside);
  bool good = check_published(disk_, where_, lists_, found);
  Spare::Survey survey = spare_.survey(lists_);
  if (survey.failure) return report(survey.failure, found);
  good = report_left(where_.next, survey.foreign, found) && good;
  if (!good || !adopt_copies(found)) return false;
  report_edited(found);
  return true;
}

// Folders that were copied or restored with their lists get lists of their own; lists of folders
// that are gone are forgotten.
bool Publication::adopt_copies(Diagnostics& found) {
  std::vector<uint64_t> current;
  bool changed = false;
  for (const std::string& folder : {where_.output, where_.next}) {
    const auto there = disk_.look(folder);
    if (!there) continue;
    current.push_back(there->id);
    if (lists_.of(there->id) != nullptr || lists_.is_unfinished(there->id)) continue;
    const Inspection seen = inspect(disk_, folder, there->id, lists_, Generation::hidden);
    if (seen.failure) return report(seen.failure, found);
    if (seen.files.empty()) continue;
    if (auto failure = adopt(disk_, folder, there->id, where_.beside, lists_, seen.files)) {
      return report(failure, found);
    }
    changed = true;
  }
  if (remove_other_lists(disk_, where_.beside, current)) changed = true;
  if (changed) lists_ = Lists::read(disk_, where_.beside);
  return true;
}

// What somebody has written into a page would vanish without a word.
void Publication::report_edited(Diagnostics& found) {
  const auto live = disk_.look(where_.output);
  const auto* list = live ? lists_.of(live->id) : nullptr;
  if (list == nullptr) return;
  const std::vector<std::string> edited = find_edited(disk_, where_.output, *list);
  if (edited.empty()) return;
  found.report(rules::kPublishFolderEdited, {},
               {where_.output, some_names(edited), std::to_string(edited.size())});
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
  report(failure, problems_);
}

PublishSummary Publication::summary() const {
  const std::lock_guard lock(mutex_);
  return summary_;
}

bool Publication::takes_away(const std::vector<std::string>& folders) const {
  const auto live = disk_.look(where_.output);
  if (!live) return false;
  const auto* known = lists_.of(live->id);
  if (known == nullptr) return true;  // nobody knows what it holds
  const std::lock_guard lock(mutex_);
  return std::any_of(known->begin(), known->end(), [&](const ManifestEntry& entry) {
    return !plan_.has(entry.path) && !is_below_any(entry.path, folders);
  });
}

// ---- after the build

bool Publication::finish(Diagnostics& found) {
  if (!problems_.has_errors()) {
    if (const auto failure = spare_.complete(summary_.removed)) fail(failure);
  }
  const bool good = !problems_.has_errors();
  problems_.sort();
  found.append(std::move(problems_));
  // Once more: what came in since the build began would go with the exchange.
  if (!good || !check_published(disk_, where_, lists_, found) || !exchange(found)) return false;
  published_ = true;
  store_kept_assets();
  if (options_.durable) {
    if (const auto error = disk_.sync(where_.beside)) {
      found.report(rules::kDiskSyncLate, {}, {error.message()});
      return true;  // what is not stored may still come apart: it stays written down
    }
  }
  spare_.settle();
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
  return drop(disk_, where_, options_.durable, found);
}

bool Publication::drop(FileSystem& disk, const Folders& where, bool durable, Diagnostics& found) {
  if (!disk.look(where.next)) return true;
  if (!report(remove_generation(disk, where.next, where.beside), where.next, found)) return false;
  const auto error = durable ? disk.sync(where.beside) : std::error_code();
  return !error || report({error, where.beside}, found);
}

Publication::~Publication() {
  // A disk that is full gets its room back; else the next build tidies up.
  if (published_ || !disk_full_) return;
  Diagnostics ignored;
  drop(disk_, where_, options_.durable, ignored);
}

bool remove_published(FileSystem& disk, const std::string& output,
                      const std::vector<std::string>& routes, const std::string& below,
                      Diagnostics& found) {
  const auto where = Publication::folders_for(disk, output);
  if (!Publication::check_kinds(disk, where, found)) return false;
  const auto there = disk.look(where.output);
  if (!there) return true;
  const Lists lists = Lists::read(disk, where.beside);
  const Inspection seen = inspect(disk, where.output, there->id, lists, Generation::published);
  if (seen.failure) return report(seen.failure, found);
  const auto is_meant = [&](const std::string& path) {
    return std::find(routes.begin(), routes.end(), path) != routes.end() ||
           (!below.empty() && path.starts_with(below));
  };
  // A folder's name stands for all in it, and a link may stand where a folder was.
  const auto may_hold = [&](const std::string& path) {
    const std::string folder = path.ends_with('/') ? path : path + "/";
    const auto is_in = [&](const std::string& route) { return route.starts_with(folder); };
    return below.starts_with(folder) || std::any_of(routes.begin(), routes.end(), is_in);
  };
  for (const std::string& path : seen.files) {
    if (!is_meant(path)) continue;
    const auto error = disk.remove_file(where.output + "/" + path);
    if (error) return report({error, where.output + "/" + path}, found);
  }
  std::vector<std::string> left;
  for (const std::string& path : seen.foreign) {
    if (is_meant(path) || may_hold(path)) left.push_back(path);
  }
  for (auto path = seen.folders.rbegin(); path != seen.folders.rend(); ++path) {
    if (!below.empty() && (*path + "/").starts_with(below)) {  // those that are empty now
      static_cast<void>(disk.remove_folder(where.output + "/" + *path));
    }
  }
  if (left.empty()) return true;
  found.report(rules::kPublishFolderExtra, {},
               {where.output, some_names(left), std::to_string(left.size())});
  return false;
}

bool drop_spare(FileSystem& disk, const std::string& output, Diagnostics& found) {
  const auto where = Publication::folders_for(disk, output);
  if (!disk.look(where.beside)) return true;
  if (!Publication::check_kinds(disk, where, found)) return false;
  const PublishLock lock = Publication::enter(disk, where, found);
  if (!lock.admitted) return false;
  return Publication::drop(disk, where, true, found);
}

}  // namespace hiroba::publish
