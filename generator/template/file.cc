#include "template/file.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace hiroba::tmpl {

source::Mark mark_of(const Place& place) {
  const std::string_view text = place.file->text;
  const size_t at = std::min<size_t>(place.offset, text.size());
  const std::string_view before = text.substr(0, at);
  const size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  const std::string_view rest = text.substr(at, place.length);
  return source::Mark{
      place.file->id, static_cast<uint32_t>(std::count(before.begin(), before.end(), '\n')) + 1,
      static_cast<uint32_t>(text::count_characters(before.substr(line_start))) + 1,
      static_cast<uint32_t>(text::count_characters(rest.substr(0, rest.find('\n'))))};
}

source::Diagnostic* report(File& file, const source::Rule& rule, uint32_t offset, uint32_t length,
                           std::vector<std::string> args) {
  constexpr size_t kMost = 100;
  if (file.errors.errors() >= kMost) return nullptr;
  return &file.errors.report(rule, mark_of({&file, offset, length}), std::move(args));
}

std::string place_text(const Place& place) {
  const source::Mark mark = mark_of(place);
  return place.file->name + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column);
}

}  // namespace hiroba::tmpl
