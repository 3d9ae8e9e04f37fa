#include "syntax/edit_yaml.h"

#include <algorithm>

#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

constexpr size_t kNowhere = std::string_view::npos;

size_t end_of_line(std::string_view text, size_t at) {
  return std::min(text.find('\n', at), text.size());
}
size_t next_line(std::string_view text, size_t at) {
  return std::min(end_of_line(text, at) + 1, text.size());
}

size_t begin_of_line(std::string_view text, uint32_t line) {
  size_t at = 0;
  for (uint32_t i = 1; i < line; ++i) {
    at = text.find('\n', at);
    if (at == kNowhere) return kNowhere;
    ++at;
  }
  return at;
}

// Columns count characters from 1.
size_t offset_of(std::string_view text, const source::Mark& mark) {
  if (mark.line == 0 || mark.column == 0) return kNowhere;
  size_t at = begin_of_line(text, mark.line);
  if (at == kNowhere) return kNowhere;
  if (at == 0 && text.starts_with("\xEF\xBB\xBF")) at = 3;
  for (uint32_t i = 1; i < mark.column; ++i) {
    if (at >= text.size() || text[at] == '\n') return kNowhere;
    at += text::decode_at(text, at).size;
  }
  return at;
}

std::string inserted(std::string_view text, size_t at, std::string_view what) {
  std::string out(text.substr(0, at));
  return out.append(what).append(text.substr(at));
}

// The line end of the file that is edited.
std::string_view line_end(std::string_view text) {
  const size_t first = text.find('\n');
  return first != kNowhere && first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

// Where the bracket or brace at `open` is closed.
size_t closing(std::string_view text, size_t open) {
  size_t depth = 0;
  for (size_t at = open; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      // Within words a quote is a letter: «it's».
      const bool begins = at == 0 || std::string_view(" ,[{:").find(text[at - 1]) != kNowhere;
      if (!begins) continue;
      for (++at; at < text.size() && text[at] != c; ++at) {
        if (c == '"' && text[at] == '\\') ++at;
      }
    } else if (c == '#' && at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) {
      at = end_of_line(text, at);
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      if (--depth == 0) return at;
    }
  }
  return kNowhere;
}

std::optional<std::string> in_brackets(std::string_view text, size_t open, bool is_empty,
                                       std::string_view what) {
  const size_t close = closing(text, open);
  if (close == kNowhere) return std::nullopt;
  size_t at = close;
  while (at > open + 1 && (text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '\r'))
    --at;
  const bool has_comma = text[at - 1] == ',';
  return inserted(text, at, (is_empty ? "" : has_comma ? " " : ", ") + std::string(what));
}

// The end of a block whose lines are indented by `indent` or more. `own`: how a line begins that
// belongs to it at that very indent; lists may stand as far left as the key that they belong to.
size_t end_of_block(std::string_view text, size_t first, size_t indent, char own) {
  size_t end = next_line(text, first);
  for (size_t at = end; at < text.size(); at = next_line(text, at)) {
    const std::string_view line = text.substr(at, end_of_line(text, at) - at);
    const size_t begins = line.find_first_not_of(" \r");
    if (begins == kNowhere) continue;
    if (line.starts_with("---") || line.starts_with("...")) break;
    const bool is_inside =
        begins > indent || (begins == indent && (own == 0 || line[begins] == own));
    if (!is_inside) break;
    // A remark above what comes next belongs to that.
    if (line[begins] != '#') end = next_line(text, at);
  }
  return end;
}

std::string block_line(std::string_view text, size_t end, size_t indent, std::string_view what) {
  std::string line = std::string(indent, ' ').append(what).append(line_end(text));
  const bool is_open_end = end == text.size() && !text.empty() && text.back() != '\n';
  return inserted(text, end, is_open_end ? std::string(line_end(text)) + line : line);
}

}  // namespace

std::optional<std::string> with_entry(std::string_view text, const Node& map, std::string_view key,
                                      std::string_view value) {
  if (map.type != Node::Type::map || map.entries.empty()) return std::nullopt;
  const std::string entry = std::string(key) + ": " + std::string(value);
  const size_t begin = offset_of(text, map.mark);
  if (begin == kNowhere || begin >= text.size()) return std::nullopt;
  if (text[begin] == '{') return in_brackets(text, begin, false, entry);
  const source::Mark& first = map.entries[0].key_mark;
  const size_t at = offset_of(text, first);
  if (at == kNowhere) return std::nullopt;
  const size_t indent = first.column - 1;
  return block_line(text, end_of_block(text, at, indent, 0), indent, entry);
}

std::optional<std::string> with_item(std::string_view text, const Node& list,
                                     std::string_view value) {
  if (list.type != Node::Type::sequence) return std::nullopt;
  const size_t begin = offset_of(text, list.mark);
  if (begin == kNowhere || begin >= text.size()) return std::nullopt;
  if (text[begin] == '[') return in_brackets(text, begin, list.items.empty(), value);
  if (text[begin] != '-') return std::nullopt;
  const size_t indent = list.mark.column - 1;
  return block_line(text, end_of_block(text, begin, indent, '-'), indent,
                    "- " + std::string(value));
}

std::optional<std::string> with_value(std::string_view text, const Node& scalar,
                                      std::string_view value) {
  if (scalar.type != Node::Type::scalar || scalar.mark.length == 0) return std::nullopt;
  const size_t begin = offset_of(text, scalar.mark);
  if (begin == kNowhere || begin >= text.size()) return std::nullopt;
  // Of a block (| or >) only the first line would be known.
  if (scalar.quoted && text[begin] != '"' && text[begin] != '\'') return std::nullopt;
  size_t end = begin;
  for (uint32_t i = 0; i < scalar.mark.length && end < text.size(); ++i) {
    if (text[end] == '\n') return std::nullopt;  // goes on in another line
    end += text::decode_at(text, end).size;
  }
  std::string out(text.substr(0, begin));
  return out.append(value).append(text.substr(end));
}

}  // namespace hiroba::syntax
