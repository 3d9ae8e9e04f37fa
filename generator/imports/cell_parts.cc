#include "imports/cell_parts.h"

#include <algorithm>

#include "text/normalise.h"

namespace hiroba::imports {

std::vector<std::string> parts_of_list(std::string_view text, Parting parting) {
  // clang-format off
  static const std::vector<std::string_view> kCommas = {"\n", "、", ",", "，", ";", "；"};
  static const std::vector<std::string_view> kDots = {"・", "/", "／"};
  // clang-format on
  std::vector<std::string> out;
  size_t begin = 0;
  const auto add = [&](size_t end) {
    std::string part = text::trim(text.substr(begin, end - begin));
    if (!part.empty()) out.push_back(std::move(part));
  };
  for (size_t pos = 0; pos < text.size();) {
    size_t size = 0;
    for (const std::string_view sign : parting == Parting::by_commas ? kCommas : kDots) {
      if (text.substr(pos).starts_with(sign)) size = sign.size();
    }
    if (size == 0) {
      ++pos;
      continue;
    }
    add(pos);
    begin = pos += size;
  }
  add(text.size());
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

std::vector<std::string> parts_of_references(const std::string& text) {
  if (text.find('\n') != std::string::npos) return lines_of(text);
  if (text.find(']') == std::string::npos) return parts_of_list(text, Parting::by_commas);
  std::vector<std::string> out;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(']', begin), text.size() - 1) + 1;
    std::string part = text::trim(std::string_view(text).substr(begin, end - begin));
    for (const std::string_view sign : {"、", ","}) {
      if (part.starts_with(sign)) part = text::trim(std::string_view(part).substr(sign.size()));
    }
    if (!part.empty()) out.push_back(std::move(part));
    begin = end;
  }
  return out;
}

}  // namespace hiroba::imports
