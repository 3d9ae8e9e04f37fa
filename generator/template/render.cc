#include "template/render.h"

#include <charconv>
#include <memory>
#include <new>

#include "template/escape.h"

namespace hiroba::tmpl {
namespace {

// The variables of a running macro, and the body it was called with.
struct Frame {
  Value* slots = nullptr;
  const Call* call = nullptr;
  const Frame* caller = nullptr;
};

bool is_true(const Value& v) {
  if (v.is_none()) return false;
  switch (v.type->kind) {
    case ValueKind::boolean: return v.as_boolean;
    case ValueKind::integer: return v.as_integer != 0;
    case ValueKind::text:
    case ValueKind::url:
    case ValueKind::json: return v.length != 0;
    default: return true;  // trusted HTML, records and lists, empty ones too, as in Nunjucks
  }
}

bool is_equal(const Value& a, const Value& b) {
  if (a.is_none() || b.is_none()) return a.is_none() && b.is_none();
  switch (a.type->kind) {
    case ValueKind::boolean: return a.as_boolean == b.as_boolean;
    case ValueKind::integer: return a.as_integer == b.as_integer;
    default: return a.as_text() == b.as_text();
  }
}

class Runner {
 public:
  Runner(const Program& program, std::span<const Value> roots, Scope& scope)
      : program_(program), roots_(roots), scope_(scope) {}

  void run_in_frame(Block block, uint32_t slots, Frame frame, std::string& out) {
    frame.slots = scope_.make_array<Value>(slots);
    run(block, frame, out);
  }

 private:
  void run(Block block, const Frame& frame, std::string& out) {
    const Op* op = program_.ops.data() + block.first;
    for (const Op* const end = op + block.count; op != end; ++op) {
      switch (op->code) {
        case Op::Code::literal: out.append(op->text); break;
        case Op::Code::print: print(*op, frame, out); break;
        case Op::Code::branch:
          run(condition(*op->expr, frame) ? op->body : op->other, frame, out);
          break;
        case Op::Code::loop: loop(*op, frame, out); break;
        case Op::Code::set: frame.slots[op->slot] = eval(*op->expr, frame); break;
        case Op::Code::macro: call_macro(*op->call, frame, out); break;
        case Op::Code::caller: call_body(frame, out); break;
      }
    }
  }

  void loop(const Op& op, const Frame& frame, std::string& out) {
    const Value list = eval(*op.expr, frame);
    const size_t size = list.is_none() ? 0 : list.type->size(list);
    if (size == 0) return run(op.other, frame, out);
    frame.slots[op.slot + 2] = Value::integer(static_cast<int64_t>(size));
    for (size_t i = 0; i < size; ++i) {
      frame.slots[op.slot] = list.type->at(list, i, scope_);
      frame.slots[op.slot + 1] = Value::integer(static_cast<int64_t>(i));
      run(op.body, frame, out);
    }
  }

  // Small frames live on the C++ stack; there is no recursion of macros, so depth is bounded.
  void call_macro(const Call& call, const Frame& frame, std::string& out) {
    constexpr size_t kSmall = 16;
    const uint32_t count = call.macro->slots;
    alignas(Value) std::byte small[kSmall * sizeof(Value)];
    Frame inner{nullptr, &call, &frame};
    inner.slots = count <= kSmall
                      ? reinterpret_cast<Value*>(small)
                      : static_cast<Value*>(scope_.allocate(count * sizeof(Value), alignof(Value)));
    for (size_t i = 0; i < count; ++i) {
      new (inner.slots + i) Value(i < call.values.size() ? eval(*call.values[i], frame) : Value{});
    }
    run(call.macro->body, inner, out);
  }

  void call_body(const Frame& frame, std::string& out) {
    run(frame.call->body, *frame.caller, out);
  }

  void print(const Op& op, const Frame& frame, std::string& out) {
    const Value v = eval(*op.expr, frame);
    if (v.is_none()) {
      if (op.encoder == Encoder::json) out += "null";
      return;
    }
    switch (op.encoder) {
      case Encoder::literal_html: out.append(v.as_text()); break;
      case Encoder::text: escape_text(out, v.as_text()); break;
      case Encoder::url_component: percent_encode(out, v.as_text()); break;
      case Encoder::url_fragment: {
        std::string encoded;
        percent_encode_fragment(encoded, v.as_text());
        escape_attribute(out, encoded);
        break;
      }
      case Encoder::json: print_json(v, out); break;
      case Encoder::integer: {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, v.as_integer).ptr;
        out.append(digits, end);
        break;
      }
      case Encoder::boolean: out.append(v.as_boolean ? "true" : "false"); break;
    }
  }

  void print_json(const Value& v, std::string& out) {
    if (v.is_none()) {
      out += "null";
      return;
    }
    switch (v.type->kind) {
      case ValueKind::boolean: out += v.as_boolean ? "true" : "false"; break;
      case ValueKind::integer: out += std::to_string(v.as_integer); break;
      case ValueKind::json: json_in_script(out, v.as_text()); break;
      case ValueKind::list: {
        out += '[';
        for (size_t i = 0, size = v.type->size(v); i < size; ++i) {
          if (i > 0) out += ',';
          print_json(v.type->at(v, i, scope_), out);
        }
        out += ']';
        break;
      }
      default: json_string(out, v.as_text()); break;
    }
  }

  bool condition(const Expr& e, const Frame& frame) {
    switch (e.code) {
      case Expr::Code::negation: return !condition(*e.a, frame);
      case Expr::Code::both: return condition(*e.a, frame) && condition(*e.b, frame);
      case Expr::Code::either: return condition(*e.a, frame) || condition(*e.b, frame);
      default: return is_true(eval(e, frame));
    }
  }

  Value eval(const Expr& e, const Frame& frame) {
    switch (e.code) {
      case Expr::Code::constant: return e.constant;
      case Expr::Code::root: return roots_[e.number];
      case Expr::Code::slot: return frame.slots[e.number];
      case Expr::Code::member: {
        const Value self = eval(*e.a, frame);
        return self.is_none() ? self : e.member->get(*e.member, self, scope_);
      }
      case Expr::Code::negation:
      case Expr::Code::both:
      case Expr::Code::either: return Value::boolean(condition(e, frame));
      case Expr::Code::first_false: {
        const Value a = eval(*e.a, frame);
        return is_true(a) ? eval(*e.b, frame) : a;
      }
      case Expr::Code::first_true: {
        const Value a = eval(*e.a, frame);
        return is_true(a) ? a : eval(*e.b, frame);
      }
      case Expr::Code::choose: return eval(condition(*e.b, frame) ? *e.a : *e.c, frame);
      case Expr::Code::fallback: {
        const Value a = eval(*e.a, frame);
        return a.is_none() ? eval(*e.b, frame) : a;
      }
      case Expr::Code::function: return call_function(*e.call, frame);
      case Expr::Code::macro:
      case Expr::Code::caller: return captured(e, frame);
      case Expr::Code::loop_index: return Value::integer(frame.slots[e.number + 1].as_integer + 1);
      case Expr::Code::loop_index0: return frame.slots[e.number + 1];
      case Expr::Code::loop_first: return Value::boolean(frame.slots[e.number + 1].as_integer == 0);
      case Expr::Code::loop_last:
        return Value::boolean(frame.slots[e.number + 1].as_integer + 1 ==
                              frame.slots[e.number + 2].as_integer);
      case Expr::Code::loop_length: return frame.slots[e.number + 2];
      default: return compare_or_filter(e, frame);
    }
  }

  Value compare_or_filter(const Expr& e, const Frame& frame) {
    const Value a = eval(*e.a, frame);
    const Value b = e.b != nullptr ? eval(*e.b, frame) : Value{};
    const bool both = !a.is_none() && !b.is_none();
    switch (e.code) {
      case Expr::Code::equal: return Value::boolean(is_equal(a, b) == (e.number == 0));
      case Expr::Code::less: return Value::boolean(both && a.as_integer < b.as_integer);
      case Expr::Code::less_equal: return Value::boolean(both && a.as_integer <= b.as_integer);
      case Expr::Code::in_list: return Value::boolean(is_in_list(a, b) == (e.number == 0));
      case Expr::Code::in_text: {
        const bool found = both && b.as_text().find(a.as_text()) != std::string_view::npos;
        return Value::boolean(found == (e.number == 0));
      }
      default: return a.is_none() ? none_filtered(e) : filtered(e, a, b);
    }
  }

  Value none_filtered(const Expr& e) {
    return e.code == Expr::Code::size ? Value::integer(0) : Value{};
  }

  Value filtered(const Expr& e, const Value& a, const Value& b) {
    switch (e.code) {
      case Expr::Code::size: return Value::integer(static_cast<int64_t>(a.type->size(a)));
      case Expr::Code::first: return a.type->size(a) == 0 ? Value{} : a.type->at(a, 0, scope_);
      case Expr::Code::last: {
        const size_t size = a.type->size(a);
        return size == 0 ? Value{} : a.type->at(a, size - 1, scope_);
      }
      case Expr::Code::limit: return first_of_list(a, b.is_none() ? 0 : b.as_integer, scope_);
      case Expr::Code::join: {
        std::string joined;
        append_joined(joined, a, e.member, b.is_none() ? std::string_view() : b.as_text(), scope_);
        return Value::text(scope_.copy(joined));
      }
      case Expr::Code::url_encode: {
        std::string encoded;
        percent_encode(encoded, a.as_text());
        return Value::text(scope_.copy(encoded));
      }
      default: return {};
    }
  }

  bool is_in_list(const Value& wanted, const Value& list) {
    if (list.is_none()) return false;
    for (size_t i = 0, size = list.type->size(list); i < size; ++i) {
      if (is_equal(list.type->at(list, i, scope_), wanted)) return true;
    }
    return false;
  }

  Value call_function(const Call& call, const Frame& frame) {
    constexpr size_t kMost = 8;  // arguments; the compiler refuses more
    Value values[kMost];
    NamedValue more[kMost];
    for (size_t i = 0; i < call.values.size(); ++i) values[i] = eval(*call.values[i], frame);
    for (size_t i = 0; i < call.more.size(); ++i) {
      more[i] = NamedValue{call.more[i].first, eval(*call.more[i].second, frame)};
    }
    const Arguments arguments{
        {values, call.values.size()}, {more, call.more.size()}, call.prepared};
    return call.function->call(arguments, scope_);
  }

  Value captured(const Expr& e, const Frame& frame) {
    std::string html;
    if (e.code == Expr::Code::macro) {
      call_macro(*e.call, frame, html);
    } else {
      call_body(frame, html);
    }
    return Value::of(kHtmlType, scope_.copy(html));
  }

  const Program& program_;
  std::span<const Value> roots_;
  Scope& scope_;
};

}  // namespace

void run(const Program& program, std::span<const Value> roots, Scope& scope, std::string& out) {
  Runner runner(program, roots, scope);
  runner.run_in_frame(program.body, program.slots, Frame{}, out);
}

}  // namespace hiroba::tmpl
