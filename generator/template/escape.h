#pragma once

#include <string>
#include <string_view>

// Writing a value so that it is data and nothing else at its place. All append to `out`, take
// valid UTF-8 and never fail.
namespace hiroba::tmpl {

// Between tags, and in <title> and <textarea>: & < > " ' become character references (HTML
// Living Standard 13.1.2.1). A carriage return becomes &#13; because parsers would make a line
// feed of it; a NUL, which HTML cannot hold, becomes U+FFFD. The same as escape_attribute, so
// that a value in the wrong place of the two is still safe.
void escape_text(std::string& out, std::string_view text);

// Inside a value quoted with " or '.
void escape_attribute(std::string& out, std::string_view text);

// One component of a URL (RFC 3986 2.3, as encodeURIComponent does but with ' ( ) * !
// encoded too): everything but A–Z a–z 0–9 - . _ ~ becomes %XX of its UTF-8 bytes.
void percent_encode(std::string& out, std::string_view text);

// The part after «#» (WHATWG URL, fragment percent-encode set, and «%»): Japanese stays
// readable. Not yet escaped for the attribute: `&` and `'` pass.
void percent_encode_fragment(std::string& out, std::string_view text);

// A JSON string with its quotes (RFC 8259). `<`, `>`, `&`, U+2028 and U+2029 are written as
// \uXXXX, so that the text may stand in a <script> element.
void json_string(std::string& out, std::string_view text);

// JSON text made safe for a <script> element: `<`, `>` and `&` can only stand inside JSON strings,
// so each becomes \u003c, \u003e, \u0026. REQUIRES: `json` is JSON.
void json_in_script(std::string& out, std::string_view json);

}  // namespace hiroba::tmpl
