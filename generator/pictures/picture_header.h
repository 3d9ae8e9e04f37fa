#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hiroba::pictures {

// What the first bytes of a file say it is. `other` is a picture that is not used here.
enum class PictureType : uint8_t { none, jpeg, png, webp, heif, other };

struct PictureHeader {
  PictureType type = PictureType::none;
  uint32_t width = 0, height = 0;  // pixels as stored, before any turning; 0: not found
};

// Reads the size without opening the picture, so that a bomb of pixels is refused before any tool
// touches it. For JPEG (T.81), PNG, WebP (RFC 9649), AVIF and HEIC (the largest `ispe`). Never
// reads outside of `bytes`, whatever they hold.
PictureHeader read_picture_header(std::string_view bytes);

// Whether people would take a file of this name for a picture of pixels.
bool has_picture_name(std::string_view name);

// The PNG with nothing but its picture: only the chunks IHDR, PLTE, tRNS, IDAT and IEND remain, so
// that no text, time, place or colour profile can be in what is made from it. Nothing if it is
// broken.
std::optional<std::string> bare_png(std::string_view png);

// Whether the PNG can be seen through. REQUIRES: bare_png() has given it.
bool png_has_alpha(std::string_view png);

}  // namespace hiroba::pictures
