#include "syntax/yaml_slips.h"

#include <algorithm>

#include "syntax/document_limits.h"
#include "syntax/rules.h"
#include "syntax/scalar_span.h"
#include "syntax/yaml_slip_signs.h"

namespace hiroba::syntax {
namespace {

using std::string_view;

constexpr size_t kNone = string_view::npos;
// An open bracket, and of the entry being read in it: where its value begins, and whether it was
// reported.
struct Bracket {
  size_t at = 0;
  size_t value = kNone;
  bool told = false;
};

class SlipFinder {
 public:
  explicit SlipFinder(const Positions& positions)
      : positions_(positions), text_(positions.text()) {}

  std::vector<Problem> run() {
    while (next_ < text_.size() && found_.size() < kMaxFindingsPerFile) read_line();
    return std::move(found_);
  }

 private:
  void read_line();
  void read_indent(size_t column, size_t at);
  void read_entry(size_t at, size_t column, bool after_dash);
  void read_value(size_t at, size_t key_column);
  void read_plain(size_t at);
  void read_quoted(size_t open, size_t key_column);
  void read_flow(size_t open, size_t key_column);
  void read_block(size_t sign, size_t key_column);
  bool read_flow_line_start(size_t line, size_t key_column, size_t innermost, size_t& resume);
  void read_flow_colon(Bracket& in, size_t colon, size_t line);
  bool close_flow(std::vector<Bracket>& open, size_t close);
  void unclosed(size_t open, size_t resume);
  void check_rest(size_t at, const source::Rule& rule);
  void check_after_flow(size_t at);

  Problem& add(const source::Rule& rule, size_t offset, size_t length,
               std::vector<std::string> args = {}, bool certain = false) {
    found_.push_back(Problem{&rule, offset, length, std::move(args), {}, certain});
    return found_.back();
  }
  string_view part(size_t begin, size_t end) const { return text_.substr(begin, end - begin); }
  bool blank_or_comment(size_t at) const { return at >= end_ || text_[at] == '#'; }
  size_t skip_spaces(size_t at, size_t end) const {
    while (at < end && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    return at;
  }
  size_t find_colon(size_t at) const;
  bool looks_like_entry(size_t line) const;
  size_t line_not_deeper(size_t from, size_t column) const;

  const Positions& positions_;
  string_view text_;
  std::vector<Problem> found_;
  size_t next_ = 0;              // where the next unread line begins
  size_t end_ = 0;               // end of the line being read
  std::vector<size_t> columns_;  // of the blocks that are open
  bool value_given_ = false;     // the last entry has its value on its own line
  bool plain_given_ = false;     // and it is plain, so deeper lines may continue it
};

// The colon that ends a key on this line, or kNone.
size_t SlipFinder::find_colon(size_t at) const {
  if (at < end_ && (text_[at] == '"' || text_[at] == '\'')) {
    const size_t close = quote_end(text_, at, end_);
    if (close == kNone) return kNone;
    at = skip_spaces(close, end_);
    return at < end_ && text_[at] == ':' ? at : kNone;
  }
  for (size_t i = at; i < end_; ++i) {
    if (text_[i] == ':' && (i + 1 == end_ || text_[i + 1] == ' ' || text_[i + 1] == '\t')) return i;
    if (text_[i] == '#' && i > at && text_[i - 1] == ' ') return kNone;
  }
  return kNone;
}

// «name:» or «- »: surely not the inside of a text that began above.
bool SlipFinder::looks_like_entry(size_t at) const {
  const size_t end = positions_.line_end(at);
  const string_view line = part(at, end);
  if (line == "-" || line.starts_with("- ")) return true;
  const size_t name = name_length(line);
  if (name == 0 || name >= line.size() || line[name] != ':') return false;
  return name + 1 == line.size() || line[name + 1] == ' ';
}

// The first line after that of `from` which is not empty and not deeper than `column`.
size_t SlipFinder::line_not_deeper(size_t from, size_t column) const {
  size_t line = positions_.next_line(from);
  while (line < text_.size()) {
    const size_t end = positions_.line_end(line);
    const size_t at = skip_spaces(line, end);
    if (at < end && at - line <= column) break;
    line = positions_.next_line(line);
  }
  return line;
}

void SlipFinder::read_line() {
  const size_t begin = next_;
  end_ = positions_.line_end(begin);
  next_ = positions_.next_line(begin);
  size_t at = begin;
  size_t tab = kNone;
  size_t wide = kNone;
  while (at < end_) {
    const string_view space = wide_space_at(part(at, end_));
    if (text_[at] == '\t') {
      tab = std::min(tab, at);
    } else if (!space.empty()) {
      wide = std::min(wide, at);
    } else if (text_[at] != ' ') {
      break;
    }
    at += std::max<size_t>(space.size(), 1);
  }
  if (blank_or_comment(at)) return;
  if (at == begin && (part(at, end_) == "---" || part(at, end_) == "...")) {
    columns_.clear();
    value_given_ = plain_given_ = false;
    return;
  }
  if (wide != kNone) {
    const string_view space = wide_space_at(part(wide, end_));
    add(rules::kYamlIndentWideSpace, wide, space.size(), {wide_space_name(space)});
    return;
  }
  if (tab != kNone) {
    add(rules::kYamlIndentTab, tab, 1);
    return;
  }
  size_t column = at - begin;
  const size_t found_before = found_.size();
  read_indent(column, at);
  if (next_ == begin || found_.size() > found_before) return;
  bool after_dash = false;
  while (at < end_ && text_[at] == '-' && (at + 1 == end_ || text_[at + 1] == ' ')) {
    if (columns_.empty() || columns_.back() < column) columns_.push_back(column);
    at = skip_spaces(at + 1, end_);
    column = at - begin;
    after_dash = true;
    value_given_ = plain_given_ = false;
  }
  if (!blank_or_comment(at)) read_entry(at, column, after_dash);
}

void SlipFinder::read_indent(size_t column, size_t at) {
  if (columns_.empty()) return;
  if (column > columns_.back()) {
    if (value_given_ && looks_like_entry(at)) {
      add(rules::kYamlIndentUnderValue, at, end_ - at);
    }
    return;
  }
  while (!columns_.empty() && columns_.back() > column) columns_.pop_back();
  value_given_ = plain_given_ = false;
  if (columns_.empty() || columns_.back() != column) {
    add(rules::kYamlIndentUneven, at, end_ - at);
    columns_.push_back(column);
  }
}

void SlipFinder::read_entry(size_t at, size_t column, bool after_dash) {
  const string_view line = part(at, end_);
  const bool continues = plain_given_ && !columns_.empty() && column > columns_.back();
  const string_view name = key_like_beginning(line);
  if (!name.empty()) {
    const bool ascii_colon = line[name.size()] == ':';
    add(ascii_colon ? rules::kYamlColonNoSpace : rules::kYamlColonFullWidth, at, name.size(),
        {std::string(name)});
    if (columns_.empty() || columns_.back() < column) columns_.push_back(column);
    value_given_ = plain_given_ = true;
    return;
  }
  // The colons of a line that begins with a bracket belong to what is inside.
  if (!continues && (line[0] == '{' || line[0] == '[')) {
    read_value(at, columns_.empty() ? 0 : columns_.back());
    return;
  }
  const size_t colon = find_colon(at);
  if (colon != kNone && !continues) {
    if (columns_.empty() || columns_.back() < column) columns_.push_back(column);
    read_value(skip_spaces(colon + 1, end_), column);
    return;
  }
  if (continues) {
    if (colon != kNone) add(rules::kYamlIndentUnderValue, at, end_ - at);
    return;
  }
  if (is_dash_without_space(line)) {
    add(rules::kYamlDashNoSpace, at, 1);
    if (columns_.empty() || columns_.back() < column) columns_.push_back(column);
    return;
  }
  if (after_dash || columns_.empty() || column > columns_.back()) {
    read_value(at, columns_.empty() ? 0 : columns_.back());
    return;
  }
  if (line[0] != '?' && line[0] != ']' && line[0] != '}' && line[0] != '%') {
    add(rules::kYamlColonMissing, at, end_ - at);
  }
}

void SlipFinder::read_value(size_t at, size_t key_column) {
  value_given_ = plain_given_ = false;
  if (blank_or_comment(at)) return;
  value_given_ = true;
  const char c = text_[at];
  if (c == '"' || c == '\'') return read_quoted(at, key_column);
  if (c == '[' || c == '{') return read_flow(at, key_column);
  if (c == '|' || c == '>') return read_block(at, key_column);
  if (c == '@' || c == '`' || c == '%') {
    add(rules::kYamlValueReserved, at, 1, {std::string(1, c)});
    return;
  }
  if (c == '-' && (at + 1 == end_ || text_[at + 1] == ' ')) {
    add(rules::kYamlDashMisplaced, at, 1);
    return;
  }
  if (c == '&' || c == '*' || c == '!') return;  // yaml-cpp's reader says it
  read_plain(at);
}

void SlipFinder::read_plain(size_t at) {
  plain_given_ = true;
  const size_t colon = find_colon(at);
  if (colon == kNone) return;
  add(rules::kYamlColonInValue, colon, 1, {shortened(part(at, end_))});
}

// What follows a closed quote or bracket on the line of `at`.
void SlipFinder::check_rest(size_t at, const source::Rule& rule) {
  end_ = positions_.line_end(at);
  next_ = positions_.next_line(at);
  const size_t rest = skip_spaces(at, end_);
  if (blank_or_comment(rest)) return;
  add(rule, rest, end_ - rest, {shortened(part(rest, end_))});
}

void SlipFinder::read_quoted(size_t open, size_t key_column) {
  size_t resume = kNone;
  size_t close = quote_end(text_, open, end_);
  if (close == kNone) {
    close = quote_end(text_, open, text_.size());
    const size_t last = close == kNone ? text_.size() : close;
    for (size_t line = positions_.next_line(open); line < last; line = positions_.next_line(line)) {
      const size_t at = skip_spaces(line, positions_.line_end(line));
      if (at - line <= key_column && looks_like_entry(at)) {
        resume = line;
        break;
      }
    }
    if (close == kNone && resume == kNone) resume = line_not_deeper(open, key_column);
  }
  if (resume == kNone) return check_rest(close, rules::kYamlQuoteTextAfter);
  add(rules::kYamlQuoteUnclosed, open, end_ - open, {std::string(1, text_[open])}, true);
  next_ = resume;
}

void SlipFinder::check_after_flow(size_t at) {
  const size_t rest = skip_spaces(at, text_.size());
  const bool was_key = text_.substr(rest).starts_with(": ");  // yaml-cpp's reader says it
  if (!was_key) return check_rest(at, rules::kYamlBracketTextAfter);
  end_ = positions_.line_end(at);
  next_ = positions_.next_line(at);
}

void SlipFinder::unclosed(size_t open, size_t resume) {
  const bool list = text_[open] == '[';
  add(rules::kYamlBracketUnclosed, open, 1, {list ? "[" : "{", list ? "]" : "}"}, true);
  next_ = resume;
}

// A line that begins inside a bracket. True when the bracket was forgotten for certain; a map
// in braces may go over lines that look like entries, so there we only note where to go on.
bool SlipFinder::read_flow_line_start(size_t line, size_t key_column, size_t innermost,
                                      size_t& resume) {
  const size_t at = skip_spaces(line, positions_.line_end(line));
  if (at - line > key_column || !looks_like_entry(at)) return false;
  if (text_[innermost] == '[') return true;
  resume = std::min(resume, line);
  return false;
}

// A second «: » in one entry and on one line: the value is not in quotes, or a comma is missing.
void SlipFinder::read_flow_colon(Bracket& in, size_t colon, size_t line) {
  if (in.told) return;
  in.told = in.value != kNone && in.value >= line;
  if (in.told) {
    const size_t end = std::min(text_.find_first_of(",]}\n", colon), text_.size());
    add(rules::kYamlColonInValue, colon, 1, {shortened(part(in.value, end))});
  }
  in.value = skip_spaces(colon + 1, text_.size());
}

// True when `close` ends the innermost bracket. After a wrong one nobody can tell what the rest
// belongs to.
bool SlipFinder::close_flow(std::vector<Bracket>& open, size_t close) {
  const char wanted = text_[close] == ']' ? '[' : '{';
  const size_t at = open.back().at;
  open.pop_back();
  if (text_[at] == wanted) return true;
  add(rules::kYamlBracketMismatch, close, 1,
      {std::string(1, text_[at]), std::string(1, text_[close])})
      .other = at;
  return false;
}

void SlipFinder::read_flow(size_t open, size_t key_column) {
  std::vector<Bracket> opens;
  size_t resume = kNone;
  size_t line = open;    // where the line being read begins, or the first bracket on it
  bool at_token = true;  // a quote here opens a text
  for (size_t i = open; i < text_.size(); ++i) {
    // Deeper than anybody writes: yaml-cpp's reader says so.
    if (opens.size() > kMaxYamlNesting || found_.size() >= kMaxFindingsPerFile) return;
    const char c = text_[i];
    if (c == '[' || c == '{') {
      opens.push_back({i});
    } else if (c == ']' || c == '}') {
      if (!close_flow(opens, i)) {
        next_ = line_not_deeper(i, key_column);
        return;
      }
      if (opens.empty()) return check_after_flow(i + 1);
    } else if (at_token && (c == '"' || c == '\'')) {
      const size_t line_end = positions_.line_end(i);
      const size_t close = quote_end(text_, i, line_end);
      if (close == kNone && quote_end(text_, i, text_.size()) == kNone) {
        add(rules::kYamlQuoteUnclosed, i, line_end - i, {std::string(1, c)}, true);
        next_ = line_not_deeper(i, key_column);
        return;
      }
      i = (close == kNone ? std::max(line_end, i + 1) : close) - 1;
    } else if (c == '#' && (text_[i - 1] == ' ' || text_[i - 1] == '\n')) {
      i = positions_.line_end(i) - 1;
    } else if (c == ',') {
      opens.back() = {opens.back().at};
    } else if (c == ':' && text_.substr(i + 1).starts_with(' ') && resume == kNone) {
      read_flow_colon(opens.back(), i, line);
    } else if (c == '?' && !at_token) {
      add(rules::kYamlBracketQuestion, i, 1);  // yaml-cpp ends the value here
    } else if (c == '\n') {
      line = i + 1;
      if (read_flow_line_start(line, key_column, opens.back().at, resume)) {
        return unclosed(opens.back().at, line);
      }
    }
    if (c != ' ' && c != '\n') at_token = c == '[' || c == '{' || c == ',' || c == ':';
  }
  unclosed(opens.back().at, resume == kNone ? line_not_deeper(open, key_column) : resume);
}

void SlipFinder::read_block(size_t sign, size_t key_column) {
  size_t at = sign + 1;
  while (at < end_ &&
         (text_[at] == '+' || text_[at] == '-' || (text_[at] >= '0' && text_[at] <= '9'))) {
    ++at;
  }
  const size_t rest = skip_spaces(at, end_);
  if (!blank_or_comment(rest)) add(rules::kYamlBlockHeader, rest, end_ - rest);
  while (next_ < text_.size()) {
    const size_t end = positions_.line_end(next_);
    const size_t begin = std::min(text_.find_first_not_of(' ', next_), end);
    if (begin < end && begin - next_ <= key_column) return;
    next_ = positions_.next_line(next_);
  }
}

}  // namespace

std::vector<Problem> find_slips(const Positions& positions) { return SlipFinder(positions).run(); }

}  // namespace hiroba::syntax
