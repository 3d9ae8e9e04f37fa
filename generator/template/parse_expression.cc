#include <algorithm>
#include <array>
#include <utility>

#include "template/parser.h"
#include "template/rules.h"

namespace hiroba::tmpl {
namespace {

using Type = Expression::Type;

// Words that cannot be names of variables.
constexpr std::array<std::string_view, 10> kWords{"and",  "or",   "not",   "in",   "if",
                                                  "else", "true", "false", "none", "is"};

bool is_word(std::string_view name) {
  return std::find(kWords.begin(), kWords.end(), name) != kWords.end();
}

}  // namespace

bool ExpressionParser::skip(std::string_view symbol) {
  if (!peek().is(symbol)) return false;
  take();
  return true;
}

bool ExpressionParser::skip_name(std::string_view name) {
  if (!peek().is_name(name)) return false;
  take();
  return true;
}

void ExpressionParser::complain(const source::Rule& rule, const Token& token,
                                std::vector<std::string> args) {
  if (!failed_) report(file_, rule, token.offset, token.length, std::move(args));
  failed_ = true;
}

// Words and signs that Nunjucks knows and we leave out on purpose get their own sentence.
bool ExpressionParser::unsupported() {
  constexpr std::string_view kSigns = "+-*/%~[{";
  const Token& token = peek();
  const bool sign = token.type == Token::Type::symbol &&
                    (kSigns.find(token.written[0]) != std::string_view::npos);
  if (!sign && !token.is_name("is")) return false;
  complain(rules::kTemplateNotSupported, token, {std::string(token.written)});
  return true;
}

void ExpressionParser::unexpected(std::string_view wanted) {
  if (unsupported()) return;
  const std::string found(peek().written);
  if (wanted == "value") return complain(rules::kTemplateExpectedValue, peek(), {found});
  if (wanted == "name") return complain(rules::kTemplateExpectedName, peek(), {found});
  complain(rules::kTemplateExpected, peek(), {std::string(wanted), found});
}

Expression ExpressionParser::broken() {
  Expression e;
  e.offset = peek().offset;
  return e;
}

void ExpressionParser::finish(Expression& e, uint32_t offset) const {
  const Token& last = tokens_[at_ > 0 ? at_ - 1 : 0];
  e.offset = offset;
  e.length = std::max(last.offset + last.length, offset) - offset;
}

Expression ExpressionParser::join(Type type, std::vector<Expression> parts) {
  Expression e;
  e.type = type;
  const uint32_t offset = parts[0].offset;
  e.parts = std::move(parts);
  finish(e, offset);
  return e;
}

Expression ExpressionParser::parse() {
  Expression value = parse_disjunction();
  if (!skip_name("if")) return value;
  std::vector<Expression> parts;
  parts.push_back(std::move(value));
  parts.push_back(parse_disjunction());
  if (skip_name("else")) parts.push_back(parse_disjunction());
  return join(Type::conditional, std::move(parts));
}

Expression ExpressionParser::parse_disjunction() {
  if (++depth_ > kMostNesting) {
    complain(rules::kTemplateTooDeep, peek(), {std::to_string(kMostNesting)});
    --depth_;
    return broken();
  }
  Expression left = conjunction();
  for (size_t count = 0; !failed_ && skip_name("or"); ++count) {
    if (count == kMostNesting) complain(rules::kTemplateTooDeep, peek(), {std::to_string(count)});
    std::vector<Expression> parts;
    parts.push_back(std::move(left));
    parts.push_back(conjunction());
    left = join(Type::disjunction, std::move(parts));
  }
  --depth_;
  return left;
}

Expression ExpressionParser::conjunction() {
  Expression left = negation();
  for (size_t count = 0; !failed_ && skip_name("and"); ++count) {
    if (count == kMostNesting) complain(rules::kTemplateTooDeep, peek(), {std::to_string(count)});
    std::vector<Expression> parts;
    parts.push_back(std::move(left));
    parts.push_back(negation());
    left = join(Type::conjunction, std::move(parts));
  }
  return left;
}

Expression ExpressionParser::negation() {
  const uint32_t offset = peek().offset;
  bool negated = false;
  bool any = false;
  while (skip_name("not")) {
    negated = !negated;
    any = true;
  }
  Expression inner = membership();
  // `not not a` is a boolean as well.
  for (int times = negated ? 1 : any ? 2 : 0; times > 0; --times) {
    std::vector<Expression> parts;
    parts.push_back(std::move(inner));
    inner = join(Type::negation, std::move(parts));
    finish(inner, offset);
  }
  return inner;
}

Expression ExpressionParser::membership() {
  Expression left = comparison();
  const bool inverted = peek().is_name("not");
  if (inverted) take();
  if (!skip_name("in")) {
    if (inverted) unexpected("in");
    return left;
  }
  std::vector<Expression> parts;
  parts.push_back(std::move(left));
  parts.push_back(comparison());
  return join(inverted ? Type::not_contains : Type::contains, std::move(parts));
}

Expression ExpressionParser::comparison() {
  static constexpr std::pair<std::string_view, Type> kOperators[] = {
      {"==", Type::equal},      {"!=", Type::not_equal}, {"<", Type::less},
      {"<=", Type::less_equal}, {">", Type::greater},    {">=", Type::greater_equal}};
  Expression left = filtered();
  for (const auto& [symbol, type] : kOperators) {
    if (!skip(symbol)) continue;
    std::vector<Expression> parts;
    parts.push_back(std::move(left));
    parts.push_back(filtered());
    return join(type, std::move(parts));
  }
  return left;
}

Expression ExpressionParser::filtered() {
  Expression value = postfix();
  for (size_t count = 0; !failed_ && skip("|"); ++count) {
    const Token& name = peek();
    if (count == kMostNesting) complain(rules::kTemplateTooDeep, name, {std::to_string(count)});
    if (name.type != Token::Type::name) {
      unexpected("name");
      return broken();
    }
    take();
    std::vector<Expression> parts;
    parts.push_back(std::move(value));
    value = join(Type::filter, std::move(parts));
    value.text = name.written;
    value.number = name.offset;
    if (skip("(")) arguments(value);
  }
  return value;
}

void ExpressionParser::arguments(Expression& call) {
  while (!failed_ && !skip(")")) {
    std::string name;
    if (peek().type == Token::Type::name && tokens_[at_ + 1].is("=")) {
      name = take().written;
      take();
    } else if (!call.argument_names.empty() && !call.argument_names.back().empty()) {
      unexpected("name=");
      return;
    }
    call.parts.push_back(parse());
    call.argument_names.push_back(std::move(name));
    if (!peek().is(")") && !skip(",")) unexpected(")");
  }
  finish(call, call.offset);
}

Expression ExpressionParser::postfix() {
  Expression value = primary();
  for (size_t count = 0; !failed_; ++count) {
    if (count > kMostNesting) complain(rules::kTemplateTooDeep, peek(), {std::to_string(count)});
    std::vector<Expression> parts;
    if (skip(".")) {
      const Token& name = peek();
      if (name.type != Token::Type::name) {
        unexpected("name");
        return broken();
      }
      take();
      parts.push_back(std::move(value));
      value = join(Type::member, std::move(parts));
      value.text = name.written;
      value.number = name.offset;
    } else if (skip("[")) {
      const Token& name = peek();
      if (name.type != Token::Type::text) {
        unexpected("\"…\"");
        return broken();
      }
      take();
      if (!skip("]")) unexpected("]");
      parts.push_back(std::move(value));
      value = join(Type::member, std::move(parts));
      value.text = name.text;
      value.number = name.offset;
    } else if (skip("(")) {
      parts.push_back(std::move(value));
      value = join(Type::call, std::move(parts));
      arguments(value);
    } else {
      break;
    }
  }
  return value;
}

Expression ExpressionParser::primary() {
  const Token& token = peek();
  Expression e;
  if (token.type == Token::Type::text) {
    e.type = Type::text;
    e.text = token.text;
  } else if (token.type == Token::Type::integer) {
    e.type = Type::integer;
    e.number = token.number;
  } else if (token.is_name("true") || token.is_name("false")) {
    e.type = Type::boolean;
    e.number = token.is_name("true");
  } else if (token.is_name("none")) {
    e.type = Type::none;
  } else if (token.type == Token::Type::name && !is_word(token.written)) {
    e.type = Type::name;
    e.text = token.written;
  } else if (token.is("(")) {
    take();
    e = parse();
    if (!skip(")")) unexpected(")");
    return e;
  } else {
    unexpected("value");
    return broken();
  }
  take();
  finish(e, token.offset);
  return e;
}

}  // namespace hiroba::tmpl
