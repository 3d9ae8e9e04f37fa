#include "pictures/output_images.h"

#include <string>

#include "pictures/image_formats.h"
#include "pictures/rules.h"

namespace hiroba::pictures {
namespace {

bool begins_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}

// An SVG drawing is any XML whose beginning names the svg element.
bool is_svg(std::string_view bytes) {
  if (begins_with(bytes, "\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const size_t first = bytes.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || bytes[first] != '<') return false;
  constexpr size_t kHead = 4096;  // a licence may stand before it
  const std::string_view head = bytes.substr(0, kHead);
  return head.find("<svg") != std::string_view::npos || head.find(":svg") != std::string_view::npos;
}

bool is_heif(std::string_view bytes) {
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  for (const std::string_view brand : {"avif", "avis", "heic", "heix", "heim", "heis", "hevc",
                                       "hevx", "mif1", "msf1", "mif2", "miaf", "jpeg", "j2ki"}) {
    // The major brand and every compatible one, in the box's declared size.
    const size_t end = big(bytes, 0, 4);
    for (size_t at = 8; at + 4 <= end && at + 4 <= bytes.size() && at < 256; at += 4) {
      if (bytes.substr(at, 4) == brand) return true;
    }
  }
  return false;
}

// A box of this type and of a size that such a text has.
bool has_box(std::string_view bytes, std::string_view type) {
  for (size_t at = bytes.find(type); at != std::string_view::npos; at = bytes.find(type, at + 1)) {
    const uint32_t size = at < 4 ? 0 : big(bytes, at - 4, 4);
    if (size >= 12 && size <= 400) return true;
  }
  return false;
}

bool has(std::string_view bytes, std::string_view text) {
  return bytes.find(text) != std::string_view::npos;
}

}  // namespace

bool names_a_place(std::string_view bytes) {
  if (begins_with(bytes, "%PDF")) {
    return has(bytes, std::string_view("Exif\0\0", 6)) || has(bytes, "GPSLatitude");
  }
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  return has_box(bytes, "\xA9xyz") || has_box(bytes, "loci") ||
         has(bytes, "com.apple.quicktime.location");
}

bool image_is_clean(std::string_view bytes) {
  if (begins_with(bytes, "\xFF\xD8\xFF")) return jpeg_is_clean(bytes);
  if (begins_with(bytes, "\x89PNG\r\n\x1A\n")) return png_is_clean(bytes);
  if (begins_with(bytes, "GIF87a") || begins_with(bytes, "GIF89a")) return gif_is_clean(bytes);
  if (begins_with(bytes, "RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP")
    return webp_is_clean(bytes);
  if (begins_with(bytes, std::string_view("II*\0", 4)) ||
      begins_with(bytes, std::string_view("MM\0*", 4))) {
    return tiff_is_clean(bytes);
  }
  if (is_heif(bytes)) return heif_is_clean(bytes);
  if (is_svg(bytes)) return svg_is_clean(bytes);
  return true;
}

void check_output_image(std::string_view route, std::string_view bytes,
                        source::Diagnostics& found) {
  if (names_a_place(bytes)) found.report(rules::kFilePlace, source::Mark{}, {std::string(route)});
  if (image_is_clean(bytes)) return;
  found.report(rules::kImageMetadata, source::Mark{}, {std::string(route)});
}

}  // namespace hiroba::pictures
