#include "syntax/plain_yaml.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "syntax/document_limits.h"
#include "syntax/positions.h"
#include "syntax/scalar_span.h"

namespace hiroba::syntax {
namespace {

using std::string_view;

constexpr size_t kNone = string_view::npos;
constexpr size_t kLongestKey = 1000;  // bytes; YAML 1.2 allows 1024 characters

// A plain text never begins with these here; «-x» and «?x» could, but «not sure» is cheap.
constexpr string_view kIndicators = "-?:,[]{}#&*!|>'\"%@` ";

bool is_null_word(string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

bool has_wide_space(string_view text) {
  return text.find("\u3000") != kNone || text.find("\u00A0") != kNone;
}

bool has_duplicates(const std::vector<Entry>& entries) {
  constexpr size_t kFew = 16;
  if (entries.size() <= kFew) {
    for (size_t i = 1; i < entries.size(); ++i) {
      for (size_t k = 0; k < i; ++k) {
        if (entries[i].key == entries[k].key) return true;
      }
    }
    return false;
  }
  std::vector<string_view> keys;
  keys.reserve(entries.size());
  for (const Entry& entry : entries) keys.push_back(entry.key);
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

// Every read_… function answers false for «not sure»; nothing is read after that. Each begins
// with at_ on its first byte. Block readers end on the next line with content, or at the end.
class PlainReader {
 public:
  PlainReader(string_view text, source::FileId file, uint32_t first_line)
      : text_(text), file_(file), next_number_(first_line) {}

  bool run(Node& root) {
    if (text_.find('\t') != kNone) return false;
    next_line();
    return !ended_ && indent_ == 0 && read_block(root, 1) && ended_;
  }

 private:
  void next_line();
  bool read_block(Node& out, size_t depth);
  bool read_map(size_t column, Node& out, size_t depth);
  bool read_map_value(size_t column, Entry& entry, size_t depth);
  bool read_sequence(size_t column, Node& out, size_t depth);
  bool read_item(size_t column, Node& out, size_t depth);
  bool read_inline(size_t parent_column, const source::Mark* key, Node& out, size_t depth);
  bool read_literal(size_t parent_column, Node& out);
  bool read_flow(Node& out, size_t depth);
  bool read_flow_map(Node& out, size_t depth);
  bool read_flow_value(const source::Mark* key, Node& out, size_t depth);
  bool read_quoted(Node& out);
  size_t key_end(size_t at) const;
  bool read_key(size_t colon, Entry& entry);
  size_t flow_plain_end(size_t at) const;

  // Moves on by one character; the others of a line are ASCII where this is used.
  void skip_spaces() {
    while (at_ < end_ && text_[at_] == ' ') ++at_;
  }
  bool at_rest() const { return at_ >= end_ || (text_[at_] == '#' && text_[at_ - 1] == ' '); }
  bool at_dash() const { return text_[at_] == '-' && (at_ + 1 == end_ || text_[at_ + 1] == ' '); }
  string_view part(size_t begin, size_t end) const { return text_.substr(begin, end - begin); }

  source::Mark mark_at(size_t offset, uint32_t length) {
    if (offset < counted_) {
      counted_ = line_begin_;
      column_ = 1;
    }
    column_ += characters_in(part(counted_, offset));
    counted_ = offset;
    return source::Mark{file_, number_, column_, length};
  }
  source::Mark mark_over(size_t begin, size_t end) {
    return mark_at(begin, characters_in(part(begin, end)));
  }
  // A plain text, or null when it is a word for that; a key lends its mark to null.
  void set_plain(size_t begin, size_t end, const source::Mark* key, Node& out) {
    const string_view text = part(begin, end);
    const bool null = is_null_word(text);
    out.mark = null && key ? *key : mark_over(begin, end);
    if (null) return;
    out.type = Node::Type::scalar;
    out.text = text;
  }

  string_view text_;
  source::FileId file_;
  size_t next_ = 0;           // where the next line begins
  uint32_t next_number_ = 1;  // and its number
  uint32_t number_ = 0;       // of the current line
  size_t line_begin_ = 0;
  size_t end_ = 0;  // of the current line, without CR and LF
  size_t at_ = 0;
  size_t indent_ = 0;  // of the current line
  bool ended_ = false;
  size_t counted_ = 0;  // up to here column_ counts characters
  uint32_t column_ = 1;
};

// The next line that is not empty and not a comment alone.
void PlainReader::next_line() {
  while (next_ < text_.size()) {
    line_begin_ = next_;
    number_ = next_number_++;
    end_ = std::min(text_.find('\n', line_begin_), text_.size());
    next_ = std::min(end_ + 1, text_.size());
    if (end_ > line_begin_ && text_[end_ - 1] == '\r' && end_ < text_.size()) --end_;
    at_ = line_begin_;
    skip_spaces();
    if (at_ == end_ || text_[at_] == '#') continue;
    indent_ = at_ - line_begin_;
    counted_ = line_begin_;
    column_ = 1;
    return;
  }
  ended_ = true;
}

bool PlainReader::read_block(Node& out, size_t depth) {
  return at_dash() ? read_sequence(indent_, out, depth) : read_map(indent_, out, depth);
}

// The colon that ends a block key at `at`, or kNone.
size_t PlainReader::key_end(size_t at) const {
  if (text_[at] == '"' || text_[at] == '\'') {
    const size_t close = quote_end(text_, at, end_);
    if (close == kNone || close >= end_ || text_[close] != ':') return kNone;
    return close + 1 == end_ || text_[close + 1] == ' ' ? close : kNone;
  }
  if (kIndicators.find(text_[at]) != kNone) return kNone;
  for (size_t i = at; i < end_; ++i) {
    if (text_[i] == ':' && (i + 1 == end_ || text_[i + 1] == ' ')) return i;
    if (text_[i] == '#' && text_[i - 1] == ' ') return kNone;
  }
  return kNone;
}

bool PlainReader::read_key(size_t colon, Entry& entry) {
  if (colon == kNone || colon - at_ > kLongestKey) return false;
  if (at_ == line_begin_ && part(at_, end_).starts_with("...")) return false;
  if (text_[at_] == '"' || text_[at_] == '\'') {
    Node key;
    if (!read_quoted(key)) return false;
    entry.key = std::move(key.text);
    entry.key_mark = key.mark;
  } else {
    size_t end = colon;
    while (text_[end - 1] == ' ') --end;
    entry.key = part(at_, end);
    entry.key_mark = mark_over(at_, end);
    if (is_null_word(entry.key)) return false;
  }
  at_ = colon + 1;
  return !has_wide_space(entry.key);
}

bool PlainReader::read_map(size_t column, Node& out, size_t depth) {
  if (depth > kMaxYamlNesting) return false;
  out.type = Node::Type::map;
  out.mark = mark_at(at_, 1);
  out.entries.reserve(depth == 1 ? 16 : 4);
  do {
    Entry& entry = out.entries.emplace_back();
    if (!read_key(key_end(at_), entry) || !read_map_value(column, entry, depth)) return false;
    if (!ended_ && indent_ > column) return false;
  } while (!ended_ && indent_ == column);
  return !has_duplicates(out.entries);
}

bool PlainReader::read_map_value(size_t column, Entry& entry, size_t depth) {
  skip_spaces();
  if (!at_rest()) return read_inline(column, &entry.key_mark, entry.value, depth);
  next_line();
  const bool below = !ended_ && (indent_ > column || (indent_ == column && at_dash()));
  if (below) return read_block(entry.value, depth + 1);
  entry.value.mark = entry.key_mark;
  return true;
}

bool PlainReader::read_sequence(size_t column, Node& out, size_t depth) {
  if (depth > kMaxYamlNesting) return false;
  out.type = Node::Type::sequence;
  out.mark = mark_at(at_, 1);
  do {
    if (!read_item(column, out.items.emplace_back(), depth)) return false;
    if (!ended_ && indent_ > column) return false;
  } while (!ended_ && indent_ == column && at_dash());
  return true;
}

bool PlainReader::read_item(size_t column, Node& out, size_t depth) {
  const source::Mark dash = mark_at(at_, 1);
  ++at_;
  skip_spaces();
  if (at_rest()) {
    next_line();
    if (!ended_ && indent_ > column) return read_block(out, depth + 1);
    out.mark = dash;
    return true;
  }
  if (key_end(at_) != kNone) return read_map(at_ - line_begin_, out, depth + 1);
  return read_inline(column, nullptr, out, depth);
}

// A value on the line of its key or dash; then the line must end.
bool PlainReader::read_inline(size_t parent_column, const source::Mark* key, Node& out,
                              size_t depth) {
  const char c = text_[at_];
  if (c == '|') return read_literal(parent_column, out);
  if (c == '"' || c == '\'') {
    if (!read_quoted(out)) return false;
  } else if (c == '[' || c == '{') {
    if (!read_flow(out, depth + 1)) return false;
  } else {
    if (kIndicators.find(c) != kNone) return false;
    const size_t begin = at_;
    while (!at_rest()) {
      if (text_[at_] == ':' && (at_ + 1 == end_ || text_[at_ + 1] == ' ')) return false;
      ++at_;
    }
    size_t end = at_;
    while (text_[end - 1] == ' ') --end;
    set_plain(begin, end, key, out);
  }
  skip_spaces();
  if (!at_rest()) return false;
  next_line();
  return true;
}

// «|» and «|-» whose first line has text and whose empty lines are really empty.
bool PlainReader::read_literal(size_t parent_column, Node& out) {
  const bool strip = at_ + 1 < end_ && text_[at_ + 1] == '-';
  at_ += strip ? 2 : 1;
  if (at_ != end_) return false;
  size_t indent = 0;
  bool open_line = false;  // the text so far ends without its line end
  while (next_ < text_.size()) {
    const size_t begin = next_;
    const size_t break_at = std::min(text_.find('\n', begin), text_.size());
    size_t end = break_at;
    if (end > begin && text_[end - 1] == '\r' && break_at < text_.size()) --end;
    const size_t first = std::min(text_.find_first_not_of(' ', begin), end);
    const size_t column = first - begin;
    if (first == end && (column > 0 || indent == 0)) return false;
    if (first < end && indent == 0) {
      if (column <= parent_column) return false;
      indent = column;
      line_begin_ = counted_ = begin;
      number_ = next_number_;
      column_ = 1;
      size_t shown = end;
      while (text_[shown - 1] == ' ') --shown;
      out.mark = mark_over(first, shown);
    } else if (first < end && column < indent) {
      if (column > parent_column) return false;
      break;
    }
    if (first < end) out.text += part(begin + indent, end);
    open_line = break_at == text_.size();
    if (!open_line) out.text += '\n';
    next_ = std::min(break_at + 1, text_.size());
    ++next_number_;
  }
  if (indent == 0) return false;
  const size_t last = out.text.find_last_not_of('\n');
  if (last == kNone) return false;
  out.text.erase(std::min(out.text.size(), last + (strip ? 1 : 2)));
  out.type = Node::Type::scalar;
  out.quoted = true;
  next_line();
  return true;
}

bool PlainReader::read_quoted(Node& out) {
  const size_t close = quote_end(text_, at_, end_);
  if (close == kNone) return false;
  const string_view inside = part(at_ + 1, close - 1);
  if (text_[at_] == '"') {
    if (inside.find('\\') != kNone) return false;
    out.text = inside;
  } else {
    for (size_t i = 0; i < inside.size(); ++i) {
      out.text += inside[i];
      if (inside[i] == '\'') ++i;  // '' is one quote
    }
  }
  out.type = Node::Type::scalar;
  out.quoted = true;
  out.mark = mark_over(at_, close);
  at_ = close;
  return true;
}

// [a, b] and {a: b}, on one line.
bool PlainReader::read_flow(Node& out, size_t depth) {
  if (depth > kMaxYamlNesting) return false;
  out.mark = mark_at(at_, 1);
  if (text_[at_++] == '{') return read_flow_map(out, depth);
  out.type = Node::Type::sequence;
  while (true) {
    skip_spaces();
    if (at_ >= end_) return false;
    if (text_[at_] == ']') break;
    if (!read_flow_value(nullptr, out.items.emplace_back(), depth)) return false;
    skip_spaces();
    if (at_ >= end_ || (text_[at_] != ',' && text_[at_] != ']')) return false;
    if (text_[at_] == ',') ++at_;
  }
  ++at_;
  return true;
}

bool PlainReader::read_flow_map(Node& out, size_t depth) {
  out.type = Node::Type::map;
  while (true) {
    skip_spaces();
    if (at_ >= end_) return false;
    if (text_[at_] == '}') break;
    Entry& entry = out.entries.emplace_back();
    const bool quoted = text_[at_] == '"' || text_[at_] == '\'';
    const size_t close = quoted ? quote_end(text_, at_, end_) : flow_plain_end(at_);
    if (close == kNone || close + 1 >= end_ || text_[close] != ':' || text_[close + 1] != ' ') {
      return false;
    }
    if (!read_key(close, entry)) return false;
    skip_spaces();
    if (at_ >= end_ || !read_flow_value(&entry.key_mark, entry.value, depth)) return false;
    skip_spaces();
    if (at_ >= end_ || (text_[at_] != ',' && text_[at_] != '}')) return false;
    if (text_[at_] == ',') ++at_;
  }
  ++at_;
  return !has_duplicates(out.entries);
}

// Where a plain text in brackets ends: at , ] } or at a colon before a blank or those. kNone when
// it holds what another reader might see otherwise.
size_t PlainReader::flow_plain_end(size_t at) const {
  if (kIndicators.find(text_[at]) != kNone) return kNone;
  for (size_t i = at; i < end_; ++i) {
    const char c = text_[i];
    if (c == ',' || c == ']' || c == '}') return i;
    if (c == '[' || c == '{' || c == '?') return kNone;
    if (c == '#' && text_[i - 1] == ' ') return kNone;
    if (c == ':' && i + 1 < end_ && string_view(" ,]}").find(text_[i + 1]) != kNone) return i;
  }
  return kNone;
}

bool PlainReader::read_flow_value(const source::Mark* key, Node& out, size_t depth) {
  const char c = text_[at_];
  if (c == '"' || c == '\'') return read_quoted(out);
  if (c == '[' || c == '{') return read_flow(out, depth + 1);
  const size_t stop = flow_plain_end(at_);
  if (stop == kNone || text_[stop] == ':') return false;
  size_t end = stop;
  while (text_[end - 1] == ' ') --end;
  set_plain(at_, end, key, out);
  at_ = stop;
  return true;
}

}  // namespace

std::optional<Node> read_plain_yaml(std::string_view text, source::FileId file,
                                    uint32_t first_line) {
  Node root;
  PlainReader reader(text, file, first_line);
  if (!reader.run(root)) return std::nullopt;
  return root;
}

}  // namespace hiroba::syntax
