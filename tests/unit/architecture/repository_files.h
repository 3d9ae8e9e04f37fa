#pragma once

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

// The files of this repository as the tests of its own rules see them. Tests run in the source
// folder (tests/CMakeLists.txt sees to that), so all paths are relative to it.
namespace hiroba::architecture {

struct RepositoryFile {
  std::string path;  // with «/»
  std::string text;
};

// What Git ignores (.gitignore), and Git's own folder.
inline bool is_ignored(const std::filesystem::path& path) {
  static constexpr std::array<std::string_view, 6> kNames = {".git",    "build",  ".cache",
                                                             ".hiroba", "public", "node_modules"};
  const std::string name = path.filename().string();
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end() ||
         name.rfind("public.", 0) == 0;
}

// All regular files below `root`, sorted by path. Links are not followed.
inline std::vector<RepositoryFile> files_below(const std::filesystem::path& root) {
  std::vector<RepositoryFile> files;
  auto entry = std::filesystem::recursive_directory_iterator(root);
  for (; entry != std::filesystem::recursive_directory_iterator(); ++entry) {
    if (is_ignored(entry->path())) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file() && !entry->is_symlink()) {
      std::ifstream in(entry->path(), std::ios::binary);
      files.push_back({entry->path().lexically_normal().generic_string(),
                       {std::istreambuf_iterator<char>(in), {}}});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const RepositoryFile& a, const RepositoryFile& b) { return a.path < b.path; });
  return files;
}

// Calls `see(line, number)` for each line, numbers from 1.
template <class See>
void each_line(std::string_view text, See see) {
  for (size_t start = 0, number = 1; start < text.size(); ++number) {
    const size_t end = std::min(text.find('\n', start), text.size());
    see(text.substr(start, end - start), number);
    start = end + 1;
  }
}

}  // namespace hiroba::architecture
