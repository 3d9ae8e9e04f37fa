#include "pictures/picture_header.h"

#include <algorithm>

namespace hiroba::pictures {
namespace {

constexpr std::string_view kPngStart = "\x89PNG\r\n\x1A\n";

bool begins_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}

// Numbers of 1 to 4 bytes. Behind the end: 0.
uint32_t byte(std::string_view bytes, size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u;
}
uint32_t big(std::string_view bytes, size_t at, size_t size) {
  uint32_t value = 0;
  for (size_t i = 0; i < size; ++i) value = value << 8 | byte(bytes, at + i);
  return value;
}
uint32_t little(std::string_view bytes, size_t at, size_t size) {
  uint32_t value = 0;
  for (size_t i = size; i > 0; --i) value = value << 8 | byte(bytes, at + i - 1);
  return value;
}

bool is_frame(uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

PictureHeader jpeg(std::string_view bytes) {
  PictureHeader header{PictureType::jpeg};
  for (size_t at = 2; at + 4 <= bytes.size();) {
    if (byte(bytes, at) != 0xFF) break;
    const uint32_t marker = byte(bytes, at + 1);
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    if (is_frame(marker)) {
      header.height = big(bytes, at + 5, 2);
      header.width = big(bytes, at + 7, 2);
      break;
    }
    const size_t size = big(bytes, at + 2, 2);
    if (size < 2 || marker == 0xDA) break;
    at += 2 + size;
  }
  return header;
}

PictureHeader png(std::string_view bytes) {
  PictureHeader header{PictureType::png};
  if (bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return header;
  header.width = big(bytes, 16, 4);
  header.height = big(bytes, 20, 4);
  return header;
}

PictureHeader webp(std::string_view bytes) {
  PictureHeader header{PictureType::webp};
  const std::string_view chunk = bytes.substr(12, 4);
  if (chunk == "VP8X") {
    header.width = little(bytes, 24, 3) + 1;
    header.height = little(bytes, 27, 3) + 1;
  } else if (chunk == "VP8L") {
    const uint32_t packed = little(bytes, 21, 4);
    header.width = (packed & 0x3FFF) + 1;
    header.height = (packed >> 14 & 0x3FFF) + 1;
  } else if (chunk == "VP8 ") {
    header.width = little(bytes, 26, 2) & 0x3FFF;
    header.height = little(bytes, 28, 2) & 0x3FFF;
  }
  return header;
}

// The sizes of all items, tiles and thumbnails among them: the largest is the picture's.
PictureHeader heif(std::string_view bytes) {
  PictureHeader header{PictureType::heif};
  uint64_t most = 0;
  for (size_t at = bytes.find("ispe"); at != std::string_view::npos;
       at = bytes.find("ispe", at + 4)) {
    if (at < 4 || big(bytes, at - 4, 4) != 20) continue;
    const uint32_t width = big(bytes, at + 8, 4), height = big(bytes, at + 12, 4);
    if (uint64_t{width} * height < most) continue;
    most = uint64_t{width} * height;
    header.width = width;
    header.height = height;
  }
  return header;
}

bool is_heif(std::string_view bytes) {
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  const std::string_view brand = bytes.substr(8, 4);
  return brand == "avif" || brand == "avis" || brand == "heic" || brand == "heix" ||
         brand == "mif1" || brand == "msf1";
}

bool is_other(std::string_view bytes) {
  return begins_with(bytes, "GIF8") || begins_with(bytes, std::string_view("II*\0", 4)) ||
         begins_with(bytes, std::string_view("MM\0*", 4)) ||
         begins_with(bytes, std::string_view("\0\0\0\x0CJXL ", 8));
}

bool is_kept(std::string_view type) {
  return type == "IHDR" || type == "PLTE" || type == "tRNS" || type == "IDAT" || type == "IEND";
}

// Calls take(type, whole chunk) for each chunk up to IEND; false if there is none.
template <class Take>
bool for_each_chunk(std::string_view png, Take take) {
  if (!begins_with(png, kPngStart)) return false;
  size_t at = kPngStart.size();
  while (png.size() - at >= 12) {
    const size_t size = big(png, at, 4);
    if (size > png.size() - at - 12) return false;
    const std::string_view type = png.substr(at + 4, 4);
    take(type, png.substr(at, size + 12));
    if (type == "IEND") return true;
    at += size + 12;
  }
  return false;
}

}  // namespace

PictureHeader read_picture_header(std::string_view bytes) {
  if (begins_with(bytes, "\xFF\xD8\xFF")) return jpeg(bytes);
  if (begins_with(bytes, kPngStart)) return png(bytes);
  const bool is_riff = begins_with(bytes, "RIFF") && bytes.size() >= 16;
  if (is_riff && bytes.substr(8, 4) == "WEBP") return webp(bytes);
  if (is_heif(bytes)) return heif(bytes);
  return PictureHeader{is_other(bytes) ? PictureType::other : PictureType::none};
}

bool has_picture_name(std::string_view name) {
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string ending(name.substr(dot + 1));
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 'a' - 'A');
  }
  constexpr std::string_view kEndings[] = {"jpg",  "jpeg", "jpe", "jfif", "png",  "webp", "avif",
                                           "heic", "heif", "gif", "tif",  "tiff", "bmp",  "jxl"};
  return std::find(std::begin(kEndings), std::end(kEndings), ending) != std::end(kEndings);
}

std::optional<std::string> bare_png(std::string_view png) {
  std::string out(kPngStart);
  const bool whole = for_each_chunk(png, [&](std::string_view type, std::string_view chunk) {
    if (is_kept(type)) out += chunk;
  });
  if (!whole || out.substr(12, 4) != "IHDR") return std::nullopt;
  return out;
}

bool png_has_alpha(std::string_view png) {
  const uint32_t colour_type = byte(png, 25);
  bool has_alpha = colour_type == 4 || colour_type == 6;
  for_each_chunk(png, [&](std::string_view type, std::string_view) {
    if (type == "tRNS") has_alpha = true;
  });
  return has_alpha;
}

}  // namespace hiroba::pictures
