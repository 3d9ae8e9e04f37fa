#include "check/field_markup.h"

#include <algorithm>

namespace hiroba::check {
namespace {

using std::string_view;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

// <br>, </b>, <a href="…">, <!-- … -->. «a < b» and «<3» are none.
size_t tag_at(string_view text, size_t at) {
  size_t i = at + 1;
  if (i < text.size() && text[i] == '/') ++i;
  const bool opens = i < text.size() && (is_letter(text[i]) || text.substr(at).starts_with("<!--"));
  if (!opens) return 0;
  while (i < text.size() && is_word(text[i])) ++i;
  const bool ends_name = i < text.size() && (string_view(" />!\n").find(text[i]) != text.npos);
  const size_t end = text.find('>', i);
  return ends_name && end != string_view::npos ? end + 1 - at : 0;
}

// &nbsp; &#60;
size_t reference_at(string_view text, size_t at) {
  size_t i = at + 1;
  if (i < text.size() && text[i] == '#') ++i;
  const size_t begin = i;
  while (i < text.size() && is_word(text[i])) ++i;
  return i > begin + 1 && i < text.size() && text[i] == ';' ? i + 1 - at : 0;
}

size_t strong_at(string_view text, size_t at) {
  if (!text.substr(at).starts_with("**")) return 0;
  const size_t close = text.find("**", at + 2);
  return close == string_view::npos || close == at + 2 ? 0 : close + 2 - at;
}

size_t link_at(string_view text, size_t at) {
  const size_t middle = text.find("](", at);
  if (middle == string_view::npos || text.substr(at + 1, middle - at - 1).find('[') != text.npos)
    return 0;
  const size_t close = text.find(')', middle);
  return close == string_view::npos ? 0 : close + 1 - at;
}

}  // namespace

std::optional<string_view> find_markup(string_view text) {
  for (size_t at = text.find_first_of("<&*["); at != string_view::npos;
       at = text.find_first_of("<&*[", at + 1)) {
    const size_t size = text[at] == '<'   ? tag_at(text, at)
                        : text[at] == '&' ? reference_at(text, at)
                        : text[at] == '*' ? strong_at(text, at)
                                          : link_at(text, at);
    if (size > 0) return text.substr(at, size);
  }
  return std::nullopt;
}

}  // namespace hiroba::check
