#include "calendars/content_lines.h"

namespace hiroba::calendars {
namespace {

constexpr size_t kMostBytes = 75;  // of a line, without its end

// Whether a character begins here: what follows in UTF-8 is 10xxxxxx.
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && byte != '\t') || byte == 0x7f;
}

}  // namespace

std::string escaped_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      out += '\\';
      out += c;
    } else if (!is_control(c)) {
      out += c;
    }
  }
  return out;
}

void ContentLines::add(std::string_view line) {
  size_t room = kMostBytes;
  while (line.size() > room) {
    size_t end = room;
    while (end > 0 && !begins_character(line[end])) --end;
    if (end == 0) end = room;  // no UTF-8: cut anywhere rather than never end
    text_ += line.substr(0, end);
    text_ += "\r\n ";
    line.remove_prefix(end);
    room = kMostBytes - 1;  // the blank that goes before
  }
  text_ += line;
  text_ += "\r\n";
}

void ContentLines::add_text(std::string_view name, std::string_view text) {
  if (text.empty()) return;
  std::string line(name);
  line += ':';
  line += escaped_text(text);
  add(line);
}

}  // namespace hiroba::calendars
