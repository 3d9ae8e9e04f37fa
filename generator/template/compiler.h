#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "template/html_state.h"
#include "template/library.h"
#include "template/program.h"

// From parsed files to a Program: names become slots and members, types are checked, macros are
// compiled once for each set of argument types, and each {{ }} gets the escaping of its place.
namespace hiroba::tmpl {

// What a name stands for at some place.
struct Symbol {
  enum class Kind : uint8_t { variable, fixed, loop, module, macro };
  Kind kind = Kind::fixed;  // fixed: a parameter or loop variable, which `set` may not change
  uint32_t slot = 0;
  const TypeInfo* type = nullptr;
  const File* file = nullptr;  // module; macro: where it is written
  const Node* macro = nullptr;
};
using Symbols = std::vector<std::pair<std::string, Symbol>>;

struct Names {
  Symbols symbols;
  bool isolates = false;  // `set` may not change what lies outside (include, block, call)
};

// The macro (or page) that is being compiled.
struct Unit {
  std::vector<Names> names;
  uint32_t slots = 0;
  bool is_macro = false;
  bool has_caller = false;
  uint64_t caller_weight = 0;  // how often caller() is printed, by the measure of Compiler::weight_
};

struct CompiledMacro {
  Instance* instance = nullptr;
  uint64_t weight = 0;
  uint64_t caller_weight = 0;
};

struct BlockDefinition {
  const File* file = nullptr;
  const Node* node = nullptr;
};

struct CompilerInput {
  Library& library;
  const std::vector<Function>& functions;
  const std::vector<Function>& filters;
  const std::vector<Root>& roots;
  source::Diagnostics& diagnostics;
};

class Compiler final : private HtmlReport {
 public:
  Compiler(const CompilerInput& input, Program& program) : input_(input), program_(program) {}

  void compile(const File& main);

  const std::set<const File*>& files() const { return files_; }
  const std::set<UsedLiteral>& literals() const { return literals_; }

 private:
  using Ops = std::vector<Op>;
  struct Argument {
    const Expression* written = nullptr;
    const Expr* value = nullptr;
  };

  // compile_files.cc: files, layouts, imports
  const File* open(const Node& node);
  std::vector<const File*> layout_chain(const File& main);
  void collect_blocks(const File& file, const std::vector<Node>& nodes);
  void check_derived(const File& file, const std::set<std::string>& known);
  const Symbols& module_of(const File& file);
  void check_module(const File& file);
  void import_names(const Node& node, Symbols& into);
  void declare_once(Symbols& into, const std::string& name, const Symbol& symbol, Place place);

  // compile_nodes.cc: tags
  void nodes(const std::vector<Node>& list, bool top_level);
  void node(const Node& node, bool top_level);
  void literal(std::string_view text);
  void branch(const Node& node);
  void loop(const Node& node);
  void set(const Node& node);
  void include(const Node& node);
  void block(const Node& node);
  void block_body(const std::string& name, size_t level);
  void call_block(const Node& node);
  Ops into_new_ops(const std::vector<Node>& list);
  Block store(Ops ops);
  Ops closed_ops(const std::vector<Node>& list, const Place& place, bool top_level);
  void require_closed(const Place& place);
  void combine(const std::vector<HtmlState>& ends, const source::Rule& rule, const Place& place);

  // compile_output.cc: {{ }}
  void output(const Node& node);
  bool direct_output(const Expression& e);
  void print(const HtmlPlace& place, const Expr& value, const Expression& written);
  const source::Rule* encoder_for(const HtmlPlace& place, const TypeInfo& type, Encoder& encoder);

  // compile_expression.cc
  const Expr* expression(const Expression& e);
  const Expr* condition(const Expression& e);
  const Expr* name(const Expression& e);
  const Expr* member(const Expression& e);
  const Expr* loop_member(const Expression& e, uint32_t slot);
  const Expr* comparison(const Expression& e);
  const Expr* containment(const Expression& e);
  const Expr* conditional(const Expression& e);
  const Expr* joined(const Expression& e, Expr::Code code);
  const Expr* constant(const Value& value, const TypeInfo* type);
  const Expr* literal_value(const Expression& e);
  const Expr* broken();
  Expr& make(Expr::Code code, const TypeInfo* type, const Expr* a = nullptr,
             const Expr* b = nullptr);
  const TypeInfo* unify(const TypeInfo* a, const TypeInfo* b) const;  // nullptr: they differ
  bool expect(const Expression& written, const Expr& value, const TypeInfo& wanted);

  // compile_filter.cc
  const Expr* filter(const Expression& e);
  const Expr* list_filter(const Expression& e, const Expr& list);
  const Expr* join_filter(const Expression& e, const Expr& list);
  const Expr* default_filter(const Expression& e, const Expr& value);
  bool count_arguments(const Expression& e, size_t fewest, size_t most);

  // compile_call.cc
  const Expr* call(const Expression& e);
  const Call* macro_call(const Expression& e, const Symbol& macro, const std::vector<Node>* body);
  const Symbol* callee(const Expression& e, bool& reported);
  bool place_arguments(const Expression& e, const std::vector<std::string>& parameters,
                       std::vector<Argument>& placed,
                       std::vector<std::pair<size_t, Argument>>* more);
  CompiledMacro* instantiate(const Symbol& macro, const std::vector<const TypeInfo*>& types,
                             bool has_caller, const Expression& e);
  const Expr* function_call(const Expression& e, const Function& function, const Expr* piped,
                            const Expression* piped_written);
  void check_literals(const Expression& e, const Function& function,
                      const std::vector<Argument>& placed, Call& call);
  const Function* find_function(std::string_view name) const;

  // Names and messages, compiler.cc
  const Symbol* find(std::string_view name) const;
  Names& declare(const std::string& name, const Symbol& symbol);
  bool is_taken(std::string_view name) const;
  std::vector<std::string> names_near(std::string_view wanted) const;
  void complain(const source::Rule& rule, const Place& place, std::vector<std::string> args = {},
                std::vector<std::string> near = {});
  void report_html(const source::Rule& rule, const Place& place,
                   std::vector<std::string> args) override;
  Place place(const Expression& e) const { return {file_, e.offset, e.length}; }
  Place place(const Node& n) const { return {file_, n.offset, n.length}; }
  Place name_place(const Node& n) const {
    return {file_, n.name_offset, static_cast<uint32_t>(n.name.size())};
  }
  bool step();  // false when the template has become too large

  CompilerInput input_;
  Program& program_;
  const File* file_ = nullptr;
  Unit unit_;
  Ops* ops_ = nullptr;
  HtmlMachine html_{*this};
  uint64_t weight_ = 0;  // how much is printed if every loop runs four times
  size_t steps_ = 0;
  bool too_large_ = false;

  std::set<const File*> files_;
  std::set<UsedLiteral> literals_;
  std::set<std::pair<const source::Rule*, Place>> reported_;
  std::vector<Place> called_from_;
  std::vector<const File*> including_;
  std::vector<const Node*> instantiating_;
  std::map<const File*, Symbols> modules_;
  std::vector<const File*> importing_;
  std::map<std::tuple<const Node*, bool, std::vector<const TypeInfo*>>, CompiledMacro> macros_;
  std::map<std::string, std::vector<BlockDefinition>> blocks_;
  std::vector<std::pair<std::string, size_t>> inside_;  // blocks, with their level
};

// The {% extends %} with which a file begins, or nullptr.
const Node* extends_of(const File& file);

// The type of what could not be understood; nothing more is said about it.
extern const TypeInfo kBrokenType;
// Text that `urlencode` made: not encoded again inside a URL.
extern const TypeInfo kEncodedType;

}  // namespace hiroba::tmpl
