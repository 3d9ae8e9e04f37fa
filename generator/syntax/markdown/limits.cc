#include "syntax/markdown/limits.h"

#include <algorithm>
#include <string>
#include <vector>

#include "syntax/markdown/cjk_emphasis.h"
#include "syntax/markdown/parse.h"
#include "syntax/markdown/rules.h"

namespace hiroba::syntax::markdown {
namespace {

using rules::kMarkdownComplex;

// The bounds, each with what was measured just below it for 64 KB (2 GHz class machine).
constexpr size_t kMaxPipes = 200;            // cells of one row; 30,000 take 2 s
constexpr size_t kMaxCells = 20'000;         // cmark fills rows up; 1.8 million take 2 s
constexpr size_t kMaxTableTries = 20'000;    // rows × possible header lines; 100 million take 9 s
constexpr size_t kMaxOpenTags = 100;         // «<!» and «<?»; 20,000 take 0.5 s
constexpr size_t kMaxExpansion = 4'000'000;  // bytes that reference links may grow to

// Follows which lists and quotes are open, on the safe side: it may count a container that
// cmark has closed already, never one too few.
class Nesting {
 public:
  // Reads the container marks of one line; returns the depth.
  size_t read(std::string_view line);

 private:
  struct Container {
    bool quote;
    size_t column;  // where a list's content begins
  };

  void skip_space();
  size_t mark_width() const;  // of a list mark at the reading place, or 0
  bool is_rule() const;       // «- - -»
  void open(bool quote, size_t width);

  std::vector<Container> open_;
  std::string_view line_;
  size_t pos_ = 0;
  size_t column_ = 0;
  size_t matched_ = 0;
};

void Nesting::skip_space() {
  for (; pos_ < line_.size(); ++pos_) {
    if (line_[pos_] == ' ') ++column_;
    else if (line_[pos_] == '\t') column_ += 4 - column_ % 4;
    else return;
  }
}

bool is_space_or_end(std::string_view line, size_t pos) {
  return pos >= line.size() || line[pos] == ' ' || line[pos] == '\t' || line[pos] == '\r';
}

size_t Nesting::mark_width() const {
  const char c = line_[pos_];
  if (c == '-' || c == '*' || c == '+') return is_space_or_end(line_, pos_ + 1) ? 1 : 0;
  size_t end = pos_;
  while (end < line_.size() && line_[end] >= '0' && line_[end] <= '9') ++end;
  const bool digits = end > pos_ && end - pos_ <= 9;
  if (!digits || end >= line_.size() || (line_[end] != '.' && line_[end] != ')')) return 0;
  return is_space_or_end(line_, end + 1) ? end + 1 - pos_ : 0;
}

bool Nesting::is_rule() const {
  const char c = line_[pos_];
  if (c != '-' && c != '*') return false;
  size_t count = 0;
  for (size_t i = pos_; i < line_.size(); ++i) {
    if (line_[i] == c) ++count;
    else if (line_[i] != ' ' && line_[i] != '\t' && line_[i] != '\r') return false;
  }
  return count >= 3;
}

void Nesting::open(bool quote, size_t width) {
  open_.resize(matched_);
  open_.push_back(Container{quote, column_ + width + 1});
  ++matched_;
}

size_t Nesting::read(std::string_view line) {
  line_ = line;
  pos_ = column_ = matched_ = 0;
  while (matched_ <= kMarkdownMaxNesting) {
    skip_space();
    if (pos_ >= line_.size() || line_[pos_] == '\r') break;
    while (matched_ < open_.size() && !open_[matched_].quote && open_[matched_].column <= column_) {
      ++matched_;
    }
    size_t width = 1;
    if (line_[pos_] == '>') {
      if (matched_ < open_.size() && open_[matched_].quote) ++matched_;
      else open(true, 1);
    } else {
      width = is_rule() ? 0 : mark_width();
      if (width == 0) break;
      open(false, width);
    }
    pos_ += width;
    column_ += width;
  }
  return open_.size();
}

bool is_table_rule(std::string_view line) {
  return line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: \t\r>") == std::string_view::npos;
}

// What is counted over the lines between two blank ones: cmark tries tables and link
// definitions within such a stretch.
struct Stretch {
  size_t lines = 0;
  size_t bytes = 0;
  size_t table_rules = 0;
  size_t columns = 0;
  bool has_definition = false;

  bool passes(size_t brackets) const {
    return lines * table_rules <= kMaxTableTries && lines * columns <= kMaxCells &&
           (!has_definition || bytes * brackets <= kMaxExpansion);
  }
};

size_t count(std::string_view text, char c) {
  return static_cast<size_t>(std::count(text.begin(), text.end(), c));
}

bool lines_within_limits(Report& report, size_t brackets) {
  const std::string_view body = report.body();
  const bool pipes = body.find('|') != std::string_view::npos;
  Nesting nesting;
  Stretch stretch;
  uint32_t line_number = report.first_line();
  for (size_t begin = 0; begin < body.size(); ++line_number) {
    const size_t end = std::min(body.find('\n', begin), body.size());
    const std::string_view line = body.substr(begin, end - begin);
    begin = end + 1;
    const size_t first = line.find_first_not_of(" \t\r>");
    if (nesting.read(line) > kMarkdownMaxNesting) {
      report.at(rules::kMarkdownDeep, line_number, "", {std::to_string(kMarkdownMaxNesting)});
      return false;
    }
    if (first == std::string_view::npos) {
      stretch = Stretch{};
      continue;
    }
    ++stretch.lines;
    stretch.bytes += line.size() + 1;
    const size_t line_pipes = pipes ? count(line, '|') : 0;
    const char c = line[first];
    if ((c == '-' || c == ':' || c == '|') && is_table_rule(line)) {
      ++stretch.table_rules;
      stretch.columns = std::max(stretch.columns, line_pipes + 1);
    }
    if (brackets > 0 && line.find("]:") != std::string_view::npos) stretch.has_definition = true;
    if (line_pipes > kMaxPipes || !stretch.passes(brackets)) {
      report.at(kMarkdownComplex, line_number, "");
      return false;
    }
  }
  return true;
}

bool tags_within_limits(Report& report) {
  const std::string_view body = report.body();
  size_t found = 0;
  for (size_t i = body.find('<'); i != std::string_view::npos; i = body.find('<', i + 1)) {
    if (i + 1 < body.size() && (body[i + 1] == '!' || body[i + 1] == '?')) ++found;
  }
  if (found <= kMaxOpenTags) return true;
  report.at(kMarkdownComplex, report.first_line(), "<");
  return false;
}

}  // namespace

bool within_limits(Report& report) {
  const std::string_view body = report.body();
  if (body.size() > kMarkdownMaxBytes) {
    report.at(
        rules::kMarkdownLong, report.first_line(), "",
        {std::to_string((body.size() + 1023) / 1024), std::to_string(kMarkdownMaxBytes / 1024)});
    return false;
  }
  if (body.find(kEmphasisMark) != std::string_view::npos ||
      body.find('\0') != std::string_view::npos) {
    const bool zero = body.find('\0') != std::string_view::npos;
    report.at(rules::kMarkdownReserved, report.first_line(),
              zero ? body.substr(body.find('\0'), 1) : kEmphasisMark, {zero ? "U+0000" : "U+FDD0"});
    return false;
  }
  return tags_within_limits(report) && lines_within_limits(report, count(body, ']'));
}

}  // namespace hiroba::syntax::markdown
