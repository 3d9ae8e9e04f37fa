#include "syntax/yaml_comments.h"

#include <algorithm>
#include <string>

#include "syntax/scalar_span.h"

namespace hiroba::syntax {
namespace {

using std::string_view;

bool is_space(char c) { return c == ' ' || c == '\t'; }

// Passes over quoted texts and over texts below «|» and «>», in which a «#» is a character.
class Scanner {
 public:
  explicit Scanner(string_view text) : text_(text) {}

  std::vector<size_t> run() {
    while (at_ < text_.size()) line();
    return std::move(found_);
  }

 private:
  size_t line_end(size_t at) const { return std::min(text_.find('\n', at), text_.size()); }
  size_t indent_of(size_t line) const {
    return std::min(text_.find_first_not_of(' ', line), text_.size()) - line;
  }

  void line() {
    const size_t begin = at_;
    size_t end = line_end(begin);
    bool at_token = true;  // here a quote opens a text
    bool is_first = true;  // nothing but blanks so far
    for (size_t i = begin; i < end; ++i) {
      const char c = text_[i];
      if (at_token && (c == '"' || c == '\'')) {
        const size_t close = quote_end(text_, i, text_.size());
        if (close == string_view::npos) break;
        i = close - 1;
        end = line_end(close);
        at_token = is_first = false;
      } else if (c == '#' && (i == begin || is_space(text_[i - 1]))) {
        if (!is_first && i + 1 < end && !is_remark(text_[i + 1])) found_.push_back(i);
        break;
      } else if (at_token && (c == '|' || c == '>')) {
        return skip_block(end, indent_of(begin));
      } else if (!is_space(c)) {
        at_token = opens_token(i, end);
        is_first = false;
      }
    }
    at_ = std::min(end + 1, text_.size());
  }

  // «# remark», and lines of signs such as «#---».
  static bool is_remark(char next) {
    return is_space(next) || next == '\r' || next == '#' || next == '-' || next == '=';
  }

  // Behind these, a quote or the sign of a block begins a value.
  bool opens_token(size_t i, size_t end) const {
    const char c = text_[i];
    if (c == '[' || c == '{' || c == ',') return true;
    return (c == ':' || c == '-') && (i + 1 == end || is_space(text_[i + 1]));
  }

  void skip_block(size_t end, size_t indent) {
    at_ = std::min(end + 1, text_.size());
    while (at_ < text_.size()) {
      const size_t next = line_end(at_);
      const bool is_empty = text_.substr(at_, next - at_).find_first_not_of(" \t\r") == text_.npos;
      if (!is_empty && indent_of(at_) <= indent) return;
      at_ = std::min(next + 1, text_.size());
    }
  }

  string_view text_;
  size_t at_ = 0;
  std::vector<size_t> found_;
};

}  // namespace

std::vector<size_t> find_cut_values(string_view text) {
  if (text.find('#') == string_view::npos) return {};
  return Scanner(text).run();
}

}  // namespace hiroba::syntax
