#include <string>

#include "pictures/image_formats.h"
#include "pictures/output_images.h"

namespace hiroba::pictures {
namespace {

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

// RFC 4648 up to the first quote; blanks and padding are passed over.
std::string base64_decoded(std::string_view text) {
  std::string out;
  uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    if (c == '"' || c == '\'' || c == '<' || c == ')') break;
    const int value = base64_value(c);
    if (value < 0) continue;
    bits = bits << 6 | static_cast<uint32_t>(value);
    count += 6;
    if (count >= 8) out += static_cast<char>(bits >> (count -= 8) & 0xFF);
  }
  return out;
}

}  // namespace

bool svg_is_clean(std::string_view bytes) {
  for (const std::string_view sign :
       {"<?xpacket", "x:xmpmeta", "ns.adobe.com/xap", "ns.adobe.com/exif",
        "inkscape:export-filename", "sodipodi:docname", "<dc:creator"}) {
    if (bytes.find(sign) != std::string_view::npos) return false;
  }
  // A photograph inside the drawing is looked at like one beside it; a drawing inside is not, so
  // that this ends.
  constexpr std::string_view kStart = "data:image/", kBase = ";base64,";
  for (size_t at = bytes.find(kStart); at != std::string_view::npos;
       at = bytes.find(kStart, at + 1)) {
    const size_t begin = bytes.substr(at, 64).find(kBase);
    if (begin == std::string_view::npos) continue;
    if (bytes.compare(at + kStart.size(), 3, "svg") == 0) return false;
    const std::string inner = base64_decoded(bytes.substr(at + begin + kBase.size()));
    if (inner.find("<svg") != std::string::npos || !image_is_clean(inner)) return false;
  }
  return true;
}

}  // namespace hiroba::pictures
