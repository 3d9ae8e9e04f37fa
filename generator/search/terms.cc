#include "search/terms.h"

namespace hiroba::search {

using text::SearchClass;

std::vector<std::u32string_view> runs_of(std::u32string_view folded) {
  std::vector<std::u32string_view> runs;
  size_t begin = 0;
  for (size_t i = 0; i <= folded.size(); ++i) {
    if (i < folded.size() && text::search_class(folded[i]) != SearchClass::separator) continue;
    if (i > begin) runs.push_back(folded.substr(begin, i - begin));
    begin = i + 1;
  }
  return runs;
}

uint32_t part_of(char32_t first, char32_t second, std::u32string_view split, uint32_t parts) {
  const bool is_whole = text::search_class(first) == SearchClass::japanese &&
                        split.find(first) == std::u32string_view::npos;
  const uint32_t mixed = static_cast<uint32_t>(first) * 0x9E3779B1u +
                         static_cast<uint32_t>(is_whole ? 0 : second) * 0x85EBCA6Bu;
  return (mixed >> 8) % parts;
}

}  // namespace hiroba::search
