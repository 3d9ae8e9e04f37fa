#include <utility>

#include "template/compiler.h"
#include "template/rules.h"

namespace hiroba::tmpl {
namespace {

using Type = Expression::Type;

bool is_call_of(const Expression& e, std::string_view name) {
  return e.type == Type::call && e.parts[0].type == Type::name && e.parts[0].text == name;
}

bool is_plain_list(const TypeInfo& type) {
  if (type.kind != ValueKind::list || type.element == nullptr) return false;
  const ValueKind kind = type.element->kind;
  return kind == ValueKind::text || kind == ValueKind::url || kind == ValueKind::integer ||
         kind == ValueKind::boolean || kind == ValueKind::json;
}

}  // namespace

void Compiler::output(const Node& node) {
  const Expression& written = node.expressions[0];
  if (direct_output(written)) return;
  const HtmlPlace where = html_.value_place(place(node));
  const Expr* value = expression(written);
  if (where.context == HtmlContext::refused) {
    complain(*where.rule, place(node), {where.name});
  } else {
    print(where, *value, written);
  }
  html_.value_printed();
}

// super(), and macros and caller() between tags: they print themselves, nothing is kept.
bool Compiler::direct_output(const Expression& e) {
  if (is_call_of(e, "super")) {
    html_.boundary(place(e));
    const bool has_more = !inside_.empty() && !unit_.is_macro && including_.empty() &&
                          e.parts.size() == 1 &&
                          inside_.back().second + 1 < blocks_[inside_.back().first].size();
    if (has_more) {
      block_body(inside_.back().first, inside_.back().second + 1);
    } else {
      complain(rules::kTemplateNoSuper, place(e));
    }
    return true;
  }
  if (e.type != Type::call || html_.state().mode != HtmlMode::text) return false;
  Op op;
  if (is_call_of(e, "caller")) {
    if (!unit_.is_macro || !unit_.has_caller || e.parts.size() != 1) return false;
    op.code = Op::Code::caller;
    unit_.caller_weight += 1;
  } else {
    bool reported = false;
    const Symbol* macro = callee(e, reported);
    if (macro == nullptr) return reported;
    op.code = Op::Code::macro;
    op.call = macro_call(e, *macro, nullptr);
    if (op.call == nullptr) return true;
  }
  ops_->push_back(std::move(op));
  return true;
}

void Compiler::print(const HtmlPlace& where, const Expr& value, const Expression& written) {
  const TypeInfo& type = *value.type;
  if (&type == &kBrokenType) return;
  if (&type == &kNoneType) {
    if (where.context == HtmlContext::json) literal("null");
    return;
  }
  Op op;
  op.code = Op::Code::print;
  op.expr = &value;
  if (const source::Rule* rule = encoder_for(where, type, op.encoder)) {
    return complain(*rule, place(written), {type.name, where.name});
  }
  ++weight_;
  ops_->push_back(std::move(op));
}

// How a value of this type is written at this place, or the rule that forbids it.
const source::Rule* Compiler::encoder_for(const HtmlPlace& where, const TypeInfo& type,
                                          Encoder& encoder) {
  const HtmlContext context = where.context;
  if (context == HtmlContext::json) {
    encoder = Encoder::json;
    const bool fits =
        type.kind != ValueKind::record && (type.kind != ValueKind::list || is_plain_list(type));
    return fits ? nullptr : &rules::kTemplateNotPrintable;
  }
  switch (type.kind) {
    case ValueKind::html:
      encoder = Encoder::literal_html;
      return context == HtmlContext::text ? nullptr : &rules::kTemplateHtmlHere;
    case ValueKind::integer:
    case ValueKind::boolean:
      encoder = type.kind == ValueKind::integer ? Encoder::integer : Encoder::boolean;
      if (context == HtmlContext::url_whole || context == HtmlContext::url_list) {
        return &rules::kTemplateUrlStart;
      }
      return nullptr;
    case ValueKind::text:
    case ValueKind::url: break;
    default: return &rules::kTemplateNotPrintable;
  }
  const bool is_url = type.kind == ValueKind::url;
  encoder = Encoder::text;
  switch (context) {
    case HtmlContext::url_whole:
    case HtmlContext::url_list:
      return is_url || &type == &kEncodedType ? nullptr : &rules::kTemplateUrlStart;
    case HtmlContext::url_component:
      if (is_url && !where.in_query) return &rules::kTemplateUrlInside;
      if (&type != &kEncodedType) encoder = Encoder::url_component;
      return nullptr;
    case HtmlContext::url_fragment:
      if (&type != &kEncodedType) encoder = Encoder::url_fragment;
      return nullptr;
    default: return nullptr;
  }
}

}  // namespace hiroba::tmpl
