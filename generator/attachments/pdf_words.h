#pragma once

#include <string>
#include <string_view>

// Words of a PDF (ISO 32000-1, 7.3), read without knowing where its objects are.
namespace hiroba::attachments {

inline bool is_pdf_delimiter(char c) {
  return std::string_view("\0\t\n\f\r ()<>[]{}/%", 16).find(c) != std::string_view::npos;
}

// The name behind the «/» at `at`, with «#4A» read as J; `end` is behind it. At most 128 bytes.
std::string pdf_name_at(std::string_view bytes, size_t at, size_t& end);

// Calls use(name, what stands behind it) for each name.
template <class Use>
void for_each_pdf_name(std::string_view bytes, Use use) {
  for (size_t at = bytes.find('/'); at != std::string_view::npos; at = bytes.find('/', at + 1)) {
    size_t end = at;
    const std::string name = pdf_name_at(bytes, at, end);
    use(std::string_view(name), bytes.substr(end));
  }
}

bool has_pdf_name(std::string_view bytes, std::string_view name);

// Whether the value that begins `behind` is a text, in either way of writing, that is not empty.
// A value that stands elsewhere («12 0 R») counts as one.
bool is_pdf_text_with_words(std::string_view behind);

// The value that begins `behind`; if it stands elsewhere, what stands there, as far as it is seen.
std::string_view pdf_value(std::string_view bytes, std::string_view behind);

// What stands before the word «stream» at `at`, back to the beginning of its object.
std::string_view dictionary_before(std::string_view bytes, size_t at);

// Whether XMP within says who made the document.
bool names_creator(std::string_view bytes);

}  // namespace hiroba::attachments
