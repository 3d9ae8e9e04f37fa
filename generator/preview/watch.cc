#include "preview/watch.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace hiroba::preview {
namespace {

namespace fs = std::filesystem;

constexpr int kShortestWait = 40;  // milliseconds
constexpr int kPartOfTime = 10;    // one tenth of it is spent looking

void stir(uint64_t& hash, uint64_t value) {
  hash = (hash ^ value) * 0x9e3779b97f4a7c15;
  hash ^= hash >> 29;
}

// Files of editors that are there for a moment while they save.
bool is_passing(const std::string& name) {
  return name.empty() || name[0] == '.' || name.ends_with('~') || name.ends_with(".swp") ||
         name.ends_with(".tmp");
}

}  // namespace

Watch::Watch(std::vector<std::string> folders) : folders_(std::move(folders)) { seen_ = look(); }

bool Watch::has_changed() {
  const uint64_t now = look();
  const bool changed = now != seen_;
  seen_ = now;
  return changed;
}

uint64_t Watch::look() {
  const auto begin = std::chrono::steady_clock::now();
  uint64_t sum = 0;  // the order in which a disk names its files does not matter
  for (const std::string& folder : folders_) {
    std::error_code error;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied,
                                        error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
      const std::string name = at->path().filename().string();
      if (is_passing(name)) {
        at.disable_recursion_pending();
        continue;
      }
      std::error_code gone;
      uint64_t one = std::hash<std::string>()(at->path().string());
      if (at->is_regular_file(gone)) {
        stir(one, at->file_size(gone));
        stir(one, static_cast<uint64_t>(at->last_write_time(gone).time_since_epoch().count()));
      }
      sum += one;
    }
  }
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  wait_ = std::max(kShortestWait, static_cast<int>(took.count()) * kPartOfTime);
  return sum;
}

}  // namespace hiroba::preview
