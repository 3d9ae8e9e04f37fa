#include "fake_file_system.h"

#include <algorithm>

namespace hiroba::test {

using system::DirectoryEntry;
using system::EntryType;

namespace {

constexpr uint64_t kRoot = 1;
constexpr int kMostLinks = 10;

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> out;
  for (size_t begin = 0; begin < path.size();) {
    const size_t end = std::min(path.find('/', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    if (!part.empty() && part != ".") out.push_back(part);
    begin = end + 1;
  }
  return out;
}

bool is_at_or_below(const std::string& path, const std::string& folder) {
  return path == folder || (path.starts_with(folder) && path[folder.size()] == '/');
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

class FakeLock final : public system::FileLock {
 public:
  FakeLock(std::shared_ptr<std::set<std::string>> all, std::string path)
      : all_(std::move(all)), path_(std::move(path)) {}
  ~FakeLock() override { all_->erase(path_); }

 private:
  std::shared_ptr<std::set<std::string>> all_;
  std::string path_;
};

}  // namespace

FakeFileSystem::FakeFileSystem() : locked_(std::make_shared<std::set<std::string>>()) {
  nodes_[kRoot] = Node{EntryType::directory, {}, {}, 0};
  stored_ = nodes_;
}

// ---- names

// The name as it stands in the folder, which on some disks may differ in case from the one asked.
std::string FakeFileSystem::spelled(const Node& folder, const std::string& name) const {
  if (ignore_case_) {
    for (const auto& [other, child] : folder.children) {
      if (lower(other) == lower(name)) return other;
    }
  }
  return name;
}

FakeFileSystem::Slot FakeFileSystem::find(const std::string& path, bool follow, int links) {
  Slot slot{0, "", kRoot, {}};
  const auto parts = parts_of(path);
  std::string walked;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (slot.node == 0) {
      slot.error = std::make_error_code(std::errc::no_such_file_or_directory);
      return slot;
    }
    const Node& folder = nodes_.at(slot.node);
    if (folder.type != EntryType::directory) {
      slot.error = std::make_error_code(std::errc::not_a_directory);
      return slot;
    }
    slot.folder = slot.node;
    slot.name = spelled(folder, parts[i]);
    const auto child = folder.children.find(slot.name);
    slot.node = child == folder.children.end() ? 0 : child->second;
    const bool last = i + 1 == parts.size();
    if (slot.node != 0 && nodes_.at(slot.node).type == EntryType::symlink && (!last || follow)) {
      if (links == kMostLinks) {
        slot.error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
        return slot;
      }
      const std::string target = nodes_.at(slot.node).bytes;
      const Slot real =
          find(target.starts_with('/') ? target : walked + "/" + target, true, links + 1);
      if (real.error || last) return real;
      slot.node = real.node;
    }
    walked += "/" + parts[i];
  }
  return slot;
}

DirectoryEntry FakeFileSystem::entry(const std::string& name, uint64_t id) const {
  const Node& node = nodes_.at(id);
  return DirectoryEntry{name, node.type, node.bytes.size(), id, node.stamp};
}

uint64_t FakeFileSystem::add(uint64_t folder, const std::string& name, EntryType type) {
  const uint64_t id = next_id_++;
  nodes_[id] = Node{type, {}, {}, ++clock_};
  nodes_.at(folder).children[name] = id;
  return id;
}

void FakeFileSystem::erase_tree(uint64_t id) {
  const auto children = nodes_.at(id).children;
  for (const auto& [name, child] : children) erase_tree(child);
  nodes_.erase(id);
}

void FakeFileSystem::erase(uint64_t folder, const std::string& name) {
  auto& children = nodes_.at(folder).children;
  erase_tree(children.at(name));
  children.erase(name);
}

uint64_t FakeFileSystem::folder_for(const std::string& path) {
  uint64_t at = kRoot;
  for (const std::string& part : parts_of(path)) {
    const auto child = nodes_.at(at).children.find(part);
    at =
        child == nodes_.at(at).children.end() ? add(at, part, EntryType::directory) : child->second;
  }
  return at;
}

// ---- for the test

void FakeFileSystem::put(const std::string& path, std::string_view bytes) {
  const std::lock_guard lock(mutex_);
  const size_t slash = path.rfind('/');
  const std::string name = path.substr(slash + 1);
  const uint64_t folder = folder_for(slash == std::string::npos ? "" : path.substr(0, slash));
  auto& children = nodes_.at(folder).children;
  const uint64_t id =
      children.contains(name) ? children.at(name) : add(folder, name, EntryType::file);
  nodes_.at(id).bytes = bytes;
  nodes_.at(id).stamp = ++clock_;
  stored_ = nodes_;
}

void FakeFileSystem::put_folder(const std::string& path) {
  const std::lock_guard lock(mutex_);
  folder_for(path);
  stored_ = nodes_;
}

void FakeFileSystem::put_link(const std::string& path, const std::string& target) {
  put(path, target);
  nodes_.at(find(path, false).node).type = EntryType::symlink;
  stored_ = nodes_;
}

void FakeFileSystem::put_pipe(const std::string& path) {
  put(path, "");
  nodes_.at(find(path, false).node).type = EntryType::other;
  stored_ = nodes_;
}

void FakeFileSystem::take_away(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const Slot slot = find(path, false);
  if (slot.node != 0) erase(slot.folder, slot.name);
  stored_ = nodes_;
}

void FakeFileSystem::gather(uint64_t id, const std::string& below,
                            std::map<std::string, std::string>& out) {
  for (const auto& [name, child] : nodes_.at(id).children) {
    const std::string path = below.empty() ? name : below + "/" + name;
    const Node& node = nodes_.at(child);
    if (node.type == EntryType::directory) {
      gather(child, path, out);
    } else {
      out[path] = node.type == EntryType::symlink ? "-> " + node.bytes : node.bytes;
    }
  }
}

std::map<std::string, std::string> FakeFileSystem::files(const std::string& folder) {
  std::map<std::string, std::string> out;
  const Slot slot = find(folder, true);
  if (!slot.error && slot.node != 0) gather(slot.node, "", out);
  return out;
}

void FakeFileSystem::fail_at(size_t n, std::errc error, bool and_all_later) {
  fail_at_ = changes_ + n;
  fail_with_ = error;
  fail_later_ = and_all_later;
}

void FakeFileSystem::fail_below(const std::string& path, std::errc error) { below_[path] = error; }

void FakeFileSystem::fail_reading(const std::string& path, std::errc error) {
  unreadable_[path] = error;
}

void FakeFileSystem::fail_never() {
  fail_at_ = 0;
  fail_later_ = false;
  lock_error_.reset();
  below_.clear();
  unreadable_.clear();
}

void FakeFileSystem::cut_power(PowerCut what) {
  Nodes after = what == PowerCut::names_only ? nodes_ : stored_;
  for (auto& [id, node] : after) {
    if (node.type == EntryType::directory) continue;
    const Nodes& from = what == PowerCut::contents_only ? nodes_ : stored_;
    const auto known = from.find(id);
    if (known != from.end()) {
      node.bytes = known->second.bytes;
      if (what == PowerCut::contents_only) node.stamp = known->second.stamp;
    } else if (what == PowerCut::names_only) {
      node.bytes.clear();  // the length is lost with the bytes
    }
  }
  nodes_ = after;
  stored_ = nodes_;
  locked_ = std::make_shared<std::set<std::string>>();
}

void FakeFileSystem::forget_log() {
  log_.clear();
  reads_.clear();
}

// ---- reading

std::optional<std::string> FakeFileSystem::read(const std::string& path, std::error_code* error) {
  const std::lock_guard lock(mutex_);
  reads_.push_back(path);
  const Slot slot = find(path, true);
  std::error_code problem = slot.error;
  if (const auto bad = unreadable_.find(path); bad != unreadable_.end()) {
    problem = std::make_error_code(bad->second);
  } else if (!problem && slot.node == 0) {
    problem = std::make_error_code(std::errc::no_such_file_or_directory);
  } else if (!problem && nodes_.at(slot.node).type == EntryType::directory) {
    problem = std::make_error_code(std::errc::is_a_directory);
  } else if (!problem && nodes_.at(slot.node).type == EntryType::other) {
    hung_on_.push_back(path);  // the real one would wait for ever
  }
  if (error != nullptr) *error = problem;
  if (problem) return std::nullopt;
  return nodes_.at(slot.node).bytes;
}

std::vector<DirectoryEntry> FakeFileSystem::list(const std::string& path, std::error_code& error) {
  const std::lock_guard lock(mutex_);
  std::vector<DirectoryEntry> out;
  const Slot slot = find(path, true);
  error = slot.error;
  if (const auto bad = unreadable_.find(path); bad != unreadable_.end()) {
    error = std::make_error_code(bad->second);
  } else if (!error && slot.node == 0) {
    error = std::make_error_code(std::errc::no_such_file_or_directory);
  } else if (!error && nodes_.at(slot.node).type != EntryType::directory) {
    error = std::make_error_code(std::errc::not_a_directory);
  }
  if (error) return out;
  for (const auto& [name, child] : nodes_.at(slot.node).children) {
    out.push_back(entry(name, child));
  }
  return out;
}

std::vector<DirectoryEntry> FakeFileSystem::names(const std::string& path, std::error_code& error) {
  auto out = list(path, error);
  for (DirectoryEntry& e : out) e = DirectoryEntry{e.name, e.type};
  return out;
}

std::optional<DirectoryEntry> FakeFileSystem::look(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const Slot slot = find(path, false);
  if (slot.error || slot.node == 0) return std::nullopt;
  return entry(slot.name, slot.node);
}

std::optional<std::string> FakeFileSystem::real_path(const std::string& path) {
  const std::lock_guard lock(mutex_);
  uint64_t at = find(path, true).node;
  if (at == 0) return std::nullopt;
  std::string out;
  while (at != kRoot) {
    for (const auto& [id, node] : nodes_) {
      bool found = false;
      for (const auto& [name, child] : node.children) {
        if (child != at) continue;
        out = "/" + name + out;
        at = id;
        found = true;
        break;
      }
      if (found) break;
    }
  }
  return out.empty() ? "/" : out;
}

// ---- changing

std::error_code FakeFileSystem::begin_change(const std::string& what, const std::string& path) {
  ++changes_;
  log_.push_back(what + " " + path);
  if (fail_at_ != 0 && (changes_ == fail_at_ || (fail_later_ && changes_ > fail_at_))) {
    return std::make_error_code(fail_with_);
  }
  for (const auto& [folder, error] : below_) {
    if (is_at_or_below(path, folder)) return std::make_error_code(error);
  }
  return {};
}

std::error_code FakeFileSystem::put_bytes(const std::string& what, const std::string& path,
                                          std::string_view bytes, bool must_be_new,
                                          DirectoryEntry* made) {
  const std::lock_guard lock(mutex_);
  const auto failure = begin_change(what, path);
  const Slot slot = find(path, !must_be_new);
  if (slot.error) return slot.error;
  if (slot.node != 0 && must_be_new) return std::make_error_code(std::errc::file_exists);
  if (slot.node != 0 && nodes_.at(slot.node).type == EntryType::directory) {
    return std::make_error_code(std::errc::is_a_directory);
  }
  const bool refused = failure == std::errc::permission_denied ||
                       failure == std::errc::read_only_file_system || (fail_later_ && failure);
  if (refused) return failure;
  const uint64_t id = slot.node != 0 ? slot.node : add(slot.folder, slot.name, EntryType::file);
  Node& node = nodes_.at(id);
  node.bytes = failure ? bytes.substr(0, bytes.size() / 2) : bytes;
  node.stamp = ++clock_;
  if (made != nullptr) *made = entry("", id);
  return failure;
}

std::error_code FakeFileSystem::write(const std::string& path, std::string_view bytes) {
  return put_bytes("write", path, bytes, false, nullptr);
}

std::error_code FakeFileSystem::create(const std::string& path, std::string_view bytes,
                                       DirectoryEntry* made) {
  return put_bytes("create", path, bytes, true, made);
}

std::error_code FakeFileSystem::append(const std::string& path, std::string_view bytes) {
  const std::lock_guard lock(mutex_);
  const auto failure = begin_change("append", path);
  const Slot slot = find(path, false);
  if (slot.error) return slot.error;
  if (slot.node == 0) return std::make_error_code(std::errc::no_such_file_or_directory);
  Node& node = nodes_.at(slot.node);
  if (node.type != EntryType::file) {
    return std::make_error_code(std::errc::too_many_symbolic_link_levels);
  }
  if (failure && (fail_later_ || failure != std::errc::no_space_on_device)) return failure;
  node.bytes += failure ? bytes.substr(0, bytes.size() / 2) : bytes;
  node.stamp = ++clock_;
  return failure;
}

std::error_code FakeFileSystem::make_directories(const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (const auto failure = begin_change("make_directories", path)) return failure;
  std::string walked;
  for (const std::string& part : parts_of(path)) {
    walked += "/" + part;
    const Slot slot = find(walked, true);
    if (slot.error) return slot.error;
    if (slot.node == 0) {
      add(slot.folder, slot.name, EntryType::directory);
    } else if (nodes_.at(slot.node).type != EntryType::directory) {
      return std::make_error_code(std::errc::not_a_directory);
    }
  }
  return {};
}

std::error_code FakeFileSystem::rename(const std::string& from, const std::string& to) {
  const std::lock_guard lock(mutex_);
  if (const auto failure = begin_change("rename", to)) return failure;
  const Slot a = find(from, false);
  const Slot b = find(to, false);
  if (a.error || b.error) return a.error ? a.error : b.error;
  if (a.node == 0) return std::make_error_code(std::errc::no_such_file_or_directory);
  if (b.node != 0) {
    if (!nodes_.at(b.node).children.empty()) {
      return std::make_error_code(std::errc::directory_not_empty);
    }
    erase(b.folder, b.name);
  }
  nodes_.at(a.folder).children.erase(a.name);
  nodes_.at(b.folder).children[b.name] = a.node;
  return {};
}

std::error_code FakeFileSystem::exchange(const std::string& a, const std::string& b) {
  const std::lock_guard lock(mutex_);
  if (const auto failure = begin_change("exchange", b)) return failure;
  if (!can_exchange_) return std::make_error_code(std::errc::not_supported);
  const Slot x = find(a, false);
  const Slot y = find(b, false);
  if (x.error || y.error) return x.error ? x.error : y.error;
  if (x.node == 0 || y.node == 0) {
    return std::make_error_code(std::errc::no_such_file_or_directory);
  }
  nodes_.at(x.folder).children[x.name] = y.node;
  nodes_.at(y.folder).children[y.name] = x.node;
  return {};
}

std::error_code FakeFileSystem::remove_file(const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (const auto failure = begin_change("remove_file", path)) return failure;
  const Slot slot = find(path, false);
  if (slot.error) return slot.error;
  if (slot.node == 0) return std::make_error_code(std::errc::no_such_file_or_directory);
  if (nodes_.at(slot.node).type == EntryType::directory) {
    return std::make_error_code(std::errc::is_a_directory);
  }
  erase(slot.folder, slot.name);
  return {};
}

std::error_code FakeFileSystem::remove_folder(const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (const auto failure = begin_change("remove_folder", path)) return failure;
  const Slot slot = find(path, false);
  if (slot.error) return slot.error;
  if (slot.node == 0) return std::make_error_code(std::errc::no_such_file_or_directory);
  if (nodes_.at(slot.node).type != EntryType::directory) {
    return std::make_error_code(std::errc::not_a_directory);
  }
  if (!nodes_.at(slot.node).children.empty()) {
    return std::make_error_code(std::errc::directory_not_empty);
  }
  erase(slot.folder, slot.name);
  return {};
}

std::error_code FakeFileSystem::remove_all(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const auto failure = begin_change("remove_all", path);
  const Slot slot = find(path, false);
  if (failure) {
    if (slot.error || slot.node == 0 || fail_later_) return failure;
    const auto children = nodes_.at(slot.node).children;
    size_t left = (children.size() + 1) / 2;
    for (const auto& [name, child] : children) {
      if (left-- == 0) break;
      erase(slot.node, name);
    }
    return failure;
  }
  if (slot.error == std::errc::no_such_file_or_directory) return {};
  if (slot.error) return slot.error;
  if (slot.node != 0) erase(slot.folder, slot.name);
  return {};
}

std::error_code FakeFileSystem::copy_file(const std::string& from, const std::string& to) {
  std::error_code error;
  const auto bytes = read(from, &error);
  return bytes ? write(to, *bytes) : error;
}

std::error_code FakeFileSystem::sync(const std::string& path) {
  const std::lock_guard lock(mutex_);
  if (const auto failure = begin_change("sync", path)) return failure;
  stored_ = nodes_;
  return {};
}

system::LockAttempt FakeFileSystem::try_lock(const std::string& path, std::string_view about_me) {
  const std::lock_guard lock(mutex_);
  system::LockAttempt out;
  if (lock_error_) {
    out.error = std::make_error_code(*lock_error_);
    return out;
  }
  if (locked_->contains(path)) {
    out.holder = files("").at(path.substr(path.starts_with('/') ? 1 : 0));
    return out;
  }
  out.error = write(path, about_me);
  if (out.error) return out;
  locked_->insert(path);
  out.lock = std::make_unique<FakeLock>(locked_, path);
  return out;
}

}  // namespace hiroba::test
