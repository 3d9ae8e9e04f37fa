#include "text/file_name.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::text {

namespace {

void lower_ascii(std::string& text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
}

}  // namespace

bool is_device_name(std::string_view name) {
  static constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
  std::string stem(name.substr(0, std::min(name.find('.'), size_t{5})));
  lower_ascii(stem);
  if (std::find(kDevices.begin(), kDevices.end(), stem) != kDevices.end()) return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         stem[3] >= '1' && stem[3] <= '9';
}

std::string fold_path(std::string_view path) {
  std::string out = ascii_run(path) == path.size() ? std::string(path) : nfkc(path);
  lower_ascii(out);
  return out;
}

}  // namespace hiroba::text
