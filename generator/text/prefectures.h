#pragma once

#include <span>
#include <string_view>

namespace hiroba::text {

// One of Japan's 47 prefectures.
struct Prefecture {
  std::string_view id;  // romanised, for addresses: «tokyo»
  std::string_view ja;  // with its ending: «東京都»
  std::string_view en;
};

// In the order of JIS X 0401, from north to south.
std::span<const Prefecture> prefectures();

// By its Japanese name, with or without the ending; nullptr for none.
const Prefecture* prefecture_named(std::string_view ja);

}  // namespace hiroba::text
