#pragma once

#include <cstdint>
#include <string_view>

// One scanner per file format. Each expects bytes that begin as the format does and answers
// whether they hold no metadata about the picture's making.
namespace hiroba::pictures {

bool jpeg_is_clean(std::string_view bytes);  // ITU-T T.81, EXIF 2.32, XMP part 3
bool png_is_clean(std::string_view bytes);   // W3C PNG, third edition
bool gif_is_clean(std::string_view bytes);   // GIF89a
bool webp_is_clean(std::string_view bytes);  // RFC 9649
bool tiff_is_clean(std::string_view bytes);  // TIFF 6.0
bool heif_is_clean(std::string_view bytes);  // ISO 14496-12 boxes, 23008-12 items; AVIF, HEIC
bool svg_is_clean(std::string_view bytes);

// Numbers of 1 to 4 bytes. Behind the end: 0.
inline uint32_t big(std::string_view bytes, size_t at, size_t size) {
  uint32_t value = 0;
  for (size_t i = 0; i < size; ++i) {
    const bool inside = at < bytes.size() && i < bytes.size() - at;
    value = value << 8 | (inside ? static_cast<unsigned char>(bytes[at + i]) : 0u);
  }
  return value;
}
inline uint32_t little(std::string_view bytes, size_t at, size_t size) {
  uint32_t value = 0;
  for (size_t i = size; i > 0; --i) value = value << 8 | big(bytes, at + i - 1, 1);
  return value;
}

}  // namespace hiroba::pictures
