#include <utility>

#include "template/compiler.h"
#include "template/rules.h"
#include "text/near.h"

namespace hiroba::tmpl {
namespace {

using Type = Expression::Type;
using Code = Expr::Code;

bool is_single(ValueKind kind) {
  return kind == ValueKind::boolean || kind == ValueKind::integer || kind == ValueKind::text ||
         kind == ValueKind::url;
}

bool is_textual(ValueKind kind) { return kind == ValueKind::text || kind == ValueKind::url; }

bool is_unknown(const TypeInfo* type) { return type == &kBrokenType || type == &kNoneType; }

}  // namespace

Expr& Compiler::make(Code code, const TypeInfo* type, const Expr* a, const Expr* b) {
  Expr& e = program_.exprs.emplace_back();
  e.code = code;
  e.type = type;
  e.a = a;
  e.b = b;
  return e;
}

const Expr* Compiler::constant(const Value& value, const TypeInfo* type) {
  Expr& e = make(Code::constant, type);
  e.constant = value;
  return &e;
}

const Expr* Compiler::broken() { return constant(Value{}, &kBrokenType); }

const Expr* Compiler::literal_value(const Expression& e) {
  switch (e.type) {
    case Type::none: return constant(Value{}, &kNoneType);
    case Type::boolean: return constant(Value::boolean(e.number != 0), &kBooleanType);
    case Type::integer: return constant(Value::integer(e.number), &kIntegerType);
    case Type::text: return constant(Value::text(program_.texts.emplace_back(e.text)), &kTextType);
    default: return broken();
  }
}

// One type for what may be either; none goes with everything.
const TypeInfo* Compiler::unify(const TypeInfo* a, const TypeInfo* b) const {
  if (a == b || a == &kBrokenType || b == &kNoneType) return a;
  if (b == &kBrokenType || a == &kNoneType) return b;
  if (is_textual(a->kind) && is_textual(b->kind)) {
    return a->kind == ValueKind::url && b->kind == ValueKind::url ? a : &kTextType;
  }
  if (a->kind != b->kind || a->kind == ValueKind::record) return nullptr;
  if (a->kind != ValueKind::list) return a;
  const bool same = a->element == b->element ||
                    (is_single(a->element->kind) && a->element->kind == b->element->kind);
  return same ? a : nullptr;
}

// Complains unless the value can be used where `wanted` is asked for.
bool Compiler::expect(const Expression& written, const Expr& value, const TypeInfo& wanted) {
  if (is_unknown(value.type)) return true;
  const TypeInfo* both = unify(&wanted, value.type);
  const bool url_lost = wanted.kind == ValueKind::url && value.type->kind != ValueKind::url;
  if (both != nullptr && !url_lost) return true;
  complain(rules::kTemplateTypeMismatch, place(written), {wanted.name, value.type->name});
  return false;
}

const Expr* Compiler::expression(const Expression& e) {
  switch (e.type) {
    case Type::broken: return broken();
    case Type::none:
    case Type::boolean:
    case Type::integer:
    case Type::text: return literal_value(e);
    case Type::name: return name(e);
    case Type::member: return member(e);
    case Type::filter: return filter(e);
    case Type::call: return call(e);
    case Type::negation: return condition(e);
    case Type::conjunction: return joined(e, Code::first_false);
    case Type::disjunction: return joined(e, Code::first_true);
    case Type::contains:
    case Type::not_contains: return containment(e);
    case Type::conditional: return conditional(e);
    default: return comparison(e);
  }
}

// What is only asked for true or false. The result is a constant if the answer is known when
// the template is loaded (a macro called without a body, a parameter left at none).
const Expr* Compiler::condition(const Expression& e) {
  if (e.type == Type::name && e.text == "caller" && unit_.is_macro && find("caller") == nullptr) {
    return constant(Value::boolean(unit_.has_caller), &kBooleanType);
  }
  if (e.type == Type::negation) {
    const Expr* inner = condition(e.parts[0]);
    if (inner->code == Code::constant) {
      return constant(Value::boolean(!inner->constant.as_boolean), &kBooleanType);
    }
    return &make(Code::negation, &kBooleanType, inner);
  }
  if (e.type == Type::conjunction || e.type == Type::disjunction) {
    const bool is_and = e.type == Type::conjunction;
    const Expr* a = condition(e.parts[0]);
    if (a->code == Code::constant && a->constant.as_boolean != is_and) return a;
    const Expr* b = condition(e.parts[1]);
    if (a->code == Code::constant) return b;
    return &make(is_and ? Code::both : Code::either, &kBooleanType, a, b);
  }
  const Expr* value = expression(e);
  if (is_unknown(value->type)) {
    // Broken counts as true, so that what stands inside is still looked at.
    return constant(Value::boolean(value->type == &kBrokenType), &kBooleanType);
  }
  if (value->code == Code::constant && value->constant.type != &kBooleanType) {
    const bool is_set = value->constant.type == &kIntegerType ? value->constant.as_integer != 0
                                                              : value->constant.length != 0;
    return constant(Value::boolean(is_set), &kBooleanType);
  }
  return value;
}

const Expr* Compiler::joined(const Expression& e, Code code) {
  const Expr* a = expression(e.parts[0]);
  const Expr* b = expression(e.parts[1]);
  const TypeInfo* type = unify(a->type, b->type);
  if (type == nullptr) {
    complain(rules::kTemplateTwoTypes, place(e), {a->type->name, b->type->name});
    return broken();
  }
  return &make(code, type, a, b);
}

const Expr* Compiler::conditional(const Expression& e) {
  const Expr* a = expression(e.parts[0]);
  const Expr* test = condition(e.parts[1]);
  const Expr* c = nullptr;
  if (e.parts.size() > 2) {
    c = expression(e.parts[2]);
  } else if (is_textual(a->type->kind)) {
    c = constant(Value::of(*a->type, std::string_view("")), a->type);  // as in Nunjucks
  } else {
    c = constant(Value{}, &kNoneType);
  }
  const TypeInfo* type = unify(a->type, c->type);
  if (type == nullptr) {
    complain(rules::kTemplateTwoTypes, place(e), {a->type->name, c->type->name});
    return broken();
  }
  Expr& choice = make(Code::choose, type, a, test);
  choice.c = c;
  return &choice;
}

const Expr* Compiler::name(const Expression& e) {
  if (const Symbol* symbol = find(e.text)) {
    switch (symbol->kind) {
      case Symbol::Kind::variable:
      case Symbol::Kind::fixed: {
        if (symbol->type == &kBrokenType) return broken();
        Expr& slot = make(Code::slot, symbol->type);
        slot.number = symbol->slot;
        return &slot;
      }
      default: complain(rules::kTemplateNotValue, place(e), {e.text}); return broken();
    }
  }
  for (size_t i = 0; i < input_.roots.size(); ++i) {
    const Root& root = input_.roots[i];
    if (root.name != e.text || (unit_.is_macro && !root.everywhere)) continue;
    Expr& value = make(Code::root, root.type);
    value.number = static_cast<uint32_t>(i);
    return &value;
  }
  if (find_function(e.text) != nullptr || e.text == "caller" || e.text == "super") {
    complain(rules::kTemplateNotValue, place(e), {e.text});
  } else {
    complain(rules::kTemplateNameUnknown, place(e), {e.text}, names_near(e.text));
  }
  return broken();
}

const Expr* Compiler::member(const Expression& e) {
  const Expression& base = e.parts[0];
  if (base.type == Type::name) {
    const Symbol* symbol = find(base.text);
    if (symbol != nullptr && symbol->kind == Symbol::Kind::loop) {
      return loop_member(e, symbol->slot);
    }
  }
  const Expr* value = expression(base);
  if (value->type == &kBrokenType) return value;
  if (value->type == &kNoneType) return value;
  const Place where{file_, static_cast<uint32_t>(e.number), static_cast<uint32_t>(e.text.size())};
  if (value->type->kind != ValueKind::record) {
    complain(rules::kTemplateNoMembers, where, {value->type->name, e.text});
    return broken();
  }
  const Member* found = value->type->find(e.text);
  if (found == nullptr) {
    std::vector<std::string_view> known;
    for (const Member& candidate : value->type->members) known.push_back(candidate.name);
    complain(rules::kTemplateMemberUnknown, where, {value->type->name, e.text},
             text::near_names(e.text, known));
    return broken();
  }
  Expr& read = make(Code::member, found->type, value);
  read.member = found;
  return &read;
}

const Expr* Compiler::loop_member(const Expression& e, uint32_t slot) {
  static constexpr std::pair<std::string_view, Code> kMembers[] = {{"index", Code::loop_index},
                                                                   {"index0", Code::loop_index0},
                                                                   {"first", Code::loop_first},
                                                                   {"last", Code::loop_last},
                                                                   {"length", Code::loop_length}};
  for (const auto& [member, code] : kMembers) {
    if (member != e.text) continue;
    const bool is_boolean = code == Code::loop_first || code == Code::loop_last;
    Expr& read = make(code, is_boolean ? &kBooleanType : &kIntegerType);
    read.number = slot;
    return &read;
  }
  std::vector<std::string_view> known;
  for (const auto& [member, code] : kMembers) known.push_back(member);
  const Place where{file_, static_cast<uint32_t>(e.number), static_cast<uint32_t>(e.text.size())};
  complain(rules::kTemplateMemberUnknown, where, {"loop", e.text}, text::near_names(e.text, known));
  return broken();
}

const Expr* Compiler::comparison(const Expression& e) {
  const Expr* a = expression(e.parts[0]);
  const Expr* b = expression(e.parts[1]);
  if (a->type == &kBrokenType || b->type == &kBrokenType) return broken();
  const bool is_equality = e.type == Type::equal || e.type == Type::not_equal;
  const bool any_none = a->type == &kNoneType || b->type == &kNoneType;
  const TypeInfo* type = unify(a->type, b->type);
  const bool fits = is_equality ? any_none || (type != nullptr && is_single(type->kind))
                                : any_none || (a->type->kind == ValueKind::integer &&
                                               b->type->kind == ValueKind::integer);
  if (!fits) {
    complain(rules::kTemplateTypeCompare, place(e), {a->type->name, b->type->name});
    return broken();
  }
  switch (e.type) {
    case Type::equal: return &make(Code::equal, &kBooleanType, a, b);
    case Type::not_equal: {
      Expr& result = make(Code::equal, &kBooleanType, a, b);
      result.number = 1;
      return &result;
    }
    case Type::less: return &make(Code::less, &kBooleanType, a, b);
    case Type::less_equal: return &make(Code::less_equal, &kBooleanType, a, b);
    case Type::greater: return &make(Code::less, &kBooleanType, b, a);
    default: return &make(Code::less_equal, &kBooleanType, b, a);
  }
}

const Expr* Compiler::containment(const Expression& e) {
  const Expr* a = expression(e.parts[0]);
  const Expr* b = expression(e.parts[1]);
  if (a->type == &kBrokenType || b->type == &kBrokenType) return broken();
  Code code = Code::in_list;
  bool fits = a->type != &kNoneType;  // `none in x` means something else in Nunjucks
  if (b->type->kind == ValueKind::list) {
    const TypeInfo* type = unify(a->type, b->type->element);
    fits = fits && type != nullptr && is_single(type->kind);
  } else if (b->type != &kNoneType) {
    code = Code::in_text;
    fits = fits && is_textual(a->type->kind) && is_textual(b->type->kind);
  }
  if (!fits) {
    complain(rules::kTemplateTypeCompare, place(e), {a->type->name, b->type->name});
    return broken();
  }
  Expr& result = make(code, &kBooleanType, a, b);
  result.number = e.type == Type::not_contains;
  return &result;
}

}  // namespace hiroba::tmpl
