#include "syntax/positions.h"

#include <algorithm>

namespace hiroba::syntax {

std::string shortened(std::string_view valid_utf8) {
  constexpr uint32_t kMost = 40;
  uint32_t count = 0;
  for (size_t i = 0; i < valid_utf8.size(); ++i) {
    if ((static_cast<unsigned char>(valid_utf8[i]) & 0xC0) == 0x80) continue;
    if (count++ == kMost) return std::string(valid_utf8.substr(0, i)) + "…";
  }
  return std::string(valid_utf8);
}

Positions::Positions(std::string_view text, source::FileId file, uint32_t first_line)
    : text_(text), file_(file), first_line_(first_line), begins_{0} {
  for (size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    begins_.push_back(at + 1);
  }
}

size_t Positions::line_index(size_t offset) const {
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), offset);
  return static_cast<size_t>(after - begins_.begin()) - 1;
}

source::Mark Positions::at(size_t offset, uint32_t length) {
  offset = std::min(offset, text_.size());
  const size_t line = line_index(offset);
  size_t from = begins_[line];
  uint32_t column = 1;
  if (line == last_line_ && offset >= last_offset_) {
    from = last_offset_;
    column = last_column_;
  }
  column += characters_in(text_.substr(from, offset - from));
  last_offset_ = offset;
  last_line_ = line;
  last_column_ = column;
  return source::Mark{file_, first_line_ + static_cast<uint32_t>(line), column, length};
}

source::Mark Positions::over(size_t begin, size_t end) {
  begin = std::min(begin, text_.size());
  end = std::clamp(end, begin, text_.size());
  return at(begin, characters_in(text_.substr(begin, end - begin)));
}

size_t Positions::line_begin(size_t offset) const {
  return begins_[line_index(std::min(offset, text_.size()))];
}

size_t Positions::next_line(size_t offset) const {
  const size_t line = line_index(std::min(offset, text_.size())) + 1;
  return line < begins_.size() ? begins_[line] : text_.size();
}

size_t Positions::line_end(size_t offset) const {
  const size_t begin = line_begin(offset);
  size_t end = next_line(offset);
  if (end > begin && text_[end - 1] == '\n') --end;
  if (end > begin && text_[end - 1] == '\r') --end;
  return end;
}

}  // namespace hiroba::syntax
