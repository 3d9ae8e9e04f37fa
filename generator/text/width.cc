#include "text/width.h"

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace hiroba::text {

size_t display_width(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (c == U'\t') return 1;
  const auto point = static_cast<UChar32>(c);
  switch (u_charType(point)) {
    case U_CONTROL_CHAR:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR: return 0;
    default: break;
  }
  // Hangul vowels and final consonants are drawn inside the block of the consonant before them.
  if (c >= 0x1160 && c <= 0x11FF) return 0;
  switch (u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
    case U_EA_AMBIGUOUS: return 2;
    default: return 1;
  }
}

size_t display_width(std::string_view text) {
  size_t width = 0;
  for (size_t pos = 0; pos < text.size();) {
    const Decoded d = decode_at(text, pos);
    width += display_width(d.c);
    pos += d.size;
  }
  return width;
}

}  // namespace hiroba::text
