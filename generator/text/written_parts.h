#pragma once

#include <optional>
#include <string>
#include <string_view>

// The steps by which days and times are read as people write them. `rest` is what is left to read.
namespace hiroba::text {

// NFKC in small letters, without blanks and without what stands in brackets (the day of the week).
std::string plain_form(std::string_view text);

// Takes the word from the beginning, or from the end. False: it does not stand there.
bool take(std::string_view& rest, std::string_view word);
bool take_behind(std::string_view& rest, std::string_view word);

// One or two digits from the beginning; nothing where there are none, or more.
std::optional<int> take_number(std::string_view& rest);

}  // namespace hiroba::text
