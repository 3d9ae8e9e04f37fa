#include "text/file_name.h"

#include <algorithm>
#include <array>
#include <string>

namespace hiroba::text {

bool is_device_name(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
  std::string stem(name.substr(0, std::min(name.find('.'), size_t{5})));
  for (char& c : stem) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         stem[3] >= '1' && stem[3] <= '9';
}

}  // namespace hiroba::text
