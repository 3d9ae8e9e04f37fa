#include "attachments/pdf_words.h"

#include <algorithm>

namespace hiroba::attachments {
namespace {

constexpr size_t kNone = std::string_view::npos;
constexpr std::string_view kBlanks("\0\t\n\f\r ", 6);

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string_view without_blanks(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(kBlanks), text.size()));
}

std::string_view digits_of(std::string_view text) {
  return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
}

// The number of the object in «12 0 R», or nothing.
std::string_view reference_of(std::string_view value) {
  const std::string_view number = digits_of(value);
  std::string_view rest = without_blanks(value.substr(number.size()));
  const std::string_view generation = digits_of(rest);
  rest = without_blanks(rest.substr(generation.size()));
  const bool is_one =
      !number.empty() && number.size() <= 10 && !generation.empty() && rest.starts_with("R");
  return is_one ? number : std::string_view();
}

}  // namespace

std::string pdf_name_at(std::string_view bytes, size_t at, size_t& end) {
  constexpr size_t kMost = 128;
  std::string name;
  size_t i = at + 1;
  for (; i < bytes.size() && name.size() < kMost && !is_pdf_delimiter(bytes[i]); ++i) {
    const int high = bytes[i] == '#' && i + 2 < bytes.size() ? hex_value(bytes[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(bytes[i + 2]) : -1;
    if (low >= 0) i += 2;
    name += low >= 0 ? static_cast<char>(high * 16 + low) : bytes[i];
  }
  end = i;
  return name;
}

bool has_pdf_name(std::string_view bytes, std::string_view wanted) {
  bool found = false;
  for_each_pdf_name(
      bytes, [&](std::string_view name, std::string_view) { found = found || name == wanted; });
  return found;
}

bool is_pdf_text_with_words(std::string_view behind) {
  const std::string_view value = without_blanks(behind.substr(0, 1024));
  if (!reference_of(value).empty()) return true;
  if (value.starts_with("<<") || value.empty()) return false;
  if (value[0] != '(' && value[0] != '<') return false;
  const std::string_view inside = value.substr(1, value.find(value[0] == '(' ? ')' : '>') - 1);
  // Blanks and the mark that says UTF-16 are no words.
  if (value[0] == '<') return inside.find_first_not_of("0 \r\nfFeE") != kNone;
  const std::string_view marks("\0\t\n\f\r \xFE\xFF", 8);
  for (const std::string_view mark : {"\\376\\377", "\\000"}) {
    if (inside == mark) return false;
  }
  return inside.find_first_not_of(marks) != kNone;
}

std::string_view pdf_value(std::string_view bytes, std::string_view behind) {
  const std::string_view value = without_blanks(behind);
  const std::string_view number = reference_of(value);
  if (number.empty()) return value;
  const std::string wanted = std::string(number) + " ";
  for (size_t at = bytes.find(wanted); at != kNone; at = bytes.find(wanted, at + 1)) {
    if (at > 0 && digits_of(bytes.substr(at - 1)).size() > number.size()) continue;
    std::string_view rest = without_blanks(bytes.substr(at + wanted.size()));
    rest = without_blanks(rest.substr(digits_of(rest).size()));
    if (rest.starts_with("obj")) return without_blanks(rest.substr(3));
  }
  return {};
}

std::string_view dictionary_before(std::string_view bytes, size_t at) {
  constexpr size_t kMost = 16 * 1024;
  const size_t from = at < kMost ? 0 : at - kMost;
  const std::string_view before = bytes.substr(from, at - from);
  const size_t object = before.rfind(" obj");
  return object == kNone ? before : before.substr(object);
}

bool names_creator(std::string_view bytes) {
  constexpr std::string_view kOpen = "<dc:creator";
  for (size_t at = bytes.find(kOpen); at != kNone; at = bytes.find(kOpen, at + 1)) {
    const std::string_view inside =
        bytes.substr(at, 4096).substr(0, bytes.substr(at, 4096).find("</dc:creator"));
    bool in_tag = false;
    for (const char c : inside) {
      if (c == '<') in_tag = true;
      if (!in_tag && kBlanks.find(c) == kNone && c != '>') return true;
      if (c == '>') in_tag = false;
    }
  }
  return false;
}

}  // namespace hiroba::attachments
