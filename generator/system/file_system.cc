#include "system/file_system.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#if defined(__linux__)
#include <sys/syscall.h>
#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif
#endif

namespace hiroba::system {
namespace {

namespace fs = std::filesystem;

std::error_code last_error() { return {errno, std::generic_category()}; }

// Files and folders are for everybody to read, whatever the editor's umask is: the same input
// must publish the same site.
constexpr mode_t kFileMode = 0644;
constexpr mode_t kFolderMode = 0755;
// What people wrote about themselves is for its owner alone.
constexpr mode_t kPrivateFileMode = 0600;
constexpr mode_t kPrivateFolderMode = 0700;

EntryType type_of(mode_t mode) {
  if (S_ISREG(mode)) return EntryType::file;
  if (S_ISDIR(mode)) return EntryType::directory;
  if (S_ISLNK(mode)) return EntryType::symlink;
  return EntryType::other;
}

uint64_t nanoseconds(const timespec& t) {
  return static_cast<uint64_t>(t.tv_sec) * 1000000000U + static_cast<uint64_t>(t.tv_nsec);
}

DirectoryEntry entry_of(const struct stat& info) {
#if defined(__APPLE__)
  const uint64_t written = nanoseconds(info.st_mtimespec);
  const uint64_t changed = nanoseconds(info.st_ctimespec);
#else
  const uint64_t written = nanoseconds(info.st_mtim);
  const uint64_t changed = nanoseconds(info.st_ctim);
#endif
  // Both times: programs may set the first as they like, and some disks keep no second.
  constexpr uint64_t kSpread = 0x9e3779b97f4a7c15U;
  return DirectoryEntry{{},
                        type_of(info.st_mode),
                        static_cast<uint64_t>(info.st_size),
                        static_cast<uint64_t>(info.st_ino),
                        written * kSpread + changed,
                        (info.st_mode & 077) != 0};
}

EntryType type_of(const dirent& entry, const std::string& folder) {
  switch (entry.d_type) {
    case DT_REG: return EntryType::file;
    case DT_DIR: return EntryType::directory;
    case DT_LNK: return EntryType::symlink;
    case DT_UNKNOWN: break;  // some disks do not say
    default: return EntryType::other;
  }
  struct stat info = {};
  const std::string path = folder + "/" + entry.d_name;
  return ::lstat(path.c_str(), &info) == 0 ? type_of(info.st_mode) : EntryType::other;
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

// Some files say that they are empty, and some grow: what counts is what is read.
void read_up_to(int file, uint64_t most, HandedFile& out) {
  constexpr size_t kPiece = 65536;
  out.bytes.resize(static_cast<size_t>(out.size) + 1);
  size_t done = 0;
  while (done <= most) {
    if (done == out.bytes.size()) out.bytes.resize(done + kPiece);
    const ssize_t got = ::read(file, out.bytes.data() + done, out.bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) out.error = last_error();
    if (got <= 0) break;
    done += static_cast<size_t>(got);
  }
  out.size = done;
  out.bytes.resize(out.error || done > most ? 0 : done);
}

class RealFileSystem final : public FileSystem {
 public:
  std::optional<std::string> read(const std::string& path, std::error_code* error) override {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info = {};
    if (file.get() < 0 || ::fstat(file.get(), &info) != 0) return failed(error);
    if (S_ISDIR(info.st_mode)) {
      errno = EISDIR;
      return failed(error);
    }
    std::string bytes;
    bytes.resize(static_cast<size_t>(info.st_size));
    size_t done = 0;
    for (;;) {
      if (done == bytes.size()) bytes.resize(bytes.size() + 4096);
      const ssize_t got = ::read(file.get(), bytes.data() + done, bytes.size() - done);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return failed(error);
      if (got == 0) break;
      done += static_cast<size_t>(got);
    }
    bytes.resize(done);
    return bytes;
  }

  HandedFile read_at_most(const std::string& path, uint64_t most) override {
    HandedFile out;
    // Without O_NONBLOCK, opening a pipe waits for somebody to write into it.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat info = {};
    if (file.get() < 0 || ::fstat(file.get(), &info) != 0) {
      out.error = last_error();
      return out;
    }
    out.is_plain = S_ISREG(info.st_mode);
    out.size = static_cast<uint64_t>(info.st_size);
    if (out.is_plain && out.size <= most) read_up_to(file.get(), most, out);
    return out;
  }

  std::vector<DirectoryEntry> list(const std::string& path, std::error_code& error) override {
    std::vector<DirectoryEntry> out;
    for (DirectoryEntry& found : names(path, error)) {
      if (auto entry = look(path + "/" + found.name)) out.push_back(std::move(*entry));
    }
    return out;
  }

  std::vector<DirectoryEntry> names(const std::string& path, std::error_code& error) override {
    std::vector<DirectoryEntry> out;
    error.clear();
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
    if (!folder) {
      error = last_error();
      return out;
    }
    errno = 0;
    while (const dirent* entry = ::readdir(folder.get())) {
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") {
        out.push_back(DirectoryEntry{std::string(name), type_of(*entry, path)});
      }
      errno = 0;
    }
    if (errno != 0) error = last_error();
    std::sort(out.begin(), out.end(),
              [](const DirectoryEntry& a, const DirectoryEntry& b) { return a.name < b.name; });
    return out;
  }

  std::optional<DirectoryEntry> look(const std::string& path) override {
    struct stat info = {};
    if (::lstat(path.c_str(), &info) != 0) return std::nullopt;
    DirectoryEntry entry = entry_of(info);
    entry.name = path.substr(path.rfind('/') + 1);
    return entry;
  }

  std::optional<std::string> real_path(const std::string& path) override {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) return std::nullopt;
    return real.string();
  }

  std::error_code write(const std::string& path, std::string_view bytes) override {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kFileMode));
    if (file.get() < 0 || ::fchmod(file.get(), kFileMode) != 0) return last_error();
    if (const auto error = put_all(file.get(), bytes)) return error;
    if (::close(file.release()) != 0) return last_error();
    return {};
  }

  std::error_code create(const std::string& path, std::string_view bytes,
                         DirectoryEntry* made) override {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kFileMode));
    if (file.get() < 0) return last_error();
    if (const auto error = put_all(file.get(), bytes)) return error;
    struct stat info = {};
    if (::fstat(file.get(), &info) != 0) return last_error();
    if ((info.st_mode & 0777) != kFileMode) {  // a umask other than 022
      if (::fchmod(file.get(), kFileMode) != 0) return last_error();
      if (::fstat(file.get(), &info) != 0) return last_error();
    }
    if (made != nullptr) *made = entry_of(info);
    if (::close(file.release()) != 0) return last_error();
    return {};
  }

  std::error_code create_private(const std::string& path, std::string_view bytes) override {
    Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kPrivateFileMode));
    if (file.get() < 0) return last_error();
    if (const auto error = put_all(file.get(), bytes)) return error;
    if (::fsync(file.get()) != 0) return last_error();
    if (::close(file.release()) != 0) return last_error();
    return {};
  }

  std::error_code append(const std::string& path, std::string_view bytes) override {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW));
    if (file.get() < 0) return last_error();
    if (const auto error = put_all(file.get(), bytes)) return error;
    if (::close(file.release()) != 0) return last_error();
    return {};
  }

  std::error_code make_directories(const std::string& path) override {
    return make_folders(path, kFolderMode);
  }

  std::error_code make_private_directories(const std::string& path) override {
    return make_folders(path, kPrivateFolderMode);
  }

  std::error_code rename(const std::string& from, const std::string& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) return last_error();
    return {};
  }

  std::error_code exchange(const std::string& a, const std::string& b) override {
#if defined(__linux__)
    if (::syscall(SYS_renameat2, AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) {
      return {};
    }
    if (errno == ENOSYS || errno == EINVAL || errno == ENOTSUP) {
      return std::make_error_code(std::errc::not_supported);
    }
    return last_error();
#elif defined(__APPLE__)
    if (::renamex_np(a.c_str(), b.c_str(), RENAME_SWAP) == 0) return {};
    if (errno == ENOTSUP) return std::make_error_code(std::errc::not_supported);
    return last_error();
#else
    return std::make_error_code(std::errc::not_supported);
#endif
  }

  std::error_code remove_file(const std::string& path) override {
    if (::unlink(path.c_str()) != 0) return last_error();
    return {};
  }

  std::error_code remove_folder(const std::string& path) override {
    if (::rmdir(path.c_str()) == 0) return {};
    if (errno == EEXIST) errno = ENOTEMPTY;  // POSIX lets a system say either
    return last_error();
  }

  std::error_code remove_all(const std::string& path) override {
    std::error_code error;
    fs::remove_all(path, error);
    return error;
  }

  std::error_code copy_file(const std::string& from, const std::string& to) override {
    std::error_code error;
    const auto bytes = read(from, &error);
    return bytes ? write(to, *bytes) : error;
  }

  std::error_code sync(const std::string& path) override {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (folder.get() < 0) return last_error();
#if defined(__linux__)
    if (::syncfs(folder.get()) != 0) return last_error();
#else
    ::sync();  // there is no call for one folder with all below
#endif
    return {};
  }

  LockAttempt try_lock(const std::string& path, std::string_view about_me) override {
    LockAttempt out;
    for (;;) {
      auto lock = std::make_unique<RealLock>(
          ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kFileMode));
      const int fd = lock->file.get();
      struct stat ours = {};
      struct stat named = {};
      if (fd < 0 || ::fstat(fd, &ours) != 0) {
        out.error = last_error();
      } else if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR) continue;
        if (errno == EWOULDBLOCK) {
          out.holder = read(path, nullptr).value_or("");
        } else {
          out.error = last_error();
        }
      } else if (::stat(path.c_str(), &named) != 0 || named.st_ino != ours.st_ino) {
        continue;  // somebody removed the file meanwhile: a lock that nobody else sees
      } else {
        // Only for people: a full disk must not refuse the lock.
        if (::ftruncate(fd, 0) == 0) static_cast<void>(put_all(fd, about_me));
        out.lock = std::move(lock);
      }
      return out;
    }
  }

 private:
  struct RealLock final : FileLock {
    explicit RealLock(int fd) : file(fd) {}
    Descriptor file;
  };

  // Parents that are missing get the same mode.
  static std::error_code make_folders(const std::string& path, mode_t mode) {
    if (path.empty()) return {};
    if (::mkdir(path.c_str(), mode) == 0) {
      ::chmod(path.c_str(), mode);  // past the umask
      return {};
    }
    if (errno == EEXIST) {
      struct stat info = {};
      if (::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) return {};
      return std::make_error_code(std::errc::not_a_directory);
    }
    if (errno != ENOENT) return last_error();
    const std::string parent = fs::path(path).parent_path().string();
    if (parent == path || parent.empty()) return last_error();
    if (auto error = make_folders(parent, mode)) return error;
    return make_folders(path, mode);
  }

  static std::error_code put_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t put = ::write(fd, bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) return last_error();
      bytes.remove_prefix(static_cast<size_t>(put));
    }
    return {};
  }

  static std::nullopt_t failed(std::error_code* error) {
    if (error != nullptr) *error = last_error();
    return std::nullopt;
  }
};

}  // namespace

HandedFile FileSystem::read_at_most(const std::string& path, uint64_t most) {
  HandedFile out;
  if (auto bytes = read(path, &out.error)) {
    out.size = bytes->size();
    if (out.size <= most) out.bytes = std::move(*bytes);
  }
  return out;
}

std::unique_ptr<FileSystem> real_file_system() { return std::make_unique<RealFileSystem>(); }

}  // namespace hiroba::system
