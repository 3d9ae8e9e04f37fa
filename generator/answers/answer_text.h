#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The one spelling in which an answer travels, and the codes that tell whether it came through
// whole. The page's script (site/assets/answers.js) does the same to the letter.
namespace hiroba::answers {

// What every answer goes through first, so that it looks the same wherever it was typed:
//  1. CRLF and CR become LF, tab and U+00A0 a blank.
//  2. Dropped: all other control characters, and what has no look but changes what is read
//     (U+061C, U+200B–200F, U+202A–202E, U+2060–2069, U+FEFF), and what no XML can hold: Unicode's
//     noncharacters. Signs of private use stay: a name may be written with one.
//  3. What one trip through a Japanese mail exchanges becomes one of the two: 〜 ～, − －, — ―, ‖
//  ∥,
//     ¢ ￠, £ ￡, ¬ ￢, ¥ ￥, ‾ ~ (Shift_JIS and ISO-2022-JP are read by JIS X 0208 here and by
//     Windows' table there). The one that Windows' table has, since that comes through everywhere.
//  4. Unicode NFC.
//  5. No blanks (U+0020, U+3000) at the ends of lines, no empty lines at either end.
// clean_lines(clean_lines(x)) == clean_lines(x). Invalid bytes come out as U+FFFD.
std::string clean_lines(std::string_view text);
// The same for a field of one line: LF becomes a blank, none is left at either end.
std::string clean_line(std::string_view text);

// CRC-32 as in ISO 3309 and zlib.
uint32_t crc32(std::string_view bytes);

// The spellings that a text may have had before its trip, where they do not fold to one: a mail
// read as JIS X 0201 shows \ as ¥, and programs that know JIS X 0208 alone write ～ － ∥ as ~ - ||.
// At most 32, the text itself first.
std::vector<std::string> before_the_trip(const std::string& text);

// The code of one answer: four characters for 20 bits of crc32("name\nvalue").
std::string field_code(std::string_view name, std::string_view value);
// The code of the whole, «3XK9-2FQ», over what the caller has put together.
std::string whole_code(std::string_view everything);

// A code as somebody may have typed or a program changed it, as field_code() and whole_code()
// write it: full-width letters, small letters, O for 0, I and L for 1, no hyphen.
std::string tidy_code(std::string_view code);

}  // namespace hiroba::answers
