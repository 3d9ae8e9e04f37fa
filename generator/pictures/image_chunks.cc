// Formats made of chunks in a row: PNG, GIF, WebP, and the TIFF directories.
#include <algorithm>

#include "pictures/image_formats.h"

namespace hiroba::pictures {
namespace {

bool begins_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}

// Keywords under which programs put metadata into PNG text chunks.
bool is_metadata_keyword(std::string_view chunk) {
  const std::string_view keyword = chunk.substr(0, chunk.find('\0'));
  return begins_with(keyword, "Raw profile type") || begins_with(keyword, "XML:com.adobe.xmp") ||
         begins_with(keyword, "exif:") || begins_with(keyword, "xmp:") ||
         begins_with(keyword, "Author");
}

// Steps over GIF sub-blocks; npos when the file ends in them.
size_t behind_sub_blocks(std::string_view bytes, size_t at) {
  while (at < bytes.size()) {
    const size_t size = big(bytes, at, 1);
    at += 1 + size;
    if (size == 0) return at;
  }
  return std::string_view::npos;
}

size_t color_table_size(uint32_t flags) {
  return (flags & 0x80) != 0 ? size_t{6} << (flags & 7) : 0;
}

}  // namespace

bool png_is_clean(std::string_view bytes) {
  size_t at = 8;
  while (bytes.size() - at >= 12) {
    const size_t size = big(bytes, at, 4);
    const std::string_view type = bytes.substr(at + 4, 4);
    if (size > bytes.size() - at - 12) return false;
    const std::string_view data = bytes.substr(at + 8, size);
    if (type == "eXIf" || type == "zxIf") return false;
    if ((type == "tEXt" || type == "zTXt" || type == "iTXt") && is_metadata_keyword(data))
      return false;
    at += 12 + size;
    // What was cropped away may still lie behind the end.
    if (type == "IEND") return at == bytes.size();
  }
  return false;
}

bool gif_is_clean(std::string_view bytes) {
  if (bytes.size() < 13) return false;
  size_t at = 13 + color_table_size(big(bytes, 10, 1));
  while (at < bytes.size()) {
    const uint32_t kind = big(bytes, at, 1);
    if (kind == 0x3B) return at + 1 == bytes.size();
    if (kind == 0x21) {
      const bool is_application = big(bytes, at + 1, 1) == 0xFF;
      const std::string_view data =
          at + 3 < bytes.size() ? bytes.substr(at + 3) : std::string_view();
      if (is_application && begins_with(data, "XMP Data")) return false;
      at = behind_sub_blocks(bytes, at + 2);
    } else if (kind == 0x2C) {
      if (bytes.size() - at < 11) return false;
      at = behind_sub_blocks(bytes, at + 11 + color_table_size(big(bytes, at + 9, 1)));
    } else {
      return false;
    }
  }
  return false;
}

bool webp_is_clean(std::string_view bytes) {
  const size_t end = size_t{8} + little(bytes, 4, 4);
  // A pad byte behind the file is tolerated by readers.
  if (end > bytes.size() || bytes.size() - end > 1) return false;
  size_t at = 12;
  while (at < end) {
    if (end - at < 8) return false;
    const std::string_view type = bytes.substr(at, 4);
    const size_t size = little(bytes, at + 4, 4);
    if (size > end - at - 8) return false;
    if (type == "EXIF" || type == "XMP ") return false;
    constexpr uint32_t kExifFlag = 0x08, kXmpFlag = 0x04;
    if (type == "VP8X" && (big(bytes, at + 8, 1) & (kExifFlag | kXmpFlag)) != 0) return false;
    at += 8 + size + (size & 1);
  }
  return true;
}

bool tiff_is_clean(std::string_view bytes) {
  const bool is_little = bytes[0] == 'I';
  const auto number = [&](size_t at, size_t size) {
    return is_little ? little(bytes, at, size) : big(bytes, at, size);
  };
  size_t at = number(4, 4);
  constexpr int kMostDirectories = 1000;  // also ends a ring of them
  for (int i = 0; i < kMostDirectories && at != 0; ++i) {
    if (at >= bytes.size() || bytes.size() - at < 6) return false;
    const size_t count = number(at, 2);
    if (bytes.size() - at < 6 + count * 12) return false;
    for (size_t entry = 0; entry < count; ++entry) {
      switch (number(at + 2 + entry * 12, 2)) {
        case 0x010F:  // make
        case 0x0110:  // model
        case 0x013B:  // artist
        case 0x02BC:  // XMP
        case 0x83BB:  // IPTC
        case 0x8649:  // Photoshop
        case 0x8769:  // EXIF
        case 0x8825:  // GPS
          return false;
        default: break;
      }
    }
    at = number(at + 2 + count * 12, 4);
  }
  return at == 0;
}

}  // namespace hiroba::pictures
