#include "preview/server.h"

namespace hiroba::preview {

std::string file_of(std::string_view path) {
  if (!path.starts_with('/')) return "";
  std::string out(path.substr(1));
  if (out.empty() || out.back() == '/') out += "index.html";
  for (size_t at = 0; at <= out.size();) {
    const size_t end = std::min(out.find('/', at), out.size());
    const std::string_view part = std::string_view(out).substr(at, end - at);
    // Neither up, nor what is hidden; «.well-known» is a page's business, not a preview's.
    if (part.empty() || part[0] == '.') return "";
    for (const char c : part) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte < 0x20 || byte == 0x7f || c == '\\' || c == ':') return "";
    }
    at = end + 1;
  }
  return out;
}

}  // namespace hiroba::preview
