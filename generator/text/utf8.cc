#include "text/utf8.h"

#include <cstring>

namespace hiroba::text {
namespace {

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }
constexpr bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

Decoded decode_two(const unsigned char* p) {
  if (!is_continuation(p[1])) return {};
  return Decoded{static_cast<char32_t>((p[0] & 0x1F) << 6 | (p[1] & 0x3F)), 2};
}

Decoded decode_three(const unsigned char* p) {
  if (!is_continuation(p[1]) || !is_continuation(p[2])) return {};
  const auto c = static_cast<char32_t>((p[0] & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F));
  if (c < 0x800 || is_surrogate(c)) return {};
  return Decoded{c, 3};
}

Decoded decode_four(const unsigned char* p) {
  if (!is_continuation(p[1]) || !is_continuation(p[2]) || !is_continuation(p[3])) return {};
  const auto c = static_cast<char32_t>((p[0] & 0x07) << 18 | (p[1] & 0x3F) << 12 |
                                       (p[2] & 0x3F) << 6 | (p[3] & 0x3F));
  if (c < 0x10000 || c > 0x10FFFF) return {};
  return Decoded{c, 4};
}

}  // namespace

Decoded decode_at(std::string_view text, size_t pos) {
  if (pos >= text.size()) return {};
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + pos;
  const size_t rest = text.size() - pos;
  const unsigned char lead = *p;
  if (lead < 0x80) return Decoded{lead, 1};
  if (lead < 0xC2) return {};  // a continuation byte, or the overlong C0 and C1
  if (lead < 0xE0) return rest >= 2 ? decode_two(p) : Decoded{};
  if (lead < 0xF0) return rest >= 3 ? decode_three(p) : Decoded{};
  if (lead < 0xF5) return rest >= 4 ? decode_four(p) : Decoded{};
  return {};
}

size_t ascii_run(std::string_view text, size_t pos) {
  const size_t start = pos;
  constexpr uint64_t kHighBits = 0x8080808080808080U;
  while (pos + 8 <= text.size()) {
    uint64_t eight = 0;
    std::memcpy(&eight, text.data() + pos, 8);
    if ((eight & kHighBits) != 0) break;
    pos += 8;
  }
  while (pos < text.size() && static_cast<unsigned char>(text[pos]) < 0x80) ++pos;
  return pos > start ? pos - start : 0;
}

std::optional<size_t> first_invalid(std::string_view text) {
  size_t pos = ascii_run(text);
  while (pos < text.size()) {
    const Decoded d = decode_at(text, pos);
    if (!d.valid()) return pos;
    pos += d.size;
    if (d.size == 1) pos += ascii_run(text, pos);
  }
  return std::nullopt;
}

void append(std::string& out, char32_t c) {
  if (c > 0x10FFFF || is_surrogate(c)) c = kReplacement;
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

size_t count_characters(std::string_view text) {
  size_t pos = ascii_run(text);
  size_t count = pos;
  while (pos < text.size()) {
    const Decoded d = decode_at(text, pos);
    pos += d.size;
    ++count;
    if (d.size == 1) {
      const size_t run = ascii_run(text, pos);
      pos += run;
      count += run;
    }
  }
  return count;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (size_t pos = 0; pos < text.size();) {
    const Decoded d = decode_at(text, pos);
    out.push_back(d.c);
    pos += d.size;
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) append(out, c);
  return out;
}

}  // namespace hiroba::text
