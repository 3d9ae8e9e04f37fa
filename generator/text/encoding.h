#pragma once

#include <optional>
#include <string>
#include <string_view>

// Texts as they come from mail programs and spreadsheets in Japan.
namespace hiroba::text {

enum class Encoding { utf8, shift_jis, iso_2022_jp, unknown };

struct DecodedText {
  std::string text;  // valid UTF-8 without a byte order mark
  Encoding encoding = Encoding::utf8;
  bool has_damage = false;  // bytes that were nothing are U+FFFD now
};

// Shift_JIS is Windows' code page 932 (RFC 1468 for ISO-2022-JP). A text that is mostly UTF-8
// stays UTF-8, with its damage. `unknown`: none of them, for instance UTF-16 or no text at all;
// then `text` is empty.
DecodedText decode_text(std::string_view bytes);

// Excel's «Unicode text»: UTF-16 behind its byte order mark, either way round. Nothing: no such
// mark, or something is no UTF-16.
std::optional<std::string> decode_utf16(std::string_view bytes);

}  // namespace hiroba::text
