#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "source/diagnostics.h"
#include "source/mark.h"

namespace hiroba::syntax::markdown {

// Reports what is wrong in one document and finds the place for it: passes know the line of a
// node and the words, and the words are looked up in the source. Costs nothing until something
// is wrong; after kMost findings only one more says that there are others.
class Report {
 public:
  Report(std::string_view body, source::FileId file, uint32_t first_line, source::Diagnostics& out)
      : body_(body), file_(file), first_line_(first_line), out_(out) {}

  // For field text: every finding stands at the field's own mark.
  Report(std::string_view text, source::Mark fixed, source::Diagnostics& out)
      : body_(text),
        file_(fixed.file),
        first_line_(fixed.line),
        fixed_(fixed),
        is_fixed_(true),
        out_(out) {}

  // `line` counts in the file. `words` are searched from there on; the same words asked for
  // again are searched behind the last place. Not found: the whole line is meant.
  void at(const source::Rule& rule, uint32_t line, std::string_view words,
          std::vector<std::string> args = {}, std::vector<std::string> near = {});

  // The same for the words at a byte of the body. In field text the place is found when the field
  // is written on one line and without escapes; else the field is meant.
  void at_words(const source::Rule& rule, size_t pos, size_t bytes, std::vector<std::string> args);

  // Where the words stand, as at() finds them; nothing is reported.
  source::Mark place(uint32_t line, std::string_view words) {
    return is_fixed_ ? fixed_ : find(line, words);
  }

  // Where in the body a line of the file begins.
  size_t start_of_line(uint32_t line);

  std::string_view body() const { return body_; }
  uint32_t first_line() const { return first_line_; }

 private:
  static constexpr size_t kMost = 40;

  void add(const source::Rule& rule, const source::Mark& mark, std::vector<std::string> args,
           std::vector<std::string> near);
  source::Mark mark_in_field(size_t pos, size_t bytes) const;
  source::Mark mark_at(size_t pos, size_t bytes);
  source::Mark find(uint32_t line, std::string_view words);

  std::string_view body_;
  source::FileId file_;
  uint32_t first_line_;
  source::Mark fixed_;
  bool is_fixed_ = false;
  source::Diagnostics& out_;
  size_t count_ = 0;
  std::vector<size_t> line_starts_;
  std::unordered_map<std::string, size_t> searched_;
};

}  // namespace hiroba::syntax::markdown
