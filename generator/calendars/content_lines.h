#pragma once

#include <string>
#include <string_view>
#include <utility>

// The lines that a calendar file is made of (RFC 5545, 3.1 and 3.3.11).
namespace hiroba::calendars {

// As the value of a property of type TEXT: «;», «,», «\» and line breaks are written with a
// backslash. Control characters, which no calendar may hold, are left out.
std::string escaped_text(std::string_view text);

class ContentLines {
 public:
  // A line as it is: «DTSTART;VALUE=DATE:20261202». After 75 bytes it goes on in the next line,
  // never within a character.
  void add(std::string_view line);
  // «SUMMARY:…»; nothing for an empty text.
  void add_text(std::string_view name, std::string_view text);

  const std::string& text() const { return text_; }
  std::string take() { return std::exchange(text_, {}); }

 private:
  std::string text_;
};

}  // namespace hiroba::calendars
