#pragma once

#include <string>
#include <string_view>

namespace hiroba::emit {

// A style sheet without comments and with every run of white space as one character (CSS Syntax
// Level 3, section 4: neither means anything outside strings). One line end is kept after each
// `}`, so that the file can still be read. Strings, escapes and url(…) stay as they are.
std::string compact_css(std::string_view css);

}  // namespace hiroba::emit
