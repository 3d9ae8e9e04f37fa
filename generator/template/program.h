#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "template/engine.h"

// The compiled form of a template: a tree of operations without names. Nothing in it changes
// after loading.
namespace hiroba::tmpl {

struct Instance;
struct Call;

struct Expr {
  enum class Code : uint8_t {
    constant,
    root,    // number: which
    slot,    // number: which
    member,  // a.member
    negation,
    both,         // as a condition: a and b
    either,       // as a condition: a or b
    first_false,  // as a value: a if it is false, else b
    first_true,   // as a value: a if it is true, else b
    equal,        // of kind `kind`; number 1: not equal
    less,         // integers
    less_equal,
    in_list,  // number 1: not in
    in_text,
    choose,  // a if b else c
    size,    // of a list
    first,
    last,
    limit,     // at most b elements of a
    join,      // a with text b between; member: of which part
    fallback,  // a, or b if a is none
    url_encode,
    function,
    macro,  // its HTML, kept in the scope
    caller,
    loop_index,  // number: slot; kind boolean/integer by Code below
    loop_index0,
    loop_first,
    loop_last,
    loop_length,
  };

  Code code = Code::constant;
  ValueKind kind = ValueKind::none;  // static kind of `a`, where it matters
  uint32_t number = 0;
  const TypeInfo* type = nullptr;  // static type of the result
  const Member* member = nullptr;
  const Expr* a = nullptr;
  const Expr* b = nullptr;
  const Expr* c = nullptr;
  const Call* call = nullptr;
  Value constant;
};

// A run of operations in Program::ops.
struct Block {
  uint32_t first = 0;
  uint32_t count = 0;
};

enum class Encoder : uint8_t {
  literal_html,  // trusted, as it is
  text,
  url_component,
  url_fragment,
  json,
  integer,  // digits need no escaping anywhere
  boolean,
};

struct Op {
  enum class Code : uint8_t { literal, print, branch, loop, set, macro, caller };
  Code code = Code::literal;
  Encoder encoder = Encoder::text;
  uint32_t slot = 0;  // set; loop: the variable, then index and length behind it
  Block body;         // branch: if true; loop
  Block other;        // else
  const Expr* expr = nullptr;
  const Call* call = nullptr;
  std::string_view text;  // literal
};

// Arguments of a function, or a macro with what it is called with.
struct Call {
  const Instance* macro = nullptr;
  const Function* function = nullptr;
  const void* prepared = nullptr;
  std::vector<const Expr*> values;
  std::vector<std::pair<std::string_view, const Expr*>> more;
  bool has_body = false;
  Block body;  // of {% call %}; runs in the frame of whoever called
};

// A macro compiled for the types of its arguments. Slots 0 … are its parameters.
struct Instance {
  Block body;
  uint32_t slots = 0;
};

struct Program {
  std::vector<Op> ops;
  std::deque<Expr> exprs;
  std::deque<Call> calls;
  std::deque<Instance> instances;
  std::deque<std::string> texts;  // merged literals and strings of constants
  std::deque<TypeInfo> types;     // made by the compiler
  Block body;
  uint32_t slots = 0;
  size_t roots = 0;
};

}  // namespace hiroba::tmpl
