#include "template/escape.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace hiroba::tmpl {
namespace {

constexpr char kHex[] = "0123456789ABCDEF";

struct HtmlTable {
  std::array<std::string_view, 256> replacement{};
  constexpr HtmlTable() {
    replacement['&'] = "&amp;";
    replacement['<'] = "&lt;";
    replacement['>'] = "&gt;";
    replacement['"'] = "&quot;";
    replacement['\''] = "&#39;";
    replacement['\r'] = "&#13;";
    replacement[0] = "\xEF\xBF\xBD";
  }
};
constexpr HtmlTable kHtml;

// Everything that needs a look is below 0x40. Japanese text and letters are above, so eight
// bytes at a time are passed over without a table.
bool all_above_3f(const char* at) {
  uint64_t word;
  std::memcpy(&word, at, sizeof word);
  constexpr uint64_t kHigh = 0x8080808080808080ULL;
  return ((word | (word << 1)) & kHigh) == kHigh;
}

void escape_html(std::string& out, std::string_view text) {
  const char* run = text.data();
  const char* at = run;
  const char* const end = run + text.size();
  while (at != end) {
    if (end - at >= 8 && all_above_3f(at)) {
      at += 8;
      continue;
    }
    const std::string_view replacement = kHtml.replacement[static_cast<unsigned char>(*at)];
    if (replacement.data() != nullptr) {
      out.append(run, static_cast<size_t>(at - run));
      out.append(replacement);
      run = at + 1;
    }
    ++at;
  }
  out.append(run, static_cast<size_t>(end - run));
}

constexpr bool is_unreserved(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

void append_percent(std::string& out, unsigned char c) {
  out += '%';
  out += kHex[c >> 4];
  out += kHex[c & 15];
}

void append_u00(std::string& out, unsigned char c) {
  constexpr char kLower[] = "0123456789abcdef";
  out += "\\u00";
  out += kLower[c >> 4];
  out += kLower[c & 15];
}

}  // namespace

void escape_text(std::string& out, std::string_view text) { escape_html(out, text); }
void escape_attribute(std::string& out, std::string_view text) { escape_html(out, text); }

void percent_encode(std::string& out, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(byte)) {
      out += c;
    } else {
      append_percent(out, byte);
    }
  }
}

void percent_encode_fragment(std::string& out, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool encoded =
        byte <= 0x20 || byte == 0x7F || c == '"' || c == '<' || c == '>' || c == '`' || c == '%';
    if (encoded) {
      append_percent(out, byte);
    } else {
      out += c;
    }
  }
}

void json_string(std::string& out, std::string_view text) {
  out += '"';
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7F || c == '<' || c == '>' || c == '&') {
      append_u00(out, byte);
    } else if (text.compare(i, 3, "\xE2\x80\xA8") == 0 || text.compare(i, 3, "\xE2\x80\xA9") == 0) {
      out += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out += c;
    }
  }
  out += '"';
}

void json_in_script(std::string& out, std::string_view json) {
  for (const char c : json) {
    if (c == '<' || c == '>' || c == '&') {
      append_u00(out, static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
}

}  // namespace hiroba::tmpl
