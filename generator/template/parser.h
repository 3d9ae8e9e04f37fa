#pragma once

#include "template/lexer.h"

namespace hiroba::tmpl {

inline constexpr size_t kMostNesting = 32;  // tags in tags, and expressions in expressions
inline constexpr size_t kMostFileBytes = 256 << 10;

// Fills file.nodes from file.text; what is wrong with the writing goes to file.errors.
void parse(File& file);

// The tokens of one tag, read from left to right. Used by the parser of tags.
class ExpressionParser {
 public:
  ExpressionParser(File& file, const std::vector<Token>& tokens) : file_(file), tokens_(tokens) {}

  const Token& peek() const { return tokens_[at_]; }
  const Token& take() { return tokens_[at_ + 1 < tokens_.size() ? at_++ : at_]; }
  bool skip(std::string_view symbol);
  bool skip_name(std::string_view name);
  // Says once per tag that something else was expected here.
  void unexpected(std::string_view wanted);
  void complain(const source::Rule& rule, const Token& token, std::vector<std::string> args);
  bool failed() const { return failed_; }

  Expression parse();              // with `a if b else c`
  Expression parse_disjunction();  // without

 private:
  Expression conjunction();
  Expression negation();
  Expression membership();
  Expression comparison();
  Expression filtered();
  Expression postfix();
  Expression primary();
  void arguments(Expression& call);
  Expression broken();
  Expression join(Expression::Type type, std::vector<Expression> parts);
  void finish(Expression& expression, uint32_t offset) const;
  bool unsupported();

  File& file_;
  const std::vector<Token>& tokens_;
  size_t at_ = 0;
  size_t depth_ = 0;
  bool failed_ = false;
};

}  // namespace hiroba::tmpl
