#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace hiroba::source {

// JSON with two blanks for each level and a line end. Whatever stands in its strings, the text is
// valid, and safe to look at: characters that a terminal would obey are escaped (\u202e), bytes
// that are no UTF-8 are U+FFFD.
std::string json_text(const nlohmann::json& value);

// A path as a reference (RFC 3986): every byte but letters, digits, «-._~» and «/» as %XX.
std::string uri_of_path(std::string_view path);

}  // namespace hiroba::source
