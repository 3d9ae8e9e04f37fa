#include "text/publishable.h"

#include <array>

#include "text/utf8.h"

namespace hiroba::text {
namespace {

struct Range {
  char32_t first, last;
};

// Without a look, or turning the direction; sorted.
constexpr Range kInvisible[] = {
    {0x034F, 0x034F},    // combining grapheme joiner
    {0x061C, 0x061C},    // Arabic letter mark
    {0x115F, 0x1160},    // fillers of Hangul
    {0x17B4, 0x17B5},    // vowels of Khmer that are never seen
    {0x180E, 0x180E},    // Mongolian vowel separator
    {0x200B, 0x200B},    // zero width space
    {0x200E, 0x200F},    // marks of direction
    {0x2028, 0x202E},    // separators of lines, embeddings and overrides of direction
    {0x2060, 0x206F},    // word joiner, invisible signs of mathematics, isolates, deprecated ones
    {0x3164, 0x3164},    // filler of Hangul
    {0xFEFF, 0xFEFF},    // byte order mark
    {0xFFA0, 0xFFA0},    // half-width filler of Hangul
    {0xFFF0, 0xFFFB},    // unassigned invisible ones, marks of annotations
    {0x1BCA0, 0x1BCA3},  // format controls of shorthand
    {0x1D173, 0x1D17A},  // format controls of music
    {0xE0000, 0xE00FF},  // tags: a second text that nobody sees
    {0xE01F0, 0xE0FFF},
};

bool is_invisible(char32_t c) {
  for (const Range& range : kInvisible) {
    if (c < range.first) return false;
    if (c <= range.last) return true;
  }
  return false;
}

// Bytes with which an unpublishable character may begin. Those of kana and kanji are not among
// them (E3 only before 85, the block of the Hangul filler), so that ordinary text is passed over.
constexpr std::array<bool, 256> suspects() {
  std::array<bool, 256> table{};
  for (size_t byte = 0; byte < 0x20; ++byte) table[byte] = byte != '\t' && byte != '\n';
  for (const size_t byte : {0x7F, 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEE, 0xEF})
    table[byte] = true;
  for (size_t byte = 0xF0; byte < 0x100; ++byte) table[byte] = true;
  return table;
}

}  // namespace

bool is_noncharacter(char32_t c) {
  return (c >= 0xFDD0 && c <= 0xFDEF) || ((c & 0xFFFE) == 0xFFFE && c <= 0x10FFFF);
}

bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFF);
}

bool is_publishable(char32_t c) {
  if (c < 0x20) return c == U'\t' || c == U'\n';
  if (c < 0x7F) return true;
  if (c <= 0x9F || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) return false;
  return !is_noncharacter(c) && !is_private_use(c) && !is_invisible(c);
}

std::optional<size_t> next_unpublishable(std::string_view text, size_t from) {
  static constexpr std::array<bool, 256> kSuspects = suspects();
  for (size_t i = from; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (!kSuspects[byte]) continue;
    if (byte == 0xE3 && text.substr(i + 1, 1) != "\x85") continue;
    if (byte == '\r' && text.substr(i + 1, 1) == "\n") continue;
    if (!is_publishable(decode_at(text, i).c)) return i;
  }
  return std::nullopt;
}

}  // namespace hiroba::text
