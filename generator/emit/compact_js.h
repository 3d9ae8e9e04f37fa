#pragma once

#include <string>
#include <string_view>

namespace hiroba::emit {

// A classic script without comments, and with only as much white space between its tokens as keeps
// them apart; never longer than it was. Line breaks between tokens stay, one for each blank between
// them: a statement may end there without a semicolon. Names, strings, templates and regular
// expressions stay as they are, so that what is published can still be read and searched.
std::string compact_js(std::string_view script);

}  // namespace hiroba::emit
