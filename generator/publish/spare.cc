#include "publish/spare.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "publish/generation.h"
#include "publish/output_path.h"
#include "text/file_name.h"

namespace hiroba::publish {

using system::DirectoryEntry;
using system::EntryType;

namespace {

bool is_below(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::string parent_of(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

}  // namespace

Spare::Spare(system::FileSystem& disk, std::string folder, std::string beside, bool durable)
    : disk_(disk),
      folder_(std::move(folder)),
      beside_(std::move(beside)),
      durable_(durable),
      record_(disk, beside_) {}

// Names and types are enough here: whether a file was touched is asked when it is needed.
Spare::Survey Spare::survey(const Lists& lists) {
  lists_ = &lists;
  const auto there = disk_.look(folder_);
  exists_ = there.has_value();
  if (!exists_) return {};
  id_ = there->id;
  unfinished_ = lists.is_unfinished(id_);
  if (const auto* entries = lists.of(id_)) {
    places_.reserve(entries->size() * 2);
    for (const ManifestEntry& e : *entries) {
      places_.insert_or_assign(text::fold_path(e.path),
                               Place{e.path, false, !unfinished_, false, e.hash, e.size, e.stamp});
    }
  }
  Inspection found = inspect(disk_, folder_, id_, lists, Generation::hidden);
  for (const std::string& path : found.folders) {
    if (!folders_.try_emplace(text::fold_path(path), path).second) double_folders_.push_back(path);
  }
  for (const std::string& path : found.files) {
    Place& place = places_.try_emplace(text::fold_path(path), Place{path}).first->second;
    if (place.on_disk) {
      doubles_.push_back(path);
      continue;
    }
    if (place.path != path) place = Place{path};
    place.on_disk = true;
  }
  return Survey{std::move(found.failure), std::move(found.foreign)};
}

// Before the first change: from here on the folder is not what its list says.
DiskFailure Spare::open() {
  if (opened_) return {};
  opened_ = true;
  if (!exists_) {
    if (const auto error = disk_.make_directories(folder_)) return {error, folder_};
    const auto made = disk_.look(folder_);
    if (!made) return {std::make_error_code(std::errc::no_such_file_or_directory), folder_};
    id_ = made->id;
  }
  if (auto failure = record_.begin(id_, unfinished_)) return failure;
  // This folder may have been the published one until the last run: that it is no longer must be
  // stored before it is taken apart, and that it is being changed, too.
  if (durable_ && exists_) {
    if (const auto error = disk_.sync(beside_)) return {error, beside_};
  }
  for (const std::string& path : doubles_) {
    if (const auto error = disk_.remove_file(at(path))) return {error, at(path)};
  }
  Place& marker = places_.try_emplace(std::string(kMarkerName)).first->second;
  if (marker.on_disk) return {};
  if (auto failure = write_down(std::string(kMarkerName))) return failure;
  DirectoryEntry made;
  const std::string path = at(kMarkerName);
  if (const auto error = disk_.create(path, kMarkerText, &made)) return {error, path};
  marker = Place{std::string(kMarkerName),  true,      true,      false,
                 hash_content(kMarkerText), made.size, made.stamp};
  return {};
}

// What stands in some list needs no line of its own (Lists::names()).
DiskFailure Spare::write_down(const std::string& path) {
  return lists_ != nullptr && lists_->has_name(path) ? DiskFailure{} : record_.add(path);
}

Spare::Put Spare::put(const std::string& path, std::string_view bytes) {
  const ContentHash hash = hash_content(bytes);
  std::optional<uint64_t> stamp;  // set: the right file is there if it still has this stamp
  {
    const std::lock_guard lock(mutex_);
    for (std::string folder = parent_of(path); !folder.empty(); folder = parent_of(folder)) {
      if (!needed_.insert(folder).second) break;
    }
    const auto known = places_.find(text::fold_path(path));
    if (known != places_.end()) {
      Place& place = known->second;
      place.put = true;
      const bool same = place.on_disk && place.listed && place.path == path && place.hash == hash &&
                        place.size == bytes.size();
      if (same) stamp = place.stamp;
    }
  }
  if (stamp) {
    const auto now = disk_.look(at(path));
    if (now && now->type == EntryType::file && now->size == bytes.size() && now->stamp == *stamp) {
      keep(path, hash, now->size, now->stamp);
      return Put{true, {}};
    }
  }
  return replace(path, bytes, hash);
}

Spare::Put Spare::replace(const std::string& path, std::string_view bytes,
                          const ContentHash& hash) {
  {
    const std::lock_guard lock(mutex_);
    if (auto failure = open()) return Put{false, std::move(failure)};
    if (auto failure = make_way(path)) return Put{false, std::move(failure)};
    if (auto failure = write_down(path)) return Put{false, std::move(failure)};
  }
  DirectoryEntry made;
  std::string where = at(path);
  if (const auto error = disk_.create(where, bytes, &made)) {
    return Put{false, {error, std::move(where)}};
  }
  keep(path, hash, made.size, made.stamp);
  return {};
}

void Spare::keep(const std::string& path, const ContentHash& hash, uint64_t size, uint64_t stamp) {
  const std::lock_guard lock(mutex_);
  entries_.push_back(ManifestEntry{path, hash, size, stamp});
}

// Whatever has the name of the new file goes; its folder is made.
DiskFailure Spare::make_way(const std::string& path) {
  if (auto failure = make_folder(parent_of(path))) return failure;
  const std::string key = text::fold_path(path);
  if (const auto folder = folders_.find(key); folder != folders_.end()) {
    if (auto failure = remove_folder(std::string(folder->second))) return failure;
  }
  const auto known = places_.find(key);
  if (known == places_.end() || !known->second.on_disk) return {};
  known->second.on_disk = false;
  const std::string old = at(known->second.path);
  const auto error = disk_.remove_file(old);
  if (error && error != std::errc::no_such_file_or_directory) return {error, old};
  return {};
}

DiskFailure Spare::make_folder(const std::string& path) {
  if (path.empty()) return {};
  std::string key = text::fold_path(path);
  if (const auto known = folders_.find(key); known != folders_.end()) {
    if (known->second == path) return {};
    if (auto failure = remove_folder(std::string(known->second))) return failure;
  }
  if (auto failure = make_folder(parent_of(path))) return failure;
  if (const auto file = places_.find(key); file != places_.end() && file->second.on_disk) {
    file->second.on_disk = false;
    const std::string old = at(file->second.path);
    if (const auto error = disk_.remove_file(old)) return {error, old};
  }
  if (const auto error = disk_.make_directories(at(path))) return {error, at(path)};
  folders_.insert_or_assign(std::move(key), path);
  return {};
}

// File by file: a folder into which somebody has put something since survey() is not removed.
DiskFailure Spare::remove_folder(const std::string& path) {
  for (auto& [key, place] : places_) {
    if (!place.on_disk || !is_below(place.path, path)) continue;
    place.on_disk = false;
    const auto error = disk_.remove_file(at(place.path));
    if (error && error != std::errc::no_such_file_or_directory) return {error, at(place.path)};
  }
  std::vector<std::string> folders = {path};
  for (const auto& [key, folder] : folders_) {
    if (is_below(folder, path)) folders.push_back(folder);
  }
  for (const std::string& folder : double_folders_) {
    if (is_below(folder, path)) folders.push_back(folder);
  }
  std::sort(folders.rbegin(), folders.rend());  // a folder comes after those in it
  for (const std::string& folder : folders) {
    const auto error = disk_.remove_folder(at(folder));
    if (error && error != std::errc::no_such_file_or_directory) return {error, at(folder)};
  }
  const auto went = [&](const std::string& f) { return f == path || is_below(f, path); };
  std::erase_if(folders_, [&](const auto& f) { return went(f.second); });
  std::erase_if(double_folders_, went);
  return {};
}

DiskFailure Spare::remove_others(size_t& removed) {
  std::vector<std::string> files;
  for (const auto& [key, place] : places_) {
    if (place.on_disk && !place.put) files.push_back(place.path);
  }
  std::vector<std::string> folders;
  for (const auto& [key, path] : folders_) {
    if (!needed_.contains(path)) folders.push_back(path);
  }
  folders.insert(folders.end(), double_folders_.begin(), double_folders_.end());
  if (files.empty() && folders.empty() && doubles_.empty()) return {};
  if (auto failure = open()) return failure;
  std::sort(files.begin(), files.end());
  std::sort(folders.begin(), folders.end());  // a folder comes before those in it
  for (const std::string& folder : folders) {
    const bool is_double =
        std::find(double_folders_.begin(), double_folders_.end(), folder) != double_folders_.end();
    if (!is_double && !folders_.contains(text::fold_path(folder))) continue;  // went already
    if (auto failure = remove_folder(folder)) return failure;
  }
  for (const std::string& file : files) {
    Place& place = places_.at(text::fold_path(file));
    if (!place.on_disk) continue;  // went with its folder
    place.on_disk = false;
    const auto error = disk_.remove_file(at(file));
    if (error && error != std::errc::no_such_file_or_directory) return {error, at(file)};
  }
  removed += files.size();
  return {};
}

DiskFailure Spare::complete(size_t& removed) {
  if (auto put_marker = put(std::string(kMarkerName), kMarkerText); put_marker.failure) {
    return put_marker.failure;
  }
  const std::lock_guard lock(mutex_);
  if (auto failure = remove_others(removed)) return failure;
  if (!opened_) return {};
  return store_list(disk_, beside_, id_, std::move(entries_), durable_);
}

void Spare::settle() {
  // A record that stays does no harm: all it names stands in the list.
  if (opened_) static_cast<void>(record_.remove());
}

}  // namespace hiroba::publish
