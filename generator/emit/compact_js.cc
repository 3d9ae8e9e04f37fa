#include "emit/compact_js.h"

#include <algorithm>
#include <array>
#include <vector>

namespace hiroba::emit {
namespace {

constexpr std::string_view kOperators = "+-*/%&|^<>=!?:~.";

// What may stand before an expression, and so before a regular expression.
constexpr std::array<std::string_view, 15> kBeforeExpression = {
    "await", "case",   "delete", "do",     "else", "extends", "in", "instanceof",
    "new",   "return", "throw",  "typeof", "void", "yield",   "of"};
// Behind their brackets a statement begins.
constexpr std::array<std::string_view, 4> kBeforeStatement = {"for", "if", "while", "with"};

template <size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_operator(char c) { return kOperators.find(c) != std::string_view::npos; }
bool is_word(char c) {
  const char lower = static_cast<char>(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || is_digit(c) || c == '_' || c == '$' || c == '#' ||
         c == '\\' || static_cast<unsigned char>(c) >= 0x80;
}

class Compacter {
 public:
  explicit Compacter(std::string_view script) : script_(script) { out_.reserve(script.size()); }

  std::string run() {
    while (at_ < script_.size()) {
      if (skip_blank()) continue;
      const size_t size = size_of_token();
      part_from(script_[at_]);
      take(size);
    }
    if (blank_ == Blank::line && !out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  enum class Blank : uint8_t { none, space, line };
  enum class Brace : uint8_t { block, in_template };

  bool starts(std::string_view what) const { return script_.substr(at_, what.size()) == what; }

  // Bytes of the line end at `at`: 0 where there is none. U+2028 and U+2029 are three bytes.
  size_t line_end(size_t at) const {
    if (at >= script_.size()) return 0;
    if (script_[at] == '\n' || script_[at] == '\r') return 1;
    const std::string_view three = script_.substr(at, 3);
    return three == "\u2028" || three == "\u2029" ? 3 : 0;
  }

  // One white space or comment, remembered in `blank_`.
  bool skip_blank() {
    const char c = script_[at_];
    if (const size_t size = line_end(at_)) {
      blank_ = Blank::line;
      at_ += size;
    } else if (c == ' ' || c == '\t' || c == '\v' || c == '\f') {
      blank_ = std::max(blank_, Blank::space);
      ++at_;
    } else if (starts("//")) {
      blank_ = std::max(blank_, Blank::space);
      while (at_ < script_.size() && line_end(at_) == 0) ++at_;
    } else if (starts("/*")) {
      const size_t close = script_.find("*/", at_ + 2);
      const size_t end = close == std::string_view::npos ? script_.size() : close + 2;
      blank_ = std::max(blank_, Blank::space);
      for (; at_ < end; ++at_) {
        if (line_end(at_) > 0) blank_ = Blank::line;
      }
    } else {
      return false;
    }
    return true;
  }

  // ---- Tokens ----

  // Of the token at `at_`. Operators go character by character, but for those after which no
  // regular expression can stand.
  size_t size_of_token() const {
    const char c = script_[at_];
    if (is_word(c)) return size_of_word();
    if (c == '"' || c == '\'') return size_of_string(c);
    if (c == '`' || (c == '}' && is_in_template())) return size_of_template();
    if (c == '/' && before_expression_) return std::max<size_t>(size_of_regex(), 1);
    return starts("++") || starts("--") ? 2 : 1;
  }

  bool is_in_template() const { return !braces_.empty() && braces_.back() == Brace::in_template; }

  size_t size_of_word() const {
    size_t end = at_;
    while (end < script_.size() && is_word(script_[end]) && line_end(end) == 0) ++end;
    return end - at_;
  }

  size_t size_of_string(char quote) const {
    size_t end = at_ + 1;
    while (end < script_.size() && script_[end] != quote && script_[end] != '\n')
      end += script_[end] == '\\' ? 2 : 1;
    if (end < script_.size() && script_[end] == quote) ++end;
    return std::min(end, script_.size()) - at_;
  }

  // From ` or from the } behind an expression in it, to ` or to the next ${.
  size_t size_of_template() const {
    size_t end = at_ + 1;
    while (end < script_.size() && script_[end] != '`') {
      if (script_.substr(end, 2) == "${") return end + 2 - at_;
      end += script_[end] == '\\' ? 2 : 1;
    }
    return std::min(end + 1, script_.size()) - at_;
  }

  // With its flags. 0 where its line ends before it does: then it is a division.
  size_t size_of_regex() const {
    bool in_class = false;
    for (size_t end = at_ + 1; end < script_.size() && line_end(end) == 0; ++end) {
      const char c = script_[end];
      if (c == '\\') {
        if (line_end(++end) > 0) break;
      } else if (c == '[') {
        in_class = true;
      } else if (c == ']') {
        in_class = false;
      } else if (c == '/' && !in_class) {
        do ++end;
        while (end < script_.size() && is_word(script_[end]) && line_end(end) == 0);
        return end - at_;
      }
    }
    return 0;
  }

  // ---- What is written ----

  // What the blank before a token has to leave behind.
  void part_from(char next) {
    const Blank blank = blank_;
    blank_ = Blank::none;
    if (out_.empty() || blank == Blank::none) return;
    if (blank == Blank::line) {
      out_ += '\n';
      return;
    }
    const char last = out_.back();
    const bool would_be_one_word = (is_word(last) || is_regex_) && is_word(next);
    // a - -b and a < !b could become another operator, or a comment.
    const bool would_be_one_operator = is_operator(last) && is_operator(next);
    const bool would_be_one_number = is_number_ && next == '.';
    const bool would_be_escaped = last == '\\';  // no script that runs has this outside a word
    if (would_be_one_word || would_be_one_operator || would_be_one_number || would_be_escaped)
      out_ += ' ';
  }

  void take(size_t size) {
    const std::string_view token = script_.substr(at_, size);
    const char c = token[0];
    is_regex_ = c == '/' && size > 1;
    is_number_ = is_digit(c);
    if (is_word(c)) {
      const bool is_member = !out_.empty() && out_.back() == '.';  // a.return
      before_expression_ = !is_member && is_among(kBeforeExpression, token);
      before_statement_ = !is_member && is_among(kBeforeStatement, token);
    } else {
      before_expression_ = leads_to_expression(token);
      before_statement_ = false;
    }
    out_ += token;
    at_ += size;
  }

  // Whether an expression may stand behind this. Behind } it may: a block is far more often
  // followed by a regular expression than an object by a division.
  bool leads_to_expression(std::string_view token) {
    switch (token[0]) {
      case '(': brackets_.push_back(before_statement_); return true;
      case ')': {
        const bool is_before_statement = !brackets_.empty() && brackets_.back();
        if (!brackets_.empty()) brackets_.pop_back();
        return is_before_statement;
      }
      case '{': braces_.push_back(Brace::block); return true;
      case '}':
        if (!is_in_template()) {
          if (!braces_.empty()) braces_.pop_back();
          return true;
        }
        braces_.pop_back();
        [[fallthrough]];
      case '`':
        if (!token.ends_with("${")) return false;
        braces_.push_back(Brace::in_template);
        return true;
      case ']':
      case '"':
      case '\'': return false;
      default: return token.size() == 1;  // not ++, -- and a regular expression
    }
  }

  std::string_view script_;
  size_t at_ = 0;
  std::string out_;
  Blank blank_ = Blank::none;  // since the last token
  std::vector<Brace> braces_;
  std::vector<bool> brackets_;     // whether a statement begins behind this one
  bool before_expression_ = true;  // what the last token was
  bool before_statement_ = false;
  bool is_regex_ = false;
  bool is_number_ = false;
};

}  // namespace

std::string compact_js(std::string_view script) { return Compacter(script).run(); }

}  // namespace hiroba::emit
