#include "syntax/merge_marks.h"

#include <algorithm>

namespace hiroba::syntax {
namespace {

constexpr size_t kLength = 7;  // Git's conflict-marker-size

bool is_mark(std::string_view line) {
  while (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (line.size() < kLength) return false;
  const char sign = line[0];
  if (sign != '<' && sign != '=' && sign != '>' && sign != '|') return false;
  if (line.find_first_not_of(sign) < kLength) return false;
  // Seven pipes may be a row of empty cells; with a name behind them they are Git's (diff3).
  if (line.size() == kLength) return sign != '|';
  return line[kLength] == ' ' && sign != '=';
}

}  // namespace

std::optional<size_t> find_merge_mark(std::string_view text) {
  for (size_t line = 0; line < text.size();) {
    const size_t end = std::min(text.find('\n', line), text.size());
    if (is_mark(text.substr(line, end - line))) return line;
    line = end + 1;
  }
  return std::nullopt;
}

}  // namespace hiroba::syntax
