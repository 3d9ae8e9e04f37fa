#include "syntax/scalar_span.h"

#include <algorithm>
#include <charconv>

#include "text/publishable.h"

namespace hiroba::syntax {
namespace {

size_t without_trailing_spaces(std::string_view text, size_t begin, size_t end) {
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  return end;
}

// The first line that has text after the line of the sign at `sign`.
Span block_span(const Positions& positions, size_t sign) {
  const std::string_view text = positions.text();
  for (size_t line = positions.next_line(sign); line < text.size();
       line = positions.next_line(line)) {
    const size_t end = without_trailing_spaces(text, line, positions.line_end(line));
    const size_t begin = std::min(text.find_first_not_of(" \t", line), end);
    if (begin < end) return Span{begin, end};
  }
  return Span{sign, sign + 1};
}

// The character of an escape by its letter (YAML 1.2, 5.7), where it can be one that is refused.
char32_t escaped(char letter) {
  switch (letter) {
    case '0': return 0x00;
    case 'a': return 0x07;
    case 'b': return 0x08;
    case 'v': return 0x0B;
    case 'f': return 0x0C;
    case 'r': return 0x0D;
    case 'e': return 0x1B;
    case 'N': return 0x85;
    case '_': return 0x80;  // U+00A0, for which yaml-cpp 0.7 writes a byte that is no UTF-8
    case 'L': return 0x2028;
    case 'P': return 0x2029;
    default: return U' ';
  }
}

size_t digits_behind(char letter) {
  return letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
}

}  // namespace

size_t quote_end(std::string_view text, size_t open, size_t limit) {
  const char quote = text[open];
  for (size_t i = open + 1; i < limit; ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || i + 1 >= limit || text[i + 1] != quote) return i + 1;
      ++i;
    }
  }
  return std::string_view::npos;
}

Span refused_escape(std::string_view text, size_t open) {
  for (size_t i = open + 1; i + 1 < text.size() && text[i] != '"'; ++i) {
    if (text[i] != '\\') continue;
    const char letter = text[i + 1];
    const std::string_view digits = text.substr(i + 2, digits_behind(letter));
    uint32_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    const char32_t c = digits.empty() ? escaped(letter) : number;
    if (!text::is_publishable(c)) return Span{i, i + 2 + digits.size()};
    ++i;
  }
  return Span{open, open + 1};
}

Span scalar_span(const Positions& positions, size_t begin, std::string_view value) {
  const std::string_view text = positions.text();
  begin = std::min(begin, text.size());
  const size_t line_end = positions.line_end(begin);
  const char first = begin < text.size() ? text[begin] : '\0';
  if (first == '"' || first == '\'') {
    const size_t end = quote_end(text, begin, line_end);
    if (end != std::string_view::npos) return Span{begin, end};
    return Span{begin, without_trailing_spaces(text, begin, line_end)};
  }
  if (first == '|' || first == '>') {
    const bool empty = value.find_first_not_of(" \t\n") == std::string_view::npos;
    return empty ? Span{begin, begin + 1} : block_span(positions, begin);
  }
  // A plain text: what the source and the value have in common is its first line.
  const std::string_view source = text.substr(begin, line_end - begin);
  const size_t most = std::min(source.size(), value.size());
  size_t same = 0;
  while (same < most && source[same] == value[same]) ++same;
  return Span{begin, without_trailing_spaces(text, begin, begin + same)};
}

}  // namespace hiroba::syntax
