#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "template/compiler.h"
#include "template/rules.h"

namespace hiroba::tmpl {
namespace {

using Type = Node::Type;

constexpr size_t kMostDepth = 48;  // files included and blocks inside one another
constexpr uint64_t kLoopWeight = 4;

}  // namespace

void Compiler::nodes(const std::vector<Node>& list, bool top_level) {
  for (const Node& each : list) {
    if (!step()) return;
    node(each, top_level);
  }
}

void Compiler::node(const Node& node, bool top_level) {
  const bool only_on_top = node.type == Type::macro || node.type == Type::import ||
                           node.type == Type::from || node.type == Type::extends;
  if (only_on_top && !top_level) {
    return complain(rules::kTemplateOnlyOnTop, place(node));
  }
  switch (node.type) {
    case Type::data:
      html_.read(node.data, place(node));
      literal(node.data);
      break;
    case Type::output: output(node); break;
    case Type::branch: branch(node); break;
    case Type::loop: loop(node); break;
    case Type::set: set(node); break;
    case Type::include: include(node); break;
    case Type::block: block(node); break;
    case Type::call: call_block(node); break;
    case Type::extends:
      if (&node != extends_of(*file_) || !including_.empty()) {
        complain(rules::kTemplateExtendsFirst, place(node));
      }
      break;
    case Type::import:
    case Type::from: import_names(node, unit_.names.back().symbols); break;
    case Type::macro: {
      Symbol symbol;
      symbol.kind = Symbol::Kind::macro;
      symbol.file = file_;
      symbol.macro = &node;
      declare_once(unit_.names.back().symbols, node.name, symbol, name_place(node));
      break;
    }
  }
}

// Neighbouring literals become one.
void Compiler::literal(std::string_view text) {
  if (text.empty()) return;
  weight_ += 1 + text.size() / 64;
  if (!ops_->empty() && ops_->back().code == Op::Code::literal) {
    Op& last = ops_->back();
    auto& texts = program_.texts;
    const bool is_newest = !texts.empty() && texts.back().data() == last.text.data();
    if (!is_newest) texts.emplace_back(last.text);
    texts.back() += text;
    last.text = texts.back();
    return;
  }
  Op op;
  op.text = text;
  ops_->push_back(std::move(op));
}

Block Compiler::store(Ops ops) {
  const Block block{static_cast<uint32_t>(program_.ops.size()), static_cast<uint32_t>(ops.size())};
  program_.ops.insert(program_.ops.end(), std::make_move_iterator(ops.begin()),
                      std::make_move_iterator(ops.end()));
  return block;
}

Compiler::Ops Compiler::into_new_ops(const std::vector<Node>& list) {
  Ops ops;
  Ops* const outer = std::exchange(ops_, &ops);
  unit_.names.emplace_back();
  nodes(list, false);
  unit_.names.pop_back();
  ops_ = outer;
  return ops;
}

// The branches that started alike must end alike; then the first, made stricter, goes on.
void Compiler::combine(const std::vector<HtmlState>& ends, const source::Rule& rule,
                       const Place& place) {
  HtmlState result = ends[0];
  for (size_t i = 1; i < ends.size(); ++i) {
    if (merge(result, ends[i])) continue;
    if (!result.unsure) complain(rule, place);
    result = ends[0];
    result.unsure = true;
    break;
  }
  html_.state() = std::move(result);
}

void Compiler::branch(const Node& node) {
  html_.boundary(place(node));
  const HtmlState start = html_.state();
  std::vector<HtmlState> ends;
  std::vector<std::pair<const Expr*, Ops>> arms;
  Ops otherwise;
  bool always = false;  // an arm was taken for certain; what follows is never reached
  for (size_t i = 0; i < node.bodies.size() && !always; ++i) {
    const bool is_else = i >= node.expressions.size();
    const Expr* test = is_else ? nullptr : condition(node.expressions[i]);
    const bool is_constant = !is_else && test->code == Expr::Code::constant;
    if (is_constant && !test->constant.as_boolean) continue;
    always = is_else || is_constant;
    html_.state() = start;
    Ops ops = into_new_ops(node.bodies[i]);
    html_.boundary(place(node));
    ends.push_back(html_.state());
    if (always) {
      otherwise = std::move(ops);
    } else {
      arms.emplace_back(test, std::move(ops));
    }
  }
  if (!always) ends.push_back(start);
  combine(ends, rules::kTemplateUnbalanced, place(node));
  for (auto arm = arms.rbegin(); arm != arms.rend(); ++arm) {
    Op op;
    op.code = Op::Code::branch;
    op.expr = arm->first;
    op.body = store(std::move(arm->second));
    op.other = store(std::move(otherwise));
    otherwise.clear();
    otherwise.push_back(std::move(op));
  }
  for (Op& op : otherwise) {
    if (op.code == Op::Code::literal) {
      literal(op.text);
    } else {
      ops_->push_back(std::move(op));
    }
  }
}

void Compiler::loop(const Node& node) {
  html_.boundary(place(node));
  const Expression& written = node.expressions[0];
  const Expr* list = expression(written);
  const TypeInfo* element = &kBrokenType;
  bool is_empty = false;
  if (list->type->kind == ValueKind::list) {
    element = list->type->element;
  } else if (list->type == &kNoneType) {
    is_empty = true;
  } else if (list->type != &kBrokenType) {
    complain(rules::kTemplateNotList, place(written), {list->type->name});
  }
  if (node.name == "loop") {
    complain(rules::kTemplateNameTaken, name_place(node), {node.name});
  }
  HtmlState& state = html_.state();
  if (state.mode == HtmlMode::in_tag) state.mode = HtmlMode::after_value;
  const HtmlState start = state;
  std::vector<HtmlState> ends{start};
  Op op;
  op.code = Op::Code::loop;
  op.expr = list;
  op.slot = unit_.slots;
  unit_.slots += 3;
  const uint64_t before = std::exchange(weight_, 0);
  const uint64_t calls_before = std::exchange(unit_.caller_weight, 0);
  if (!is_empty) {
    unit_.names.emplace_back();
    Symbol variable;
    variable.slot = op.slot;
    variable.type = element;
    declare(node.name, variable);
    variable.kind = Symbol::Kind::loop;
    declare("loop", variable);
    op.body = store(into_new_ops(node.bodies[0]));
    unit_.names.pop_back();
    html_.boundary(place(node));
    ends.push_back(html_.state());
    combine(ends, rules::kTemplateLoopUnbalanced, place(node));
  }
  weight_ = before + weight_ * kLoopWeight + 1;
  unit_.caller_weight = calls_before + unit_.caller_weight * kLoopWeight;
  if (node.bodies.size() > 1) {
    ends.assign(1, html_.state());
    html_.state() = start;
    Ops otherwise = into_new_ops(node.bodies[1]);
    html_.boundary(place(node));
    ends.push_back(html_.state());
    combine(ends, rules::kTemplateUnbalanced, place(node));
    op.other = store(std::move(otherwise));
  }
  ops_->push_back(std::move(op));
}

void Compiler::set(const Node& node) {
  html_.boundary(place(node));
  const Expr* value = expression(node.expressions[0]);
  Op op;
  op.code = Op::Code::set;
  op.expr = value;
  ++weight_;
  // A variable of this page or macro that `set` made before, unless an include, a block or the
  // body of a call lies between.
  for (auto names = unit_.names.rbegin(); names != unit_.names.rend(); ++names) {
    for (auto it = names->symbols.rbegin(); it != names->symbols.rend(); ++it) {
      if (it->first != node.name || it->second.kind != Symbol::Kind::variable) continue;
      op.slot = it->second.slot;
      if (unify(it->second.type, value->type) != it->second.type) {
        complain(rules::kTemplateSetType, place(node),
                 {node.name, it->second.type->name, value->type->name});
      }
      ops_->push_back(std::move(op));
      return;
    }
    if (names->isolates) break;
  }
  if (is_taken(node.name)) complain(rules::kTemplateNameTaken, name_place(node), {node.name});
  Symbol symbol;
  symbol.kind = Symbol::Kind::variable;
  symbol.type = value->type;
  symbol.slot = op.slot = unit_.slots++;
  declare(node.name, symbol);
  ops_->push_back(std::move(op));
}

void Compiler::require_closed(const Place& place) {
  HtmlState& state = html_.state();
  if (state.mode != HtmlMode::text) {
    complain(rules::kTemplateEndsInTag, place, {state.element});
  }
  for (const OpenElement& element : state.open) {
    if (!state.unsure) complain(rules::kTemplateUnclosedElement, element.place, {element.name});
  }
}

// Something that must be whole in itself: nothing left open, nothing closed that is not its own.
Compiler::Ops Compiler::closed_ops(const std::vector<Node>& list, const Place& place,
                                   bool top_level) {
  const HtmlState outer = std::exchange(html_.state(), HtmlState{});
  Ops ops;
  Ops* const outer_ops = std::exchange(ops_, &ops);
  unit_.names.emplace_back().isolates = true;
  nodes(list, top_level);
  unit_.names.pop_back();
  html_.boundary(place);
  require_closed(place);
  ops_ = outer_ops;
  html_.state() = outer;
  return ops;
}

void Compiler::include(const Node& node) {
  html_.boundary(place(node));
  if (html_.state().mode != HtmlMode::text) {
    complain(rules::kTemplateNotBetweenTags, place(node), {"include"});
  }
  const File* file = open(node);
  if (file == nullptr) return;
  const bool cycle =
      file == file_ || std::find(including_.begin(), including_.end(), file) != including_.end();
  if (cycle) return complain(rules::kTemplateCycle, place(node), {node.name});
  if (including_.size() >= kMostDepth) {
    return complain(rules::kTemplateTooDeep, place(node), {std::to_string(kMostDepth)});
  }
  called_from_.push_back(place(node));
  including_.push_back(file);
  const File* const outer = std::exchange(file_, file);
  Ops ops = closed_ops(file->nodes, Place{file, static_cast<uint32_t>(file->text.size()), 0}, true);
  file_ = outer;
  including_.pop_back();
  called_from_.pop_back();
  for (Op& op : ops) {
    if (op.code == Op::Code::literal) {
      literal(op.text);
    } else {
      ops_->push_back(std::move(op));
    }
  }
}

void Compiler::block(const Node& node) {
  html_.boundary(place(node));
  const auto definitions = blocks_.find(node.name);
  const bool is_page_part = !unit_.is_macro && including_.empty();
  if (!is_page_part || definitions == blocks_.end()) {
    return complain(rules::kTemplateBlockPlace, place(node), {node.name});
  }
  block_body(node.name, 0);
}

// Level 0 is the definition of the page itself; super() goes one level down the layouts.
void Compiler::block_body(const std::string& name, size_t level) {
  const BlockDefinition definition = blocks_[name][level];
  const Place where{definition.file, definition.node->offset, definition.node->length};
  const auto again = std::find(inside_.begin(), inside_.end(), std::pair{name, level});
  if (again != inside_.end() || inside_.size() >= kMostDepth) {
    return complain(rules::kTemplateCycle, where, {name});
  }
  const HtmlState start = html_.state();
  inside_.emplace_back(name, level);
  const File* const outer = std::exchange(file_, definition.file);
  unit_.names.emplace_back().isolates = true;
  nodes(definition.node->bodies[0], false);
  unit_.names.pop_back();
  file_ = outer;
  inside_.pop_back();
  html_.boundary(where);
  combine({html_.state(), start}, rules::kTemplateBlockUnbalanced, where);
}

void Compiler::call_block(const Node& node) {
  html_.boundary(place(node));
  if (html_.state().mode != HtmlMode::text) {
    complain(rules::kTemplateNotBetweenTags, place(node), {"call"});
  }
  bool reported = false;
  const Expression& written = node.expressions[0];
  const Symbol* macro =
      written.type == Expression::Type::call ? callee(written, reported) : nullptr;
  if (macro == nullptr) {
    if (!reported && written.type == Expression::Type::call) {
      complain(rules::kTemplateNotMacro, place(written));
    }
    return;
  }
  Op op;
  op.code = Op::Code::macro;
  op.call = macro_call(written, *macro, &node.bodies[0]);
  if (op.call != nullptr) ops_->push_back(std::move(op));
}

}  // namespace hiroba::tmpl
