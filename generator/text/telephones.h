#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hiroba::text {

// Where something stands that a reader could dial or write to.
struct WrittenAt {
  size_t begin;  // bytes
  size_t length;
};

// The first thing that looks like a Japanese telephone number: 10 or 11 digits beginning with 0 in
// the usual groups, +81 …, a number without area code behind «電話», or a known # number. Digits
// may be full-width, parted by any hyphen, bracket, blank or dot. Never found: 110 and 119, dates,
// years, ranges, sums, postal codes, corporate numbers, and digits inside web addresses.
std::optional<WrittenAt> find_telephone(std::string_view utf8);

// The first e-mail address.
std::optional<WrittenAt> find_mail_address(std::string_view utf8);

}  // namespace hiroba::text
