#include "publish/root_files.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "publish/content_rules.h"

namespace hiroba::publish {
namespace {

using system::DirectoryEntry;
using system::EntryType;

constexpr std::string_view kFolder = "site/root";

bool is_no_content(std::string_view name) {
  static constexpr std::array<std::string_view, 7> kNames = {
      ".git", ".gitignore", ".gitattributes", ".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

class Reader {
 public:
  Reader(system::FileSystem& disk, source::SourceSet& files, source::Diagnostics& found)
      : disk_(disk), files_(files), found_(found) {}

  void read(const std::string& base, const std::string& inner) {
    std::error_code error;
    const std::string here = inner.empty() ? base : base + "/" + inner;
    const auto entries = disk_.names(here, error);
    if (error && (!inner.empty() || error != std::errc::no_such_file_or_directory)) {
      report(rules::kNotReadable, here, inner, error.message());
    }
    for (const DirectoryEntry& entry : entries) {
      if (is_no_content(entry.name)) continue;
      const std::string name = inner.empty() ? entry.name : inner + "/" + entry.name;
      const std::string path = base + "/" + name;
      switch (entry.type) {
        case EntryType::directory: read(base, name); break;
        case EntryType::file: out_.emplace(name, path); break;  // an earlier layer's file stays
        case EntryType::symlink: report(rules::kSymlink, path, name, entry.name); break;
        case EntryType::other:
          report(rules::kNotReadable, path, name,
                 std::make_error_code(std::errc::invalid_argument).message());
          break;
      }
    }
  }

  std::map<std::string, std::string, std::less<>> take() { return std::move(out_); }

 private:
  void report(const source::Rule& rule, const std::string& path, const std::string& name,
              const std::string& arg) {
    const std::string shown =
        name.empty() ? std::string(kFolder) : std::string(kFolder) + "/" + name;
    const source::FileId id = files_.add(source::SourceFile{shown, path, false});
    found_.report(rule, source::Mark{id, 0, 0, 0}, {arg});
  }

  system::FileSystem& disk_;
  source::SourceSet& files_;
  source::Diagnostics& found_;
  std::map<std::string, std::string, std::less<>> out_;
};

}  // namespace

std::map<std::string, std::string, std::less<>> read_root_files(const Layers& layers,
                                                                system::FileSystem& disk,
                                                                source::SourceSet& files,
                                                                source::Diagnostics& found) {
  Reader reader(disk, files, found);
  for (const std::string& layer : layers.folders()) {
    reader.read(layer + "/" + std::string(kFolder), "");
  }
  return reader.take();
}

}  // namespace hiroba::publish
