#include "syntax/yaml_folds.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "text/kana.h"
#include "text/utf8.h"

namespace hiroba::syntax {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Behind the blanks at `at`, if a line ends among them; else `at`.
size_t behind_line_end(std::string_view source, size_t at) {
  at = std::min(at, source.size());
  size_t end = at;
  while (end < source.size() && is_blank(source[end])) ++end;
  return source.substr(at, end - at).find('\n') == std::string_view::npos ? at : end;
}

// Where in the value blanks stand for line ends; nothing when it cannot be followed in the source.
std::vector<size_t> folds_of(std::string_view source, std::string_view value) {
  std::vector<size_t> folds;
  const bool is_single = source.starts_with('\'');
  size_t at = is_single || source.starts_with('"') ? 1 : 0;
  if (source.starts_with('>')) at = behind_line_end(source, source.find('\n'));
  for (size_t i = 0; i < value.size(); ++i) {
    const size_t behind = behind_line_end(source, at);
    if (behind > at && is_blank(value[i])) {
      if (value[i] == ' ') folds.push_back(i);
      while (value[i] == '\n' && i + 1 < value.size() && value[i + 1] == '\n') ++i;
      at = behind;
    } else if (at < source.size() && source[at] == value[i]) {
      at += is_single && value[i] == '\'' ? 2 : 1;
    } else {
      return {};
    }
  }
  return folds;
}

bool is_between_japanese(std::string_view value, size_t blank) {
  size_t before = blank;
  while (before > 0 && (static_cast<unsigned char>(value[--before]) & 0xC0) == 0x80) {
  }
  return blank > 0 && text::is_cjk(text::decode_at(value, before).c) &&
         text::is_cjk(text::decode_at(value, blank + 1).c);
}

}  // namespace

std::string without_folds(std::string_view source, std::string value) {
  std::vector<size_t> folds = folds_of(source, value);
  std::erase_if(folds, [&](size_t at) { return !is_between_japanese(value, at); });
  if (folds.empty()) return value;
  std::string out;
  size_t from = 0;
  for (const size_t fold : folds) {
    out.append(value, from, fold - from);
    from = fold + 1;
  }
  return out.append(value, from);
}

}  // namespace hiroba::syntax
