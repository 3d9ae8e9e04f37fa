#include <algorithm>
#include <utility>

#include "template/compiler.h"
#include "template/rules.h"
#include "text/near.h"

namespace hiroba::tmpl {
namespace {

using Type = Expression::Type;
using Code = Expr::Code;

constexpr size_t kMostArguments = 8;    // of a function, declared and further ones each
constexpr size_t kMostMacroDepth = 32;  // macros calling macros

}  // namespace

// The macro a call names: m(…) or module.m(…). nullptr when it is something else; `reported`
// when that was already complained of.
const Symbol* Compiler::callee(const Expression& e, bool& reported) {
  const Expression& target = e.parts[0];
  if (target.type == Type::name) {
    const Symbol* symbol = find(target.text);
    if (symbol == nullptr) return nullptr;
    if (symbol->type == &kBrokenType) reported = true;
    return symbol->kind == Symbol::Kind::macro ? symbol : nullptr;
  }
  if (target.type != Type::member || target.parts[0].type != Type::name) return nullptr;
  const Symbol* module = find(target.parts[0].text);
  if (module == nullptr) return nullptr;
  if (module->type == &kBrokenType && module->kind != Symbol::Kind::module) reported = true;
  if (module->kind != Symbol::Kind::module) return nullptr;
  std::vector<std::string_view> known;
  for (const auto& [name, symbol] : module_of(*module->file)) {
    if (symbol.kind != Symbol::Kind::macro) continue;
    if (name == target.text) return &symbol;
    known.push_back(name);
  }
  const Place where{file_, static_cast<uint32_t>(target.number),
                    static_cast<uint32_t>(target.text.size())};
  complain(rules::kTemplateMacroUnknown, where, {module->file->name, target.text},
           text::near_names(target.text, known));
  reported = true;
  return nullptr;
}

const Expr* Compiler::call(const Expression& e) {
  const Expression& target = e.parts[0];
  if (target.type == Type::broken) return broken();
  if (target.type == Type::name && target.text == "caller" && find("caller") == nullptr) {
    if (unit_.is_macro && unit_.has_caller && e.parts.size() == 1) {
      unit_.caller_weight += 1;
      return &make(Code::caller, &kHtmlType);
    }
    complain(rules::kTemplateNoCaller, place(e));
    return broken();
  }
  if (target.type == Type::name && target.text == "super") {
    complain(rules::kTemplateNoSuper, place(e));
    return broken();
  }
  bool reported = false;
  if (const Symbol* macro = callee(e, reported)) {
    const Call* call = macro_call(e, *macro, nullptr);
    if (call == nullptr) return broken();
    Expr& result = make(Code::macro, &kHtmlType);
    result.call = call;
    return &result;
  }
  if (reported) return broken();
  if (target.type == Type::name && find(target.text) == nullptr) {
    if (const Function* function = find_function(target.text)) {
      return function_call(e, *function, nullptr, nullptr);
    }
    complain(rules::kTemplateNameUnknown, place(target), {target.text}, names_near(target.text));
    return broken();
  }
  complain(rules::kTemplateNotMacro, place(e));
  return broken();
}

// Puts the arguments of a call beside the parameters, by position and by name. Named ones that
// are no parameter go to `more`, or are complained of when it is nullptr.
bool Compiler::place_arguments(const Expression& e, const std::vector<std::string>& parameters,
                               std::vector<Argument>& placed,
                               std::vector<std::pair<size_t, Argument>>* more) {
  bool fine = true;
  size_t next = 0;
  while (next < placed.size() && placed[next].value != nullptr) ++next;  // the piped value
  for (size_t i = 1; i < e.parts.size(); ++i) {
    const Argument argument{&e.parts[i], expression(e.parts[i])};
    const std::string& name = e.argument_names[i - 1];
    size_t index = next;
    if (!name.empty()) {
      index = static_cast<size_t>(std::find(parameters.begin(), parameters.end(), name) -
                                  parameters.begin());
      if (index == parameters.size() && more != nullptr) {
        more->emplace_back(i - 1, argument);
        continue;
      }
      if (index == parameters.size()) {
        const std::vector<std::string_view> known(parameters.begin(), parameters.end());
        complain(rules::kTemplateArgumentUnknown, place(e.parts[i]), {e.parts[0].text, name},
                 text::near_names(name, known));
        fine = false;
        continue;
      }
    } else {
      ++next;
    }
    if (index >= parameters.size()) {
      complain(rules::kTemplateTooMany, place(e.parts[i]),
               {e.parts[0].text, std::to_string(parameters.size())});
      return false;
    }
    if (placed[index].value != nullptr) {
      complain(rules::kTemplateArgumentTwice, place(e.parts[i]), {parameters[index]});
      fine = false;
    }
    placed[index] = argument;
  }
  return fine;
}

const Call* Compiler::macro_call(const Expression& e, const Symbol& macro,
                                 const std::vector<Node>* body) {
  const Symbol symbol = macro;  // the list it stands in may grow below
  const std::vector<MacroParameter>& parameters = symbol.macro->parameters;
  std::vector<std::string> names;
  for (const MacroParameter& parameter : parameters) names.push_back(parameter.name);
  std::vector<Argument> placed(parameters.size());
  bool fine = place_arguments(e, names, placed, nullptr);
  Call& call = program_.calls.emplace_back();
  std::vector<const TypeInfo*> types;
  for (size_t i = 0; i < parameters.size(); ++i) {
    const Expr* value = placed[i].value;
    if (value == nullptr && parameters[i].has_default)
      value = literal_value(parameters[i].fallback);
    if (value == nullptr) {
      complain(rules::kTemplateArgumentMissing, place(e), {symbol.macro->name, names[i]});
      fine = false;
      value = broken();
    }
    call.values.push_back(value);
    types.push_back(value->type);
  }
  uint64_t body_weight = 0;
  if (body != nullptr) {
    const uint64_t before = std::exchange(weight_, 0);
    call.has_body = true;
    Ops ops = closed_ops(*body, place(e), false);
    call.body = store(std::move(ops));
    body_weight = std::exchange(weight_, before);
  }
  if (!fine) return nullptr;
  CompiledMacro* compiled = instantiate(symbol, types, body != nullptr, e);
  if (compiled == nullptr) return nullptr;
  call.macro = compiled->instance;
  weight_ += 1 + compiled->weight + compiled->caller_weight * body_weight;
  return &call;
}

// The macro for these argument types, compiled when first asked for. So an unknown member is
// found at load, with the way to it.
CompiledMacro* Compiler::instantiate(const Symbol& macro, const std::vector<const TypeInfo*>& types,
                                     bool has_caller, const Expression& e) {
  const std::tuple key{macro.macro, has_caller, types};
  if (const auto known = macros_.find(key); known != macros_.end()) return &known->second;
  const bool recursive =
      std::find(instantiating_.begin(), instantiating_.end(), macro.macro) != instantiating_.end();
  if (recursive) {
    complain(rules::kTemplateRecursion, place(e), {macro.macro->name});
    return nullptr;
  }
  if (instantiating_.size() >= kMostMacroDepth || !step()) {
    if (!too_large_) {
      complain(rules::kTemplateTooDeep, place(e), {std::to_string(kMostMacroDepth)});
    }
    return nullptr;
  }
  called_from_.push_back(place(e));
  instantiating_.push_back(macro.macro);
  Unit outer = std::exchange(unit_, Unit{});
  const HtmlState outer_html = std::exchange(html_.state(), HtmlState{});
  const File* const outer_file = std::exchange(file_, macro.file);
  const uint64_t outer_weight = std::exchange(weight_, 0);
  Ops ops;
  Ops* const outer_ops = std::exchange(ops_, &ops);

  unit_.is_macro = true;
  unit_.has_caller = has_caller;
  unit_.names.push_back(Names{module_of(*macro.file), true});
  unit_.names.emplace_back();
  for (size_t i = 0; i < types.size(); ++i) {
    Symbol parameter;
    parameter.slot = unit_.slots++;
    parameter.type = types[i];
    declare(macro.macro->parameters[i].name, parameter);
  }
  nodes(macro.macro->bodies[0], false);
  const Place end{file_, macro.macro->offset, macro.macro->length};
  html_.boundary(end);
  require_closed(end);

  CompiledMacro& compiled = macros_[key];
  compiled.instance = &program_.instances.emplace_back();
  compiled.instance->body = store(std::move(ops));
  compiled.instance->slots = unit_.slots;
  compiled.weight = weight_;
  compiled.caller_weight = unit_.caller_weight;
  ops_ = outer_ops;
  weight_ = outer_weight;
  file_ = outer_file;
  html_.state() = outer_html;
  unit_ = std::move(outer);
  instantiating_.pop_back();
  called_from_.pop_back();
  return &compiled;
}

const Expr* Compiler::function_call(const Expression& e, const Function& function,
                                    const Expr* piped, const Expression* piped_written) {
  std::vector<std::string> names;
  for (const Parameter& parameter : function.parameters) names.push_back(parameter.name);
  std::vector<Argument> placed(names.size());
  if (piped != nullptr && !placed.empty()) placed[0] = Argument{piped_written, piped};
  std::vector<std::pair<size_t, Argument>> more;
  bool fine = place_arguments(e, names, placed, function.more_named ? &more : nullptr);
  if (more.size() > kMostArguments || placed.size() > kMostArguments) {
    complain(rules::kTemplateTooMany, place(e), {function.name, std::to_string(kMostArguments)});
    return broken();
  }
  Call& call = program_.calls.emplace_back();
  call.function = &function;
  for (size_t i = 0; i < placed.size(); ++i) {
    const Parameter& parameter = function.parameters[i];
    if (placed[i].value == nullptr) {
      if (parameter.required) {
        complain(rules::kTemplateArgumentMissing, place(e), {function.name, parameter.name});
        fine = false;
      }
      placed[i].value = constant(Value{}, &kNoneType);
    } else if (parameter.type != nullptr) {
      fine = expect(*placed[i].written, *placed[i].value, *parameter.type) && fine;
    }
    call.values.push_back(placed[i].value);
  }
  for (const auto& [index, argument] : more) {
    const bool is_simple = argument.value->type == &kBrokenType ||
                           argument.value->type == &kNoneType ||
                           argument.value->type->kind == ValueKind::integer;
    if (!is_simple) fine = expect(*argument.written, *argument.value, kTextType) && fine;
    call.more.emplace_back(program_.texts.emplace_back(e.argument_names[index]), argument.value);
  }
  if (!fine) return broken();
  check_literals(e, function, placed, call);
  Expr& result = make(Code::function, function.result);
  result.call = &call;
  return &result;
}

void Compiler::check_literals(const Expression& e, const Function& function,
                              const std::vector<Argument>& placed, Call& call) {
  std::vector<std::optional<Value>> literals;
  std::vector<source::Mark> marks;
  bool is_known = true;  // nothing broken among them
  for (const Argument& argument : placed) {
    const bool is_constant = argument.value->code == Code::constant;
    is_known = is_known && argument.value->type != &kBrokenType;
    literals.push_back(is_constant ? std::optional(argument.value->constant) : std::nullopt);
    marks.push_back(mark_of(argument.written != nullptr ? place(*argument.written) : place(e)));
  }
  if (!literals.empty() && literals[0] && literals[0]->type == &kTextType) {
    literals_.insert({function.name, std::string(literals[0]->as_text())});
  }
  if (!function.check || !is_known) return;
  std::vector<std::string_view> more;
  for (const auto& [name, value] : call.more) more.push_back(name);
  const CallSite site{literals, marks, more, mark_of(place(e))};
  call.prepared = function.check(site, input_.diagnostics);
}

}  // namespace hiroba::tmpl
