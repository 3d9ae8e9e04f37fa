#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What was written, before any name is looked up. Offsets and lengths are bytes of the file.
namespace hiroba::tmpl {

struct Expression {
  enum class Type : uint8_t {
    broken,  // already reported; no further complaint about it
    none,
    boolean,  // number: 0, 1
    integer,
    text,
    name,
    member,       // a.text
    filter,       // parts[0] | text(parts[1..])
    call,         // parts[0](parts[1..])
    negation,     // not a
    conjunction,  // a and b
    disjunction,  // a or b
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    contains,      // a in b
    not_contains,  // a not in b
    conditional,   // parts: value, condition, otherwise (may be missing)
  };

  Type type = Type::broken;
  uint32_t offset = 0;
  uint32_t length = 0;
  std::string text;
  int64_t number = 0;
  std::vector<Expression> parts;
  std::vector<std::string> argument_names;  // beside parts[1..]; "" is by position

  bool is_literal() const { return type >= Type::none && type <= Type::text; }
};

struct MacroParameter {
  std::string name;
  bool has_default = false;
  Expression fallback;
};

struct ImportedName {
  std::string name;
  std::string as;
  uint32_t offset = 0;
};

struct Node {
  enum class Type : uint8_t {
    data,
    output,   // expressions[0]
    branch,   // expressions: conditions; bodies: one each, and one more for else
    loop,     // name in expressions[0]; bodies: body, else
    set,      // name = expressions[0]
    include,  // name
    extends,  // name
    block,    // name, bodies[0]
    macro,    // name, parameters, bodies[0]
    call,     // expressions[0] is the call, bodies[0]
    import,   // name, imported[0].as
    from,     // name, imported
  };

  Type type = Type::data;
  uint32_t offset = 0;  // of the tag
  uint32_t length = 0;
  uint32_t name_offset = 0;  // of `name`, without quotes counted apart
  std::string_view data;
  std::string name;
  std::vector<Expression> expressions;
  std::vector<std::vector<Node>> bodies;
  std::vector<MacroParameter> parameters;
  std::vector<ImportedName> imported;
};

}  // namespace hiroba::tmpl
