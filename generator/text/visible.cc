#include "text/visible.h"

#include <fmt/format.h>

#include "text/utf8.h"

namespace hiroba::text {
namespace {

std::string shown(std::string_view text, size_t most, bool keeps_lines) {
  std::string out;
  out.reserve(text.size() < 200 ? text.size() : 200);
  size_t count = 0;
  for (size_t pos = 0; pos < text.size(); ++count) {
    if (count == most) return out + "…";
    const Decoded d = decode_at(text, pos);
    if (!d.valid()) {
      out += fmt::format("‹{:02X}›", static_cast<unsigned>(static_cast<unsigned char>(text[pos])));
    } else if (is_obeyed(d.c) && !(keeps_lines && (d.c == U'\n' || d.c == U'\t'))) {
      out += fmt::format("‹U+{:04X}›", static_cast<uint32_t>(d.c));
    } else {
      out += text.substr(pos, d.size);
    }
    pos += d.size;
  }
  return out;
}

}  // namespace

bool is_obeyed(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F) ||
         (c >= 0xFFF9 && c <= 0xFFFB);
}

std::string visible(std::string_view text, size_t most) { return shown(text, most, false); }

std::string visible_lines(std::string_view text, size_t most) { return shown(text, most, true); }

}  // namespace hiroba::text
