#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// UTF-8 as RFC 3629 defines it: no surrogates, no overlong forms, nothing above U+10FFFF.
// All positions and sizes are in bytes unless a name says otherwise. Nothing here throws
// (apart from running out of memory) or reads outside its argument.
namespace hiroba::text {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t c = kReplacement;
  uint32_t size = 1;  // bytes to step over, never 0

  // An invalid byte reads as U+FFFD of size 1. A U+FFFD really in the text has size 3.
  bool valid() const { return c != kReplacement || size != 1; }
};

// The character that starts at `pos`. An invalid byte, or a `pos` at or behind the end, gives
// {U+FFFD, 1}, so a loop `pos += size` always ends.
Decoded decode_at(std::string_view text, size_t pos);

// Where the first byte lies that is not part of a valid character, or nothing.
std::optional<size_t> first_invalid(std::string_view text);

// Appends one code point. Surrogates and values above U+10FFFF are written as U+FFFD.
void append(std::string& out, char32_t c);

// Code points in `text`; every invalid byte counts as one.
size_t count_characters(std::string_view text);

// Each invalid byte becomes one U+FFFD.
std::u32string to_utf32(std::string_view text);
// Each invalid code point becomes U+FFFD.
std::string to_utf8(std::u32string_view text);

// Length of the ASCII run that starts at `pos`.
size_t ascii_run(std::string_view text, size_t pos = 0);

}  // namespace hiroba::text
