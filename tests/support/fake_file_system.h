#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "system/file_system.h"

namespace hiroba::test {

// What a power cut leaves of the changes made since the last sync().
enum class PowerCut {
  nothing_stored,  // all of them are lost
  names_only,      // names are as they were last, but files written since are empty
  contents_only,   // bytes are as they were last, but names are the old ones
};

// A disk in memory with names, contents and a notion of what is stored. Paths start at its root,
// with or without «/». Changing operations are counted from 1 and can be made to fail; a failing
// write leaves half of its bytes and a failing remove_all() half of the folder, as real ones do.
class FakeFileSystem final : public system::FileSystem {
 public:
  FakeFileSystem();

  // ---- for the test: none of these counts as an operation

  // Makes a file with its folders; replaces an old one.
  void put(const std::string& path, std::string_view bytes);
  void put_folder(const std::string& path);
  // Something that is neither file nor folder nor link: a pipe, a device. Reading it is a mistake.
  void put_pipe(const std::string& path);
  void put_link(const std::string& path, const std::string& target);
  void take_away(const std::string& path);
  // Every file below the folder, by its path in there. Links read as «-> target».
  std::map<std::string, std::string> files(const std::string& folder);
  bool exists(const std::string& path) { return look(path).has_value(); }

  // The n-th changing operation from now fails; with `and_all_later` the disk stays broken, which
  // is also what a killed process looks like to the disk.
  void fail_at(size_t n, std::errc error, bool and_all_later = false);
  // Every change at this path or below fails.
  void fail_below(const std::string& path, std::errc error);
  void fail_reading(const std::string& path, std::errc error);
  void fail_locking(std::errc error) { lock_error_ = error; }
  void fail_never();
  void cannot_exchange() { can_exchange_ = false; }
  // From now on «A» is the same name as «a», as on macOS and Windows.
  void ignore_case() { ignore_case_ = true; }
  // Reverts what was not stored; all locks are gone.
  void cut_power(PowerCut what);

  size_t changes() const { return changes_; }                   // changing operations so far
  const std::vector<std::string>& log() const { return log_; }  // «create public/a.html»
  const std::vector<std::string>& reads() const { return reads_; }
  // Pipes that were opened: a real program would still wait for them.
  const std::vector<std::string>& hung_on() const { return hung_on_; }
  void forget_log();

  // ---- FileSystem

  std::optional<std::string> read(const std::string& path, std::error_code* error) override;
  std::vector<system::DirectoryEntry> list(const std::string& path,
                                           std::error_code& error) override;
  std::vector<system::DirectoryEntry> names(const std::string& path,
                                            std::error_code& error) override;
  std::optional<system::DirectoryEntry> look(const std::string& path) override;
  std::optional<std::string> real_path(const std::string& path) override;
  std::error_code write(const std::string& path, std::string_view bytes) override;
  std::error_code create(const std::string& path, std::string_view bytes,
                         system::DirectoryEntry* made) override;
  std::error_code append(const std::string& path, std::string_view bytes) override;
  std::error_code make_directories(const std::string& path) override;
  // The fake disk has one user: private is what create() and make_directories() make.
  std::error_code create_private(const std::string& path, std::string_view bytes) override {
    return create(path, bytes, nullptr);
  }
  std::error_code make_private_directories(const std::string& path) override {
    return make_directories(path);
  }
  std::error_code rename(const std::string& from, const std::string& to) override;
  std::error_code exchange(const std::string& a, const std::string& b) override;
  std::error_code remove_file(const std::string& path) override;
  std::error_code remove_folder(const std::string& path) override;
  std::error_code remove_all(const std::string& path) override;
  std::error_code copy_file(const std::string& from, const std::string& to) override;
  std::error_code sync(const std::string& path) override;
  system::LockAttempt try_lock(const std::string& path, std::string_view about_me) override;

 private:
  struct Node {
    system::EntryType type;
    std::string bytes;                         // a link: its target
    std::map<std::string, uint64_t> children;  // a folder: name → node
    uint64_t stamp = 0;
  };
  using Nodes = std::map<uint64_t, Node>;
  struct Slot {  // where a name is or would be
    uint64_t folder = 0;
    std::string name;
    uint64_t node = 0;  // 0: nothing there
    std::error_code error;
  };

  std::string spelled(const Node& folder, const std::string& name) const;
  Slot find(const std::string& path, bool follow, int links = 0);
  std::error_code begin_change(const std::string& what, const std::string& path);
  std::error_code put_bytes(const std::string& what, const std::string& path,
                            std::string_view bytes, bool must_be_new, system::DirectoryEntry* made);
  system::DirectoryEntry entry(const std::string& name, uint64_t id) const;
  uint64_t add(uint64_t folder, const std::string& name, system::EntryType type);
  void erase(uint64_t folder, const std::string& name);
  void erase_tree(uint64_t id);
  uint64_t folder_for(const std::string& path);
  void gather(uint64_t id, const std::string& below, std::map<std::string, std::string>& out);

  std::recursive_mutex mutex_;
  Nodes nodes_;
  Nodes stored_;
  uint64_t next_id_ = 2;
  uint64_t clock_ = 1;
  std::shared_ptr<std::set<std::string>> locked_;
  bool can_exchange_ = true;
  bool ignore_case_ = false;
  std::optional<std::errc> lock_error_;
  std::map<std::string, std::errc> below_;
  std::map<std::string, std::errc> unreadable_;
  size_t changes_ = 0;
  size_t fail_at_ = 0;  // 0: never
  bool fail_later_ = false;
  std::errc fail_with_ = std::errc::io_error;
  std::vector<std::string> log_;
  std::vector<std::string> reads_;
  std::vector<std::string> hung_on_;
};

}  // namespace hiroba::test
