#include "template/lexer.h"

#include <algorithm>
#include <array>

#include "template/rules.h"
#include "text/utf8.h"

namespace hiroba::tmpl {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// What «-» removes: JavaScript's \s, as in Nunjucks, which includes the ideographic space.
bool is_wide_space(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

std::string_view trim_start(std::string_view text) {
  while (!text.empty()) {
    if (is_space(text[0])) {
      text.remove_prefix(1);
      continue;
    }
    const text::Decoded first = text::decode_at(text, 0);
    if (!is_wide_space(first.c)) break;
    text.remove_prefix(first.size);
  }
  return text;
}

std::string_view trim_end(std::string_view text) {
  while (!text.empty()) {
    if (is_space(text.back())) {
      text.remove_suffix(1);
      continue;
    }
    size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
    const text::Decoded last = text::decode_at(text, start);
    if (start + last.size != text.size() || !is_wide_space(last.c)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

constexpr std::array<std::string_view, 5> kPairs{"==", "!=", "<=", ">=", "**"};
constexpr std::string_view kSymbols = "().,|=<>[]:+-*/%~{}!";

class Cutter {
 public:
  explicit Cutter(File& file) : file_(file), text_(file.text) {}

  std::vector<Chunk> run() {
    while (pos_ < text_.size()) {
      const size_t open = next_tag();
      add_data(open);
      if (open == text_.size()) break;
      pos_ = open;
      if (text_[open + 1] == '#') {
        comment();
      } else {
        tag(text_[open + 1] == '%' ? Chunk::Type::statement : Chunk::Type::output);
      }
    }
    return std::move(chunks_);
  }

 private:
  size_t next_tag() const {
    for (size_t at = text_.find('{', pos_); at != std::string_view::npos;
         at = text_.find('{', at + 1)) {
      if (at + 1 < text_.size() &&
          (text_[at + 1] == '{' || text_[at + 1] == '%' || text_[at + 1] == '#')) {
        return at;
      }
    }
    return text_.size();
  }

  void add_data(size_t end) {
    std::string_view data = text_.substr(pos_, end - pos_);
    // Nunjucks stops here as well.
    const size_t stray = data.find("#}");
    if (stray != std::string_view::npos) {
      complain(rules::kTemplateStrayEnd, pos_ + stray, 2, {"#}"});
    }
    if (trim_next_) data = trim_start(data);
    if (end + 2 < text_.size() && text_[end + 2] == '-') data = trim_end(data);
    if (end > pos_) trim_next_ = false;
    if (data.empty()) return;
    Chunk chunk;
    chunk.offset = static_cast<uint32_t>(data.data() - text_.data());
    chunk.length = static_cast<uint32_t>(data.size());
    chunk.data = data;
    chunks_.push_back(std::move(chunk));
  }

  void complain(const source::Rule& rule, size_t offset, size_t length,
                std::vector<std::string> args = {}) {
    report(file_, rule, static_cast<uint32_t>(offset), static_cast<uint32_t>(length),
           std::move(args));
  }

  void comment() {
    const size_t close = text_.find("#}", pos_ + 2);
    if (close == std::string_view::npos) {
      complain(rules::kTemplateTagUnclosed, pos_, 2, {"{#", "#}"});
      pos_ = text_.size();
      return;
    }
    trim_next_ = close > pos_ + 2 && text_[close - 1] == '-';
    pos_ = close + 2;
  }

  void tag(Chunk::Type type) {
    const size_t start = pos_;
    const std::string_view close = type == Chunk::Type::output ? "}}" : "%}";
    Chunk chunk;
    chunk.type = type;
    chunk.offset = static_cast<uint32_t>(start);
    pos_ += 2;
    if (pos_ < text_.size() && text_[pos_] == '-') ++pos_;
    trim_next_ = false;
    bool closed = false;
    while (pos_ < text_.size() && !closed) {
      if (is_space(text_[pos_])) {
        ++pos_;
      } else if (text_.substr(pos_, 2) == close) {
        closed = true;
      } else if (text_[pos_] == '-' && text_.substr(pos_ + 1, 2) == close) {
        ++pos_;
        trim_next_ = closed = true;
      } else if (text_.substr(pos_, 2) == "{{" || text_.substr(pos_, 2) == "{%") {
        break;  // the next tag: this one was left open
      } else {
        token(chunk);
      }
    }
    const Token end{Token::Type::end,
                    static_cast<uint32_t>(pos_),
                    closed ? 2u : 0u,
                    text_.substr(pos_, 2),
                    {},
                    0};
    chunk.tokens.push_back(end);
    if (closed) {
      pos_ += 2;
    } else if (!chunk.broken) {
      complain(rules::kTemplateTagUnclosed, start, 2,
               {type == Chunk::Type::output ? "{{" : "{%", std::string(close)});
      chunk.broken = true;
    }
    chunk.length = static_cast<uint32_t>(pos_ - start);
    chunks_.push_back(std::move(chunk));
  }

  void token(Chunk& chunk) {
    Token token;
    token.offset = static_cast<uint32_t>(pos_);
    const char c = text_[pos_];
    if (c == '"' || c == '\'') {
      if (!string(token)) chunk.broken = true;
    } else if (is_digit(c)) {
      if (!number(token)) chunk.broken = true;
    } else if (is_name_start(c)) {
      while (pos_ < text_.size() && (is_name_start(text_[pos_]) || is_digit(text_[pos_]))) ++pos_;
      token.type = Token::Type::name;
    } else if (kSymbols.find(c) != std::string_view::npos) {
      token.type = Token::Type::symbol;
      const bool pair =
          std::find(kPairs.begin(), kPairs.end(), text_.substr(pos_, 2)) != kPairs.end();
      pos_ += pair ? 2 : 1;
    } else {
      const uint32_t size = text::decode_at(text_, pos_).size;
      if (!chunk.broken) {
        complain(rules::kTemplateCharacter, pos_, size, {std::string(text_.substr(pos_, size))});
      }
      chunk.broken = true;
      pos_ += size;
      return;
    }
    token.length = static_cast<uint32_t>(pos_ - token.offset);
    token.written = text_.substr(token.offset, token.length);
    chunk.tokens.push_back(std::move(token));
  }

  bool string(Token& token) {
    token.type = Token::Type::text;
    const char quote = text_[pos_];
    const size_t start = pos_++;
    while (pos_ < text_.size() && text_[pos_] != quote && text_[pos_] != '\n') {
      char c = text_[pos_++];
      if (c == '\\' && pos_ < text_.size()) {
        c = text_[pos_++];
        if (c == 'n') c = '\n';
        if (c == 't') c = '\t';
        if (c == 'r') c = '\r';
      }
      token.text += c;
    }
    if (pos_ < text_.size() && text_[pos_] == quote) {
      ++pos_;
      return true;
    }
    complain(rules::kTemplateStringUnclosed, start, pos_ - start, {std::string(1, quote)});
    return false;
  }

  bool number(Token& token) {
    token.type = Token::Type::integer;
    const size_t start = pos_;
    while (pos_ < text_.size() && is_digit(text_[pos_])) {
      if (token.number <= 99'999'999'999) token.number = token.number * 10 + (text_[pos_] - '0');
      ++pos_;
    }
    const size_t digits = pos_ - start;
    if (digits <= 9 && (digits == 1 || text_[start] != '0')) return true;
    complain(rules::kTemplateNumber, start, digits, {std::string(text_.substr(start, digits))});
    return false;
  }

  File& file_;
  std::string_view text_;
  size_t pos_ = 0;
  bool trim_next_ = false;
  std::vector<Chunk> chunks_;
};

}  // namespace

std::vector<Chunk> cut(File& file) { return Cutter(file).run(); }

}  // namespace hiroba::tmpl
