#include "source/json_text.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "text/utf8.h"
#include "text/visible.h"

namespace hiroba::source {

std::string json_text(const nlohmann::json& value) {
  const std::string plain =
      value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  std::string out;
  out.reserve(plain.size());
  // Outside of strings there is only ASCII, and within them no control character is left.
  for (size_t pos = 0; pos < plain.size();) {
    const text::Decoded d = text::decode_at(plain, pos);
    if (d.c != U'\n' && text::is_obeyed(d.c)) {
      out += fmt::format("\\u{:04x}", static_cast<uint32_t>(d.c));
    } else {
      out += plain.substr(pos, d.size);
    }
    pos += d.size;
  }
  return out;
}

std::string uri_of_path(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') ||
                          std::string_view("-._~/").find(c) != std::string_view::npos;
    if (is_plain) out += c;
    else out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return out;
}

}  // namespace hiroba::source
