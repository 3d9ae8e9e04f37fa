#include "publish/output_path.h"

#include <algorithm>

#include "publish/rules.h"
#include "text/file_name.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::publish {
namespace {

using source::Rule;

const Rule* check_name(std::string_view name) {
  if (name.empty() || name == "." || name == "..") return &rules::kPublishPathInvalid;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f || c == '\\') return &rules::kPublishPathInvalid;
  }
  if (name.find_first_of("<>:\"|?*") != std::string_view::npos || name.back() == '.' ||
      name.back() == ' ' || text::is_device_name(name)) {
    return &rules::kPublishPathWindows;
  }
  return name.size() > kLongestName ? &rules::kPublishPathLong : nullptr;
}

}  // namespace

const Rule* check_output_path(std::string_view path) {
  if (text::first_invalid(path) || text::next_unpublishable(path)) {
    return &rules::kPublishPathInvalid;
  }
  for (size_t begin = 0;;) {
    const size_t end = std::min(path.find('/', begin), path.size());
    if (const Rule* rule = check_name(path.substr(begin, end - begin))) return rule;
    if (end == path.size()) return nullptr;
    begin = end + 1;
  }
}

}  // namespace hiroba::publish
