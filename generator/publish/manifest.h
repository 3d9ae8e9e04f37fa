#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The list of the files in one generation of the output, so that the next build knows without
// reading them which are already as they should be.
namespace hiroba::publish {

// The XXH3-128 of a file's bytes.
struct ContentHash {
  uint64_t high = 0;
  uint64_t low = 0;
  auto operator<=>(const ContentHash&) const = default;
};

ContentHash hash_content(std::string_view bytes);

struct ManifestEntry {
  std::string path;  // in the site, with «/»
  ContentHash hash;
  uint64_t size = 0;   // bytes
  uint64_t stamp = 0;  // as DirectoryEntry: tells whether somebody touched the file since
};

// Lines of text, sorted by path, closed by a checksum. `folder` is the id of the folder that the
// list describes.
std::string write_manifest(uint64_t folder, std::vector<ManifestEntry> entries);

// Nothing when the text is cut off, damaged, of another version or about another folder.
std::optional<std::vector<ManifestEntry>> read_manifest(std::string_view text, uint64_t folder);

}  // namespace hiroba::publish
