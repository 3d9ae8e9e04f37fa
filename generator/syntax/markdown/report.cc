#include "syntax/markdown/report.h"

#include <algorithm>
#include <utility>

#include "syntax/markdown/rules.h"
#include "text/utf8.h"

namespace hiroba::syntax::markdown {

size_t Report::start_of_line(uint32_t line) {
  if (line_starts_.empty()) {
    line_starts_.push_back(0);
    for (size_t i = 0; i < body_.size(); ++i) {
      if (body_[i] == '\n') line_starts_.push_back(i + 1);
    }
  }
  const size_t index = line > first_line_ ? line - first_line_ : 0;
  return line_starts_[std::min(index, line_starts_.size() - 1)];
}

source::Mark Report::mark_at(size_t pos, size_t bytes) {
  start_of_line(first_line_);  // makes the table
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), pos);
  const size_t index = static_cast<size_t>(next - line_starts_.begin()) - 1;
  const size_t start = line_starts_[index];
  return source::Mark{
      file_, first_line_ + static_cast<uint32_t>(index),
      static_cast<uint32_t>(text::count_characters(body_.substr(start, pos - start))) + 1,
      static_cast<uint32_t>(text::count_characters(body_.substr(pos, bytes)))};
}

source::Mark Report::find(uint32_t line, std::string_view words) {
  const size_t from = start_of_line(line);
  if (!words.empty()) {
    size_t& searched = searched_[std::string(words)];
    const size_t found = body_.find(words, std::max(from, searched));
    if (found != std::string_view::npos) {
      searched = found + words.size();
      return mark_at(found, words.size());
    }
  }
  const size_t end = std::min(body_.find('\n', from), body_.size());
  return mark_at(from, end - from);
}

// The mark of a field spans what was written: the text itself, or the text and its quotes.
source::Mark Report::mark_in_field(size_t pos, size_t bytes) const {
  const size_t written = text::count_characters(body_);
  if (fixed_.length < written || fixed_.length > written + 2) return fixed_;
  source::Mark mark = fixed_;
  const size_t before = text::count_characters(body_.substr(0, pos));
  mark.column += static_cast<uint32_t>((fixed_.length - written) / 2 + before);
  mark.length = static_cast<uint32_t>(text::count_characters(body_.substr(pos, bytes)));
  return mark;
}

void Report::add(const source::Rule& rule, const source::Mark& mark, std::vector<std::string> args,
                 std::vector<std::string> near) {
  if (++count_ > kMost + 1) return;
  if (count_ > kMost) {
    out_.report(rules::kMarkdownMore, mark, {std::to_string(kMost)});
    return;
  }
  out_.report(rule, mark, std::move(args)).near = std::move(near);
}

void Report::at(const source::Rule& rule, uint32_t line, std::string_view words,
                std::vector<std::string> args, std::vector<std::string> near) {
  if (count_ > kMost) return;
  add(rule, is_fixed_ ? fixed_ : find(line, words), std::move(args), std::move(near));
}

void Report::at_words(const source::Rule& rule, size_t pos, size_t bytes,
                      std::vector<std::string> args) {
  if (count_ > kMost) return;
  add(rule, is_fixed_ ? mark_in_field(pos, bytes) : mark_at(pos, bytes), std::move(args), {});
}

}  // namespace hiroba::syntax::markdown
