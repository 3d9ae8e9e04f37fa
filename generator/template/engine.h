#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"
#include "source/mark.h"
#include "template/value.h"

namespace hiroba::tmpl {

// Where template files come from. The engine knows no disk.
struct LoadedTemplate {
  std::string text;  // valid UTF-8
  source::FileId file = 0;
};
class Loader {
 public:
  virtual ~Loader() = default;
  // `name` as written in the template («components/card.html»), or nothing if there is no such.
  virtual std::optional<LoadedTemplate> load(std::string_view name) = 0;
  // All names, for «perhaps you meant». May stay empty.
  virtual std::vector<std::string> names() { return {}; }
};

struct Parameter {
  std::string name;
  const TypeInfo* type = nullptr;  // nullptr: any value
  bool required = true;            // not required and not given: none
  std::string help;
};
struct NamedValue {
  std::string_view name;
  Value value;
};

// What a function sees when a page is rendered.
struct Arguments {
  std::span<const Value> values;     // one per declared parameter
  std::span<const NamedValue> more;  // further named ones, when more_named
  const void* prepared = nullptr;    // what check() returned for this place
};
// What is known of a call when its template is loaded.
struct CallSite {
  std::span<const std::optional<Value>> literals;  // one per parameter; none: worked out later
  std::span<const source::Mark> marks;             // of the arguments, beside `literals`
  std::span<const std::string_view> more;          // names of the further arguments
  source::Mark mark;                               // of the whole call
};

// A function («t("key", n=3)») or, in the list of filters, a filter whose first parameter is
// the value piped into it. Called from several threads at once.
struct Function {
  std::string name;
  std::vector<Parameter> parameters;
  const TypeInfo* result = nullptr;
  std::function<Value(const Arguments&, Scope&)> call;
  std::string help;
  bool more_named = false;  // named arguments beyond the declared ones are taken (text, integer)
  // Optional. Called once for each place; reports what is wrong with literal arguments (unknown
  // string key). What it returns is handed to every call() from that place: look up once.
  std::function<const void*(const CallSite&, source::Diagnostics&)> check;
};

// A variable that the program gives to a template.
struct Root {
  std::string name;
  const TypeInfo* type = nullptr;
  bool everywhere = false;  // seen inside macros too (Nunjucks: a global), for «site»
  std::string help;
};

// A literal first argument of a function call, for instance a string key.
struct UsedLiteral {
  std::string function;
  std::string text;
  auto operator<=>(const UsedLiteral&) const = default;
};
struct UsedFile {
  std::string name;
  source::FileId file = 0;
  std::string_view text;  // lives as long as the engine
};

struct Program;  // the compiled form

// A loaded template. Owned by its engine; never changes.
class Template {
 public:
  const std::string& name() const { return name_; }
  // Every file that went into it, itself first, sorted by name after that: for cache keys.
  const std::vector<UsedFile>& files() const { return files_; }
  const std::vector<UsedLiteral>& used_literals() const { return literals_; }  // sorted, once each

  Template();
  ~Template();

 private:
  friend class Engine;
  std::string name_;
  std::vector<UsedFile> files_;
  std::vector<UsedLiteral> literals_;
  std::unique_ptr<const Program> program_;
};

// The template language: a subset of Nunjucks with static types and escaping by context; what
// it has is told in template/README.md. load() is for one thread; render() for any number.
class Engine {
 public:
  explicit Engine(Loader& loader, std::vector<Function> functions = {},
                  std::vector<Function> filters = {});
  ~Engine();

  // Reads and checks a template with everything it uses. Reports all that is wrong; returns
  // nullptr if anything was. Files are read once per engine. The template lives as long as it.
  const Template* load(std::string_view name, std::vector<Root> roots,
                       source::Diagnostics& diagnostics);

  // Appends the page to `out`. REQUIRES: `roots` are the values of the roots named at load(), in
  // that order, each of its type or none. Does not clear the scope.
  void render(const Template& loaded, std::span<const Value> roots, Scope& scope,
              std::string& out) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hiroba::tmpl
