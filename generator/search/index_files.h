#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "search/source.h"

namespace hiroba::search {

// Where parts lie below the folder of assets.
inline constexpr std::string_view kIndexFolder = "search/";

// The index of one language, as its files («Files» in README.md).
struct IndexFiles {
  std::string tag;
  std::string dictionary;  // the script search/<tag>.js
  std::string folder;      // assets/search/ja-3f9c01ab7e/
  // The other scripts, by their names: «p0», «t3», «words».
  std::vector<std::pair<std::string, std::string>> parts;
};

// `assets` is where marked files of the site lie: «assets/». `mark` makes the mark of some bytes.
IndexFiles make_index(const Source& source, const std::string& assets,
                      std::string (*mark)(std::string_view));

}  // namespace hiroba::search
