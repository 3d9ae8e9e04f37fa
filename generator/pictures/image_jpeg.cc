#include "pictures/image_formats.h"

namespace hiroba::pictures {
namespace {

bool begins_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}

// Application segments that are known to say nothing about the picture's making.
bool is_harmless(uint32_t marker, std::string_view data) {
  switch (marker) {
    case 0xE0: return begins_with(data, std::string_view("JFIF\0", 5));  // not JFXX: a thumbnail
    case 0xE2: return begins_with(data, std::string_view("ICC_PROFILE\0", 12));
    case 0xEE: return begins_with(data, "Adobe");  // colour transform
    default: return false;
  }
}

// Behind the entropy-coded data that begins at `at`: the next real marker.
size_t next_marker(std::string_view bytes, size_t at) {
  while ((at = bytes.find('\xFF', at)) != std::string_view::npos && at + 1 < bytes.size()) {
    const uint32_t next = big(bytes, at + 1, 1);
    if (next != 0x00 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) return at;
    at += next == 0xFF ? 1 : 2;
  }
  return std::string_view::npos;
}

}  // namespace

bool jpeg_is_clean(std::string_view bytes) {
  size_t at = 2;
  while (at < bytes.size() && bytes.size() - at >= 2) {
    if (big(bytes, at, 1) != 0xFF) return false;
    const uint32_t marker = big(bytes, at + 1, 1);
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    // Behind the end lie second pictures with EXIF of their own, films, or what was cropped away.
    if (marker == 0xD9) return at + 2 == bytes.size();
    if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) return false;
    const size_t size = big(bytes, at + 2, 2);
    if (size < 2 || size > bytes.size() - at - 2) return false;
    const std::string_view data = bytes.substr(at + 4, size - 2);
    const bool is_application = marker >= 0xE0 && marker <= 0xEF;
    if (is_application && !is_harmless(marker, data)) return false;
    at += 2 + size;
    if (marker == 0xDA) {
      at = next_marker(bytes, at);
      if (at == std::string_view::npos) return false;
    }
  }
  return false;
}

}  // namespace hiroba::pictures
