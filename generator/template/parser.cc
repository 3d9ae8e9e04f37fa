#include "template/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "template/rules.h"
#include "text/character_references.h"
#include "text/near.h"
#include "text/publishable.h"
#include "text/utf8.h"

namespace hiroba::tmpl {
namespace {

constexpr std::array<std::string_view, 10> kTags{"if",    "for",   "set",  "include", "extends",
                                                 "block", "macro", "call", "import",  "from"};

// A tag that needs an end, while it is open.
struct Open {
  std::string_view end;        // «endif»
  std::string_view middle[2];  // «elif», «else»
  uint32_t offset = 0;
  uint32_t length = 0;
  std::string_view name;  // «if»
};

class Parser {
 public:
  explicit Parser(File& file) : file_(file), chunks_(cut(file)) {}

  void run() { file_.nodes = nodes(); }

 private:
  void complain(const source::Rule& rule, uint32_t offset, uint32_t length,
                std::vector<std::string> args, std::vector<std::string> near = {}) {
    source::Diagnostic* told = report(file_, rule, offset, length, std::move(args));
    if (told != nullptr) told->near = std::move(near);
  }

  // Nodes up to the end or middle word of the innermost open tag, which stays current. A word
  // that closes an outer tag ends this one too.
  std::vector<Node> nodes() {
    std::vector<Node> list;
    for (; at_ < chunks_.size(); ++at_) {
      const Chunk& chunk = chunks_[at_];
      if (chunk.type == Chunk::Type::data) {
        Node& node = list.emplace_back();
        node.offset = chunk.offset;
        node.length = chunk.length;
        node.data = chunk.data;
      } else if (chunk.broken) {
        // Even so it may open a block; then its end must find it.
        if (chunk.type == Chunk::Type::statement) broken_statement();
      } else if (chunk.type == Chunk::Type::output) {
        output(list);
      } else if (closes_something(chunk.tokens[0])) {
        return list;
      } else {
        statement(list);
      }
    }
    return list;
  }

  bool closes_something(const Token& word) {
    if (word.type != Token::Type::name) return false;
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
      if (word.written == open->end) return true;
      // A middle word belongs to the innermost tag that has one.
      if (word.written == open->middle[0] || word.written == open->middle[1]) return true;
    }
    return false;
  }

  void output(std::vector<Node>& list) {
    const Chunk& chunk = chunks_[at_];
    ExpressionParser tokens(file_, chunk.tokens);
    Node node = tag_node(Node::Type::output);
    node.expressions.push_back(tokens.parse());
    if (!tokens.failed() && tokens.peek().type != Token::Type::end) tokens.unexpected("}}");
    if (!tokens.failed()) list.push_back(std::move(node));
  }

  Node tag_node(Node::Type type) const {
    Node node;
    node.type = type;
    node.offset = node.name_offset = chunks_[at_].offset;
    node.length = chunks_[at_].length;
    return node;
  }

  void finish(ExpressionParser& tokens) {
    if (!tokens.failed() && tokens.peek().type != Token::Type::end) tokens.unexpected("%}");
  }

  bool name(ExpressionParser& tokens, Node& node) {
    if (tokens.peek().type != Token::Type::name) {
      tokens.unexpected("name");
      return false;
    }
    node.name_offset = tokens.peek().offset;
    node.name = tokens.take().written;
    return true;
  }

  bool file_name(ExpressionParser& tokens, Node& node) {
    if (tokens.peek().type != Token::Type::text) {
      tokens.unexpected("\"file.html\"");
      return false;
    }
    node.name_offset = tokens.peek().offset;
    node.name = tokens.take().text;
    return true;
  }

  void broken_statement() {
    const Token& word = chunks_[at_].tokens[0];
    for (const std::string_view tag : {"if", "for", "block", "macro", "call"}) {
      if (!word.is_name(tag)) continue;
      Node ignored = tag_node(Node::Type::branch);
      bodies(ignored, tag, /*tell=*/false);
      return;
    }
  }

  // The bodies of the tag at `at_`, up to its end. Conditions of elif are read on the way.
  void bodies(Node& node, std::string_view tag, bool tell = true) {
    Open open;
    open.name = tag;
    open.offset = node.offset;
    open.length = node.length;
    const std::string end = "end" + std::string(tag);
    open.end = end;
    if (tag == "if") open.middle[0] = "elif";
    if (tag == "if" || tag == "for") open.middle[1] = "else";
    if (open_.size() == kMostNesting) {
      complain(rules::kTemplateTooDeep, node.offset, node.length, {std::to_string(kMostNesting)});
      at_ = chunks_.size();
      gave_up_ = true;
      return;
    }
    open_.push_back(open);
    bool has_else = false;
    while (true) {
      ++at_;
      node.bodies.push_back(nodes());
      if (at_ >= chunks_.size() || !middle(node, open, has_else)) break;
    }
    open_.pop_back();
    close(node, open, tell);
  }

  // True when the tag at `at_` is this tag's elif or else: another body follows.
  bool middle(Node& node, Open& open, bool& has_else) {
    const Chunk& chunk = chunks_[at_];
    ExpressionParser tokens(file_, chunk.tokens);
    const Token& word = tokens.take();
    const bool is_elif = !open.middle[0].empty() && word.is_name(open.middle[0]);
    const bool is_else = !open.middle[1].empty() && word.is_name(open.middle[1]);
    if (!is_elif && !is_else) return false;
    if (has_else) {
      complain(rules::kTemplateStrayEnd, chunk.offset, chunk.length, {std::string(word.written)});
    }
    if (is_elif) node.expressions.push_back(tokens.parse());
    has_else = has_else || is_else;
    finish(tokens);
    return true;
  }

  void close(Node& node, const Open& open, bool tell) {
    const bool found = at_ < chunks_.size() && chunks_[at_].tokens[0].is_name(open.end);
    if (found) {
      ExpressionParser tokens(file_, chunks_[at_].tokens);
      tokens.take();
      if (tokens.peek().type == Token::Type::name && tokens.peek().written == node.name &&
          (open.name == "block" || open.name == "macro")) {
        tokens.take();  // {% endblock content %}
      }
      finish(tokens);
      return;
    }
    if (tell && !gave_up_) {
      complain(rules::kTemplateBlockUnclosed, open.offset, open.length,
               {std::string(open.name), std::string(open.end)});
    }
    // The word at hand closes an outer tag: let it be seen again.
    if (at_ < chunks_.size()) --at_;
  }

  void statement(std::vector<Node>& list) {
    const Chunk& chunk = chunks_[at_];
    ExpressionParser tokens(file_, chunk.tokens);
    const Token& word = tokens.take();
    using Step = void (Parser::*)(ExpressionParser&, std::vector<Node>&);
    static constexpr std::pair<std::string_view, Step> kSteps[] = {
        {"if", &Parser::branch},       {"for", &Parser::loop},        {"set", &Parser::set},
        {"include", &Parser::include}, {"extends", &Parser::extends}, {"block", &Parser::block},
        {"macro", &Parser::macro},     {"call", &Parser::call},       {"import", &Parser::import},
        {"from", &Parser::from}};
    for (const auto& [tag, step] : kSteps) {
      if (word.is_name(tag)) return (this->*step)(tokens, list);
    }
    const std::string written(word.type == Token::Type::end ? "" : word.written);
    const bool is_end = written.rfind("end", 0) == 0 || written == "else" || written == "elif";
    if (is_end) {
      complain(rules::kTemplateStrayEnd, chunk.offset, chunk.length, {written});
    } else {
      complain(rules::kTemplateUnknownTag, word.offset, word.length, {written},
               text::near_names(written, kTags));
    }
  }

  void branch(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::branch);
    node.expressions.push_back(tokens.parse());
    finish(tokens);
    bodies(node, "if");
    list.push_back(std::move(node));
  }

  void loop(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::loop);
    if (name(tokens, node)) {
      if (!tokens.skip_name("in")) tokens.unexpected("in");
      if (!tokens.failed()) node.expressions.push_back(tokens.parse());
      finish(tokens);
    }
    if (tokens.failed()) node.expressions.assign(1, Expression{});
    bodies(node, "for");
    list.push_back(std::move(node));
  }

  void set(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::set);
    if (!name(tokens, node)) return;
    if (!tokens.skip("=")) tokens.unexpected("=");
    node.expressions.push_back(tokens.failed() ? Expression{} : tokens.parse());
    finish(tokens);
    if (tokens.failed()) node.expressions.assign(1, Expression{});
    list.push_back(std::move(node));
  }

  void include(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::include);
    if (!file_name(tokens, node)) return;
    finish(tokens);
    if (!tokens.failed()) list.push_back(std::move(node));
  }

  void extends(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::extends);
    if (!file_name(tokens, node)) return;
    finish(tokens);
    if (!tokens.failed()) list.push_back(std::move(node));
  }

  void block(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::block);
    if (name(tokens, node)) finish(tokens);
    bodies(node, "block");
    if (!tokens.failed()) list.push_back(std::move(node));
  }

  void macro(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::macro);
    if (name(tokens, node) && !tokens.skip("(")) tokens.unexpected("(");
    while (!tokens.failed() && !tokens.skip(")")) {
      parameter(tokens, node);
      if (!tokens.peek().is(")") && !tokens.skip(",")) tokens.unexpected(")");
    }
    finish(tokens);
    bodies(node, "macro");
    if (!node.name.empty()) list.push_back(std::move(node));
  }

  void parameter(ExpressionParser& tokens, Node& node) {
    const Token& word = tokens.peek();
    if (word.type != Token::Type::name) return tokens.unexpected("name");
    MacroParameter parameter;
    parameter.name = word.written;
    tokens.take();
    for (const MacroParameter& other : node.parameters) {
      if (other.name == parameter.name) {
        tokens.complain(rules::kTemplateNameTaken, word, {parameter.name});
      }
    }
    const bool before = !node.parameters.empty() && node.parameters.back().has_default;
    if (tokens.skip("=")) {
      const Token& first = tokens.peek();
      parameter.has_default = true;
      parameter.fallback = tokens.parse();
      if (!tokens.failed() && !parameter.fallback.is_literal()) {
        tokens.complain(rules::kTemplateDefaultLiteral, first, {parameter.name});
      }
    } else if (before) {
      tokens.unexpected("=");  // as in Nunjucks, those with a default come last
    }
    node.parameters.push_back(std::move(parameter));
  }

  void call(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::call);
    node.expressions.push_back(tokens.parse_disjunction());
    if (!tokens.failed() && node.expressions[0].type != Expression::Type::call) {
      tokens.unexpected("macro(…)");
    }
    finish(tokens);
    if (tokens.failed()) node.expressions.assign(1, Expression{});
    bodies(node, "call");
    list.push_back(std::move(node));
  }

  void import(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::import);
    if (!file_name(tokens, node)) return;
    if (!tokens.skip_name("as")) return tokens.unexpected("as");
    Node alias;
    if (!name(tokens, alias)) return;
    node.imported.push_back({"", alias.name, alias.name_offset});
    finish(tokens);
    if (!tokens.failed()) list.push_back(std::move(node));
  }

  void from(ExpressionParser& tokens, std::vector<Node>& list) {
    Node node = tag_node(Node::Type::from);
    if (!file_name(tokens, node)) return;
    if (!tokens.skip_name("import")) return tokens.unexpected("import");
    do {
      Node wanted;
      if (!name(tokens, wanted)) return;
      ImportedName imported{wanted.name, wanted.name, wanted.name_offset};
      if (tokens.skip_name("as")) {
        Node alias;
        if (!name(tokens, alias)) return;
        imported.as = alias.name;
      }
      node.imported.push_back(std::move(imported));
    } while (tokens.skip(","));
    finish(tokens);
    if (!tokens.failed()) list.push_back(std::move(node));
  }

  File& file_;
  std::vector<Chunk> chunks_;
  size_t at_ = 0;
  std::vector<Open> open_;
  bool gave_up_ = false;
};

void refuse(File& file, size_t at, size_t size, char32_t c) {
  report(file, rules::kTemplateRefused, static_cast<uint32_t>(at), static_cast<uint32_t>(size),
         {fmt::format("U+{:04X}", static_cast<uint32_t>(c))});
}

// What nobody may publish, as it stands or as a reference: a page says what its template says.
void refuse_characters(File& file) {
  const std::string_view text = file.text;
  for (auto at = text::next_unpublishable(text); at;) {
    const text::Decoded d = text::decode_at(text, *at);
    refuse(file, *at, d.size, d.c);
    at = text::next_unpublishable(text, *at + d.size);
  }
  for (auto at = text::next_refused_reference(text); at;) {
    refuse(file, at->begin, at->size, at->c);
    at = text::next_refused_reference(text, at->begin + at->size);
  }
}

}  // namespace

void parse(File& file) {
  if (file.text.size() > kMostFileBytes) {
    file.errors.report(rules::kTemplateFileTooLarge, source::Mark{file.id, 1, 1, 0},
                       {std::to_string(kMostFileBytes >> 10)});
    return;
  }
  if (file.text.starts_with("\xEF\xBB\xBF")) file.text.erase(0, 3);  // Windows' Notepad
  if (const auto invalid = text::first_invalid(file.text)) {
    file.errors.report(rules::kTemplateNotUtf8, source::Mark{file.id},
                       {std::to_string(*invalid + 1)});
    return;
  }
  refuse_characters(file);
  Parser(file).run();
}

}  // namespace hiroba::tmpl
