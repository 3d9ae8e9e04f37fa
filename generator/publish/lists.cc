#include "publish/lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace hiroba::publish {

using system::DirectoryEntry;
using system::EntryType;
using system::FileSystem;

namespace {

constexpr std::string_view kListEnding = ".files";
constexpr std::string_view kNewEnding = ".files.new";
constexpr std::string_view kWritingName = "writing";
constexpr std::string_view kWritingFirst = "hiroba writing 1 ";

// The folder id at the beginning of a name or text, if `rest` is all that follows it.
std::optional<uint64_t> id_before(std::string_view text, std::string_view rest) {
  uint64_t id = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), id, 16);
  const auto length = static_cast<size_t>(stop - text.data());
  if (error != std::errc{} || text.substr(length) != rest) return std::nullopt;
  return id;
}

std::string writing_path(const std::string& beside) {
  return beside + "/" + std::string(kWritingName);
}

}  // namespace

std::string manifest_path(const std::string& beside, uint64_t folder) {
  return fmt::format("{}/{:x}{}", beside, folder, kListEnding);
}

Lists Lists::read(FileSystem& disk, const std::string& beside) {
  Lists out;
  std::error_code ignored;  // what cannot be read proves nothing
  for (const DirectoryEntry& entry : disk.names(beside, ignored)) {
    const auto id = id_before(entry.name, kListEnding);
    if (!id || entry.type != EntryType::file) continue;
    const auto text = disk.read(beside + "/" + entry.name);
    auto list = text ? read_manifest(*text, *id) : std::nullopt;
    if (list) out.lists_.emplace(*id, std::move(*list));
  }
  const auto there = disk.look(writing_path(beside));
  if (!there || there->type != EntryType::file) return out;
  const auto text = disk.read(writing_path(beside));
  if (!text || !text->starts_with(kWritingFirst)) return out;
  const std::string_view all = *text;
  size_t end = all.find('\n');
  if (end == std::string_view::npos) return out;
  out.writing_ = id_before(all.substr(kWritingFirst.size(), end - kWritingFirst.size()), "");
  for (size_t begin = end + 1; begin < all.size(); begin = end + 1) {
    end = all.find('\n', begin);
    if (end == std::string_view::npos) break;  // cut off: this file was never made
    out.written_.emplace(all.substr(begin, end - begin));
  }
  return out;
}

const std::vector<ManifestEntry>* Lists::of(uint64_t folder) const {
  const auto it = lists_.find(folder);
  return it == lists_.end() ? nullptr : &it->second;
}

const ManifestEntry* Lists::find(const std::vector<ManifestEntry>& list,
                                 const std::string& path) const {
  const auto at =
      std::lower_bound(list.begin(), list.end(), path,
                       [](const ManifestEntry& e, const std::string& p) { return e.path < p; });
  return at != list.end() && at->path == path ? &*at : nullptr;
}

// Of a generation in progress only new names are written down one by one; the others stand in the
// list of the published one.
bool Lists::names(uint64_t folder, const std::string& path) const {
  const auto* own = of(folder);
  if (own != nullptr && find(*own, path) != nullptr) return true;
  return is_unfinished(folder) && (written_.contains(path) || has_name(path));
}

bool Lists::has_name(const std::string& path) const {
  return std::any_of(lists_.begin(), lists_.end(),
                     [&](const auto& list) { return find(list.second, path) != nullptr; });
}

bool Lists::proves(const std::string& path, const ContentHash& hash) const {
  return std::any_of(lists_.begin(), lists_.end(), [&](const auto& list) {
    const ManifestEntry* entry = find(list.second, path);
    return entry != nullptr && entry->hash == hash;
  });
}

bool Lists::may_prove(const std::string& path, uint64_t size) const {
  return std::any_of(lists_.begin(), lists_.end(), [&](const auto& list) {
    const ManifestEntry* entry = find(list.second, path);
    return entry != nullptr && entry->size == size;
  });
}

DiskFailure store_list(FileSystem& disk, const std::string& beside, uint64_t folder,
                       std::vector<ManifestEntry> entries, bool durable) {
  const std::string file = manifest_path(beside, folder);
  const std::string fresh = fmt::format("{}/{:x}{}", beside, folder, kNewEnding);
  if (disk.look(fresh)) {
    if (const auto error = disk.remove_file(fresh)) return {error, fresh};
  }
  if (const auto error = disk.create(fresh, write_manifest(folder, std::move(entries)))) {
    return {error, fresh};
  }
  if (durable) {
    if (const auto error = disk.sync(beside)) return {error, beside};
  }
  return {disk.rename(fresh, file), file};
}

bool remove_other_lists(FileSystem& disk, const std::string& beside,
                        const std::vector<uint64_t>& current) {
  bool any = false;
  std::error_code ignored;  // what is left here only takes room
  for (const DirectoryEntry& entry : disk.names(beside, ignored)) {
    const auto whole = id_before(entry.name, kListEnding);
    const auto id = whole ? whole : id_before(entry.name, kNewEnding);
    if (!id || entry.type != EntryType::file) continue;
    if (whole && std::find(current.begin(), current.end(), *id) != current.end()) continue;
    ignored = disk.remove_file(beside + "/" + entry.name);
    any = true;
  }
  return any;
}

WritingRecord::WritingRecord(FileSystem& disk, const std::string& beside)
    : disk_(disk), path_(writing_path(beside)) {}

DiskFailure WritingRecord::begin(uint64_t folder, bool goes_on) {
  // A kill while adding leaves half a name; with «/» at its end it is no file's.
  if (goes_on) return {disk_.append(path_, "/\n"), path_};
  if (auto failure = remove()) return failure;
  return {disk_.create(path_, fmt::format("{}{:x}\n", kWritingFirst, folder)), path_};
}

DiskFailure WritingRecord::add(const std::string& path) {
  return {disk_.append(path_, path + "\n"), path_};
}

DiskFailure WritingRecord::remove() {
  if (!disk_.look(path_)) return {};
  return {disk_.remove_file(path_), path_};
}

}  // namespace hiroba::publish
