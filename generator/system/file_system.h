#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace hiroba::system {

enum class EntryType { file, directory, symlink, other };

struct DirectoryEntry {
  std::string name;
  EntryType type;
  uint64_t size = 0;   // bytes, files only
  uint64_t id = 0;     // which thing it is, whatever its name: renaming keeps it
  uint64_t stamp = 0;  // made of the times of change: another number after any change of a file
  bool is_open_to_others = false;  // somebody else than its owner may read or write it
};

// A lock that lasts as long as this object; the system lets go of it when the process ends,
// however it ends.
class FileLock {
 public:
  virtual ~FileLock() = default;
};

// What came of trying: the lock; or, without `error`, what its present holder wrote about itself.
struct LockAttempt {
  std::unique_ptr<FileLock> lock;
  std::string holder;
  std::error_code error;
};

// What came of reading a file of unknown size: its bytes; or, when there are too many, at least how
// many; or what was in the way.
struct HandedFile {
  std::string bytes;
  uint64_t size = 0;
  bool is_plain = true;
  std::error_code error;
};

// The whole disk, as far as the program may use it. Tests put a fake in its place that records
// reads and fails on demand at any write. Paths are UTF-8 with «/». Nothing here throws. May be
// called from several threads at once.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // The whole file, or nothing with `error` set when given.
  virtual std::optional<std::string> read(const std::string& path,
                                          std::error_code* error = nullptr) = 0;
  // A plain file (links followed) that somebody has handed in: of a pipe, a device or a folder
  // nothing is read, so that nobody has to wait for it. Of more than `most` bytes only the size is
  // told.
  virtual HandedFile read_at_most(const std::string& path, uint64_t most);
  // Sorted by name (bytes). A missing folder is an error.
  virtual std::vector<DirectoryEntry> list(const std::string& path, std::error_code& error) = 0;
  // As list(), but only names and types are filled in: five times faster.
  virtual std::vector<DirectoryEntry> names(const std::string& path, std::error_code& error) = 0;
  // What is there, without following a link; nothing when there is nothing.
  virtual std::optional<DirectoryEntry> look(const std::string& path) = 0;
  // Where the path really lies, links followed.
  virtual std::optional<std::string> real_path(const std::string& path) = 0;

  // Below: everything that changes the disk. Each returns an empty code on success.
  // Replaces what an existing file holds, or makes the file.
  virtual std::error_code write(const std::string& path, std::string_view bytes) = 0;
  // Makes a file where nothing is (`file_exists` otherwise, also for a link). `made` is how
  // look() sees the file afterwards, without its name.
  virtual std::error_code create(const std::string& path, std::string_view bytes,
                                 DirectoryEntry* made = nullptr) = 0;
  // Adds bytes at the end of a file that is there, itself and not what a link points to.
  virtual std::error_code append(const std::string& path, std::string_view bytes) = 0;
  virtual std::error_code make_directories(const std::string& path) = 0;
  // The same for what only its owner may read: never open to others, not even for a moment, and the
  // file has reached the disk afterwards. Folders that are there already stay as they are.
  virtual std::error_code create_private(const std::string& path, std::string_view bytes) = 0;
  virtual std::error_code make_private_directories(const std::string& path) = 0;
  virtual std::error_code rename(const std::string& from, const std::string& to) = 0;
  // Swaps two existing paths in one step where the system can; `not_supported` otherwise.
  virtual std::error_code exchange(const std::string& a, const std::string& b) = 0;
  // A file or a link, itself and not what it points to. It is an error when nothing is there.
  virtual std::error_code remove_file(const std::string& path) = 0;
  // An empty folder; `directory_not_empty` when somebody has put something into it.
  virtual std::error_code remove_folder(const std::string& path) = 0;
  // A folder with all below, or a file. No error when nothing is there. Follows no link.
  virtual std::error_code remove_all(const std::string& path) = 0;
  virtual std::error_code copy_file(const std::string& from, const std::string& to) = 0;
  // All earlier writes below this folder have reached the disk.
  virtual std::error_code sync(const std::string& path) = 0;
  // Locks the file, made when missing, and leaves `about_me` in it for others to read. Never
  // waits. `not_supported` or `no_lock_available` where the disk knows no locks.
  virtual LockAttempt try_lock(const std::string& path, std::string_view about_me) = 0;
};

// The real disk.
std::unique_ptr<FileSystem> real_file_system();

}  // namespace hiroba::system
