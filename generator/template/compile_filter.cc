#include <array>
#include <utility>

#include "template/compiler.h"
#include "template/rules.h"
#include "text/near.h"

namespace hiroba::tmpl {
namespace {

using Type = Expression::Type;
using Code = Expr::Code;

constexpr std::array<std::string_view, 7> kFilters{"default", "first", "join",     "last",
                                                   "length",  "limit", "urlencode"};

bool is_joinable(ValueKind kind) {
  return kind == ValueKind::text || kind == ValueKind::url || kind == ValueKind::integer;
}

}  // namespace

const Expr* Compiler::filter(const Expression& e) {
  for (const Function& filter : input_.filters) {
    if (filter.name != e.text) continue;
    return function_call(e, filter, expression(e.parts[0]), &e.parts[0]);
  }
  const Expr* value = expression(e.parts[0]);
  if (e.text == "default") return default_filter(e, *value);
  if (e.text == "urlencode") {
    if (!count_arguments(e, 0, 0) || !expect(e.parts[0], *value, kTextType)) return broken();
    return &make(Code::url_encode, &kEncodedType, value);
  }
  for (const std::string_view known : kFilters) {
    if (e.text == known) return list_filter(e, *value);
  }
  const Place where{file_, static_cast<uint32_t>(e.number), static_cast<uint32_t>(e.text.size())};
  if (e.text == "safe") {
    complain(rules::kTemplateNoSafe, where);
  } else {
    std::vector<std::string_view> known(kFilters.begin(), kFilters.end());
    for (const Function& filter : input_.filters) known.push_back(filter.name);
    complain(rules::kTemplateFilterUnknown, where, {e.text}, text::near_names(e.text, known));
  }
  return broken();
}

bool Compiler::count_arguments(const Expression& e, size_t fewest, size_t most) {
  const size_t count = e.parts.size() - 1;
  for (size_t i = 0; i < count; ++i) {
    if (e.argument_names[i].empty()) continue;
    complain(rules::kTemplateArgumentUnknown, place(e.parts[i + 1]), {e.text, e.argument_names[i]});
    return false;
  }
  if (count >= fewest && count <= most) return true;
  if (count > most) {
    complain(rules::kTemplateTooMany, place(e), {e.text, std::to_string(most)});
  } else {
    complain(rules::kTemplateArgumentMissing, place(e), {e.text, std::to_string(fewest)});
  }
  return false;
}

const Expr* Compiler::list_filter(const Expression& e, const Expr& list) {
  if (list.type == &kBrokenType) return &list;
  if (list.type != &kNoneType && list.type->kind != ValueKind::list) {
    complain(rules::kTemplateNotList, place(e.parts[0]), {list.type->name});
    return broken();
  }
  if (e.text == "join") return join_filter(e, list);
  const size_t arguments = e.text == "limit" ? 1 : 0;
  if (!count_arguments(e, arguments, arguments)) return broken();
  if (e.text == "length") return &make(Code::size, &kIntegerType, &list);
  if (list.type == &kNoneType) return &list;
  if (e.text == "first") return &make(Code::first, list.type->element, &list);
  if (e.text == "last") return &make(Code::last, list.type->element, &list);
  const Expr* most = expression(e.parts[1]);
  expect(e.parts[1], *most, kIntegerType);
  return &make(Code::limit, list.type, &list, most);
}

// join(separator, "member")
const Expr* Compiler::join_filter(const Expression& e, const Expr& list) {
  if (!count_arguments(e, 0, 2)) return broken();
  const Expr* separator = nullptr;
  if (e.parts.size() > 1) {
    separator = expression(e.parts[1]);
    expect(e.parts[1], *separator, kTextType);
  }
  if (list.type == &kNoneType) return constant(Value::text(""), &kTextType);
  const TypeInfo* element = list.type->element;
  const Member* part = nullptr;
  if (e.parts.size() > 2) {
    const Expression& written = e.parts[2];
    if (written.type != Type::text || element->kind != ValueKind::record) {
      complain(rules::kTemplateNoMembers, place(written), {element->name, written.text});
      return broken();
    }
    part = element->find(written.text);
    if (part == nullptr) {
      std::vector<std::string_view> known;
      for (const Member& candidate : element->members) known.push_back(candidate.name);
      complain(rules::kTemplateMemberUnknown, place(written), {element->name, written.text},
               text::near_names(written.text, known));
      return broken();
    }
    element = part->type;
  }
  if (!is_joinable(element->kind)) {
    complain(rules::kTemplateNotJoinable, place(e), {element->name});
    return broken();
  }
  Expr& result = make(Code::join, &kTextType, &list, separator);
  result.member = part;
  return &result;
}

// default(other): other when there is none; default(other, true): when it is false or empty too.
const Expr* Compiler::default_filter(const Expression& e, const Expr& value) {
  if (!count_arguments(e, 1, 2)) return broken();
  const Expr* other = expression(e.parts[1]);
  bool if_false = false;
  if (e.parts.size() > 2) {
    if (e.parts[2].type != Type::boolean) {
      complain(rules::kTemplateTypeMismatch, place(e.parts[2]), {"true / false", "…"});
      return broken();
    }
    if_false = e.parts[2].number != 0;
  }
  const TypeInfo* type = unify(value.type, other->type);
  if (type == nullptr) {
    complain(rules::kTemplateTwoTypes, place(e), {value.type->name, other->type->name});
    return broken();
  }
  return &make(if_false ? Code::first_true : Code::fallback, type, &value, other);
}

}  // namespace hiroba::tmpl
