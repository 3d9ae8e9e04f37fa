#include "publish/generation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace hiroba::publish {

using system::DirectoryEntry;
using system::EntryType;
using system::FileSystem;

namespace {

constexpr size_t kMostNames = 10;

// What desktops leave in any folder that somebody opened: made by programs, of use to nobody.
bool is_desktop_litter(std::string_view name) {
  static constexpr std::array<std::string_view, 3> kNames = {".DS_Store", "Thumbs.db",
                                                             "desktop.ini"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

class Inspector {
 public:
  Inspector(FileSystem& disk, const std::string& folder, uint64_t id, const Lists& lists,
            Generation generation)
      : disk_(disk), folder_(folder), id_(id), lists_(lists), generation_(generation) {}

  Inspection run() {
    walk("");
    std::sort(out_.foreign.begin(), out_.foreign.end());
    return std::move(out_);
  }

 private:
  // Whether anything of ours lies there.
  bool walk(const std::string& below) {
    std::error_code error;
    const std::string here = below.empty() ? folder_ : folder_ + "/" + below;
    bool has_ours = false;
    for (const DirectoryEntry& entry : disk_.names(here, error)) {
      const std::string path = below.empty() ? entry.name : below + "/" + entry.name;
      if (entry.type == EntryType::directory) {
        has_ours = enter(path) || has_ours;
      } else if (entry.type == EntryType::file && is_ours(path)) {
        out_.files.push_back(path);
        has_ours = true;
      } else if (entry.type == EntryType::file && is_nobodys(path, entry.name)) {
        out_.files.push_back(path);
      } else {
        out_.foreign.push_back(path);
      }
    }
    if (error && !out_.failure) out_.failure = DiskFailure{error, here};
    return has_ours;
  }

  bool enter(const std::string& path) {
    out_.folders.push_back(path);
    const size_t before = out_.foreign.size();
    if (walk(path)) return true;
    if (out_.foreign.size() == before) return false;  // empty folders are nobody's
    out_.foreign.resize(before);
    out_.foreign.push_back(path + "/");
    return false;
  }

  bool is_ours(const std::string& path) const {
    if (lists_.names(id_, path)) return true;
    const auto there = disk_.look(folder_ + "/" + path);
    if (!there || there->type != EntryType::file || !lists_.may_prove(path, there->size)) {
      return false;
    }
    const auto bytes = disk_.read(folder_ + "/" + path);
    return bytes && lists_.proves(path, hash_content(*bytes));
  }

  bool is_nobodys(const std::string& path, std::string_view name) const {
    if (is_desktop_litter(name)) return true;
    if (generation_ != Generation::hidden) return false;
    const auto there = disk_.look(folder_ + "/" + path);
    return there && there->type == EntryType::file && there->size == 0;
  }

  FileSystem& disk_;
  const std::string& folder_;
  const uint64_t id_;
  const Lists& lists_;
  const Generation generation_;
  Inspection out_;
};

// A name may hold anything at all; a message may not.
std::string fit_for_message(std::string_view name) {
  std::string out;
  for (size_t i = 0; i < name.size();) {
    const text::Decoded next = text::decode_at(name, i);
    const bool is_control = next.c < 0x20 || (next.c >= 0x7f && next.c < 0xa0);
    text::append(out, is_control ? text::kReplacement : next.c);
    i += next.size;
  }
  return out;
}

}  // namespace

Inspection inspect(FileSystem& disk, const std::string& folder, uint64_t id, const Lists& lists,
                   Generation generation) {
  return Inspector(disk, folder, id, lists, generation).run();
}

std::vector<std::string> find_edited(FileSystem& disk, const std::string& folder,
                                     const std::vector<ManifestEntry>& list) {
  std::vector<std::string> out;
  for (const ManifestEntry& entry : list) {
    const std::string path = folder + "/" + entry.path;
    const auto now = disk.look(path);
    if (!now || now->type != EntryType::file) continue;
    if (now->size == entry.size && now->stamp == entry.stamp) continue;
    // Only touched, given to somebody else or restored: the bytes count.
    const auto bytes = now->size == entry.size ? disk.read(path) : std::nullopt;
    if (!bytes || hash_content(*bytes) != entry.hash) out.push_back(entry.path);
  }
  return out;
}

DiskFailure adopt(FileSystem& disk, const std::string& folder, uint64_t id,
                  const std::string& beside, const Lists& lists,
                  const std::vector<std::string>& files) {
  std::vector<ManifestEntry> entries;
  for (const std::string& path : files) {
    const auto there = disk.look(folder + "/" + path);
    const auto bytes = there ? disk.read(folder + "/" + path) : std::nullopt;
    if (!bytes) continue;
    const ContentHash hash = hash_content(*bytes);
    if (!lists.proves(path, hash)) continue;  // nobody's
    entries.push_back(ManifestEntry{path, hash, bytes->size(), there->stamp});
  }
  return store_list(disk, beside, id, std::move(entries), false);
}

Removal remove_generation(FileSystem& disk, const std::string& folder, const std::string& beside) {
  Removal out;
  const auto there = disk.look(folder);
  if (!there) return out;
  const Lists lists = Lists::read(disk, beside);
  const Inspection found = inspect(disk, folder, there->id, lists, Generation::hidden);
  out.foreign = found.foreign;
  out.failure = found.failure;
  if (out.failure) return out;
  // The first failure counts, and what can go goes all the same: a full disk needs the room.
  const auto note = [&](const std::error_code& error, const std::string& path) {
    if (!error || error == std::errc::no_such_file_or_directory) return;
    if (error == std::errc::directory_not_empty) return;  // somebody's is in it
    if (!out.failure) out.failure = DiskFailure{error, path};
  };
  for (const std::string& path : found.files) {
    note(disk.remove_file(folder + "/" + path), folder + "/" + path);
  }
  for (auto path = found.folders.rbegin(); path != found.folders.rend(); ++path) {
    const bool is_kept = std::any_of(out.foreign.begin(), out.foreign.end(),
                                     [&](const auto& f) { return f.starts_with(*path + "/"); });
    if (!is_kept) note(disk.remove_folder(folder + "/" + *path), folder + "/" + *path);
  }
  if (!out.foreign.empty() || out.failure) return out;
  note(disk.remove_folder(folder), folder);
  if (out.failure) return out;
  if (disk.look(folder)) {  // came in while we looked
    out.foreign.push_back(folder.substr(folder.rfind('/') + 1) + "/");
    return out;
  }
  const std::string list = manifest_path(beside, there->id);
  if (disk.look(list)) note(disk.remove_file(list), list);
  if (!out.failure && lists.is_unfinished(there->id)) {
    out.failure = WritingRecord(disk, beside).remove();
  }
  return out;
}

std::string some_names(const std::vector<std::string>& names) {
  std::string out;
  for (size_t i = 0; i < names.size() && i < kMostNames; ++i) {
    if (i > 0) out += ", ";
    out += fit_for_message(names[i]);
  }
  if (names.size() > kMostNames) out += ", …";
  return out;
}

}  // namespace hiroba::publish
