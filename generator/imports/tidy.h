#pragma once

#include <string>
#include <string_view>

// What every cell goes through before it is read.
namespace hiroba::imports {

// Letters and digits in half width, kana in full width, one sort of line break, no control
// characters, normal form C, nothing blank at either end of a line or of the text.
std::string tidy_lines(std::string_view text);

// The same, but what stands before the words of a line stays: in Markdown it means something.
std::string tidy_body(std::string_view text);

// The same on one line: a break between Japanese characters is nothing, elsewhere a blank.
std::string tidy_line(std::string_view text);

// Written by whom a role stands for: «代表», «事務局・会計»; never «代表 名字».
bool is_role(std::string_view text);

// For identifying rows and records: the first 16 hex digits of a hash.
std::string short_hash(std::string_view text);

}  // namespace hiroba::imports
