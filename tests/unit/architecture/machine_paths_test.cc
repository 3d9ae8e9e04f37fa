// No file of the repository names a place that exists on one machine only, or a host that
// packages come from.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "repository_files.h"

namespace hiroba::architecture {
namespace {

// Written in two pieces, so that this file does not name them either.
const std::vector<std::string> kMachinePaths = {
    std::string("/") + "work/",   std::string("/") + "root/", std::string("/") + "home/",
    std::string("/") + "Users",   std::string("/") + "tmp/",  std::string("..") + "/shared",
    std::string("/") + "var/tmp",
};
const std::string kRegistryHost = std::string("\"resolved\": ") + "\"http";

// A path stands at the start of a word: «https://example.jp/home/» names no machine.
bool starts_word(std::string_view line, size_t at) {
  if (at == 0) return true;
  const char before = line[at - 1];
  return std::string_view(" \t\"'`=(<>[{:,;|").find(before) != std::string_view::npos;
}

std::string machine_path_in(std::string_view line) {
  if (line.find(kRegistryHost) != std::string_view::npos) return kRegistryHost;
  for (const std::string& path : kMachinePaths) {
    for (size_t at = line.find(path); at != std::string_view::npos; at = line.find(path, at + 1)) {
      if (starts_word(line, at)) return path;
    }
  }
  return "";
}

TEST_CASE("no committed file names a machine path") {
  const auto files = files_below(".");
  REQUIRE(files.size() > 50);
  for (const RepositoryFile& file : files) {
    if (file.text.find('\0') != std::string::npos) continue;  // pictures
    each_line(file.text, [&](std::string_view line, size_t number) {
      const std::string path = machine_path_in(line);
      if (!path.empty()) FAIL_CHECK(file.path, ":", number, " names ", path);
    });
  }
}

TEST_CASE("machine paths are recognised, addresses are not") {
  for (const std::string& path : kMachinePaths) {
    CAPTURE(path);
    CHECK(machine_path_in("see " + path + "x") == path);
    CHECK(machine_path_in("\"" + path) == path);
  }
  CHECK(machine_path_in("  " + kRegistryHost + "s://example.jp/x.tgz\",") == kRegistryHost);
  CHECK(machine_path_in("https://example.jp/home/ and /usr/share/doc").empty());
  CHECK(machine_path_in("<a href=\"group/work/index.html\">").empty());
}

}  // namespace
}  // namespace hiroba::architecture
