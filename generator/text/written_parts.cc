#include "text/written_parts.h"

#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::text {

std::string plain_form(std::string_view text) {
  const std::string normal = nfkc(text);
  std::string out;
  int depth = 0;
  for (size_t pos = 0; pos < normal.size();) {
    const Decoded d = decode_at(normal, pos);
    pos += d.size;
    if (d.c == U'(') ++depth;
    if (depth == 0 && !is_space(d.c)) {
      append(out, d.c >= U'A' && d.c <= U'Z' ? d.c - U'A' + U'a' : d.c);
    }
    if (d.c == U')' && depth > 0) --depth;
  }
  return out;
}

bool take(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return false;
  rest.remove_prefix(word.size());
  return true;
}

bool take_behind(std::string_view& rest, std::string_view word) {
  if (!rest.ends_with(word)) return false;
  rest.remove_suffix(word.size());
  return true;
}

std::optional<int> take_number(std::string_view& rest) {
  int value = 0;
  size_t length = 0;
  while (length < rest.size() && rest[length] >= '0' && rest[length] <= '9') {
    if (++length > 2) return std::nullopt;
    value = value * 10 + (rest[length - 1] - '0');
  }
  if (length == 0) return std::nullopt;
  rest.remove_prefix(length);
  return value;
}

}  // namespace hiroba::text
