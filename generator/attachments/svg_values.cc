#include "attachments/svg_values.h"

#include <string>

namespace hiroba::attachments {
namespace {

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string as_browsers_read(std::string_view address) {
  std::string out;
  for (const char c : address) {
    if (c == '\t' || c == '\n' || c == '\r') continue;
    if (out.empty() && static_cast<unsigned char>(c) <= 0x20) continue;
    out += c;
  }
  return out;
}

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

// Every url(…) leads to a part of the drawing.
bool has_only_own_parts(std::string_view css) {
  constexpr std::string_view kUrl = "url(";
  for (size_t at = css.find(kUrl); at != std::string_view::npos; at = css.find(kUrl, at + 1)) {
    const size_t first = css.find_first_not_of(" \t\r\n\f\"'", at + kUrl.size());
    if (first == std::string_view::npos || css[first] != '#') return false;
  }
  return true;
}

}  // namespace

bool is_own_part(std::string_view address) { return as_browsers_read(address).starts_with('#'); }

bool is_inner_picture(std::string_view address) {
  const std::string plain = as_browsers_read(address);
  const size_t comma = plain.find(',');
  if (comma == std::string::npos) return false;
  const std::string head = lower_case(std::string_view(plain).substr(0, comma));
  std::string data;
  for (size_t i = comma + 1; i < plain.size() && data.size() < 11; ++i) {
    if (plain[i] != ' ') data += plain[i];
  }
  // The first bytes of either format in base64 (RFC 4648).
  if (head == "data:image/png;base64") return data == "iVBORw0KGgo";
  const bool is_jpeg = head == "data:image/jpeg;base64" || head == "data:image/jpg;base64";
  return is_jpeg && data.starts_with("/9j/");
}

bool has_loading_style(std::string_view css, bool is_sheet) {
  if (!is_sheet && !has(css, "(")) return false;  // nothing is loaded but by a function
  if (has(css, "\\")) return true;
  const std::string plain = lower_case(css);
  // Functions and rules of CSS that take an address as a text of their own.
  for (const std::string_view word :
       {"@import", "@namespace", "@document", "image(", "image-set(", "src(", "cross-fade(",
        "element(", "paint(", "expression(", "-moz-binding", "behavior:"}) {
    if (has(plain, word)) return true;
  }
  return !has_only_own_parts(plain);
}

}  // namespace hiroba::attachments
