#include "build/spare.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "build/output_path.h"

namespace hiroba::build {

using source::DirectoryEntry;
using source::EntryType;

namespace {

bool is_below(std::string_view path, std::string_view folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::string parent_of(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

}  // namespace

std::string manifest_path(const std::string& manifests, uint64_t folder) {
  return fmt::format("{}/{:x}.files", manifests, folder);
}

Spare::Spare(source::FileSystem& disk, std::string folder, std::string manifests, bool durable)
    : disk_(disk),
      folder_(std::move(folder)),
      manifests_(std::move(manifests)),
      durable_(durable) {}

DiskFailure Spare::survey() {
  const auto there = disk_.look(folder_);
  exists_ = there.has_value();
  if (!exists_) return {};
  discard_ = true;
  if (there->type != EntryType::directory) return {};
  const std::string file = manifest_path(manifests_, there->id);
  if (!disk_.look(file)) return {};
  manifest_ = file;
  const auto text = disk_.read(file);
  auto entries = text ? read_manifest(*text, there->id) : std::nullopt;
  if (!entries) return {};
  discard_ = false;
  places_.reserve(entries->size() * 2);
  for (ManifestEntry& e : *entries) {
    std::string key = fold_output_path(e.path);
    places_.insert_or_assign(std::move(key),
                             Place{std::move(e.path), false, true, false, e.hash, e.size, e.stamp});
  }
  return walk("");
}

// Names and types are enough here: whether a file was touched is asked when it is needed.
DiskFailure Spare::walk(const std::string& below) {
  std::error_code error;
  const std::string folder = below.empty() ? folder_ : at(below);
  for (const DirectoryEntry& found : disk_.names(folder, error)) {
    const std::string path = below.empty() ? found.name : below + "/" + found.name;
    std::string key = fold_output_path(path);
    if (found.type == EntryType::directory) {
      if (!folders_.try_emplace(std::move(key), path).second) {
        strangers_.push_back(path);
      } else if (auto failure = walk(path)) {
        return failure;
      }
      continue;
    }
    Place& place = places_.try_emplace(std::move(key), Place{path}).first->second;
    if (found.type != EntryType::file || place.on_disk) {
      strangers_.push_back(path);
      continue;
    }
    if (place.path != path) place = Place{path};
    place.on_disk = true;
  }
  return DiskFailure{error, folder};
}

// Before the first change: from here on the folder is not what its manifest says.
DiskFailure Spare::open() {
  if (opened_) return {};
  opened_ = true;
  // This folder may have been the published one until the last run: that it is no longer must be
  // stored before it is taken apart.
  if (durable_ && exists_) {
    if (const auto error = disk_.sync(manifests_)) return {error, manifests_};
  }
  if (!manifest_.empty()) {
    if (const auto error = disk_.remove_file(manifest_)) return {error, manifest_};
  }
  if (discard_) {
    if (const auto error = disk_.remove_all(folder_)) return {error, folder_};
    exists_ = false;
  }
  for (const std::string& path : strangers_) {
    if (const auto error = disk_.remove_all(at(path))) return {error, at(path)};
  }
  if (!exists_) {
    if (const auto error = disk_.make_directories(folder_)) return {error, folder_};
  }
  Place& marker = places_.try_emplace(std::string(kMarkerName)).first->second;
  if (marker.on_disk) return {};
  DirectoryEntry made;
  const std::string path = at(kMarkerName);
  if (const auto error = disk_.create(path, kMarkerText, &made)) return {error, path};
  marker = Place{std::string(kMarkerName),  true,      true,      false,
                 hash_content(kMarkerText), made.size, made.stamp};
  return {};
}

Spare::Put Spare::put(const std::string& path, std::string_view bytes) {
  const ContentHash hash = hash_content(bytes);
  std::optional<uint64_t> stamp;  // set: the right file is there if it still has this stamp
  {
    const std::lock_guard lock(mutex_);
    for (std::string folder = parent_of(path); !folder.empty(); folder = parent_of(folder)) {
      if (!needed_.insert(folder).second) break;
    }
    const auto known = places_.find(fold_output_path(path));
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
  const std::string key = fold_output_path(path);
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
  std::string key = fold_output_path(path);
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

DiskFailure Spare::remove_folder(const std::string& path) {
  if (const auto error = disk_.remove_all(at(path))) return {error, at(path)};
  std::erase_if(folders_,
                [&](const auto& f) { return f.second == path || is_below(f.second, path); });
  for (auto& [key, place] : places_) {
    if (is_below(place.path, path)) place.on_disk = false;
  }
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
  if (files.empty() && folders.empty() && strangers_.empty()) return {};
  if (auto failure = open()) return failure;
  std::sort(files.begin(), files.end());
  std::sort(folders.begin(), folders.end());  // a folder comes before those in it
  for (const std::string& folder : folders) {
    if (!folders_.contains(fold_output_path(folder))) continue;  // went with an outer one
    if (auto failure = remove_folder(folder)) return failure;
  }
  for (const std::string& file : files) {
    if (places_.at(fold_output_path(file)).on_disk) {
      if (const auto error = disk_.remove_file(at(file))) return {error, at(file)};
    }
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
  if (durable_) {
    if (const auto error = disk_.sync(folder_)) return {error, folder_};
  }
  const auto there = disk_.look(folder_);
  if (!there) return {std::make_error_code(std::errc::no_such_file_or_directory), folder_};
  const std::string file = manifest_path(manifests_, there->id);
  const auto error = disk_.write(file, write_manifest(there->id, std::move(entries_)));
  return {error, file};
}

DiskFailure Spare::drop() {
  const auto there = disk_.look(folder_);
  if (!there) return {};
  const std::string file = manifest_path(manifests_, there->id);
  if (disk_.look(file)) {
    if (const auto error = disk_.remove_file(file)) return {error, file};
  }
  if (const auto error = disk_.remove_all(folder_)) return {error, folder_};
  if (durable_) {
    if (const auto error = disk_.sync(manifests_)) return {error, manifests_};
  }
  return {};
}

}  // namespace hiroba::build
