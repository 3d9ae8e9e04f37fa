#include "template/compiler.h"

#include <algorithm>

#include "template/rules.h"
#include "text/near.h"

namespace hiroba::tmpl {
namespace {

constexpr size_t kMostSteps = 200'000;  // tags and texts compiled for one template
constexpr size_t kMostMessages = 200;
constexpr uint64_t kMostWeight = 4'000'000;  // operations and 64-byte pieces

TypeInfo text_type() {
  TypeInfo type;
  type.name = "text";
  type.kind = ValueKind::text;
  return type;
}

}  // namespace

const TypeInfo kBrokenType{};
const TypeInfo kEncodedType = text_type();

// Names of the innermost block win; of a macro's surroundings only its file and the roots that
// are seen everywhere can be named.
const Symbol* Compiler::find(std::string_view name) const {
  for (auto names = unit_.names.rbegin(); names != unit_.names.rend(); ++names) {
    for (auto it = names->symbols.rbegin(); it != names->symbols.rend(); ++it) {
      if (it->first == name) return &it->second;
    }
  }
  return nullptr;
}

Names& Compiler::declare(const std::string& name, const Symbol& symbol) {
  unit_.names.back().symbols.emplace_back(name, symbol);
  return unit_.names.back();
}

bool Compiler::is_taken(std::string_view name) const {
  const auto is_root = [&](const Root& root) {
    return root.name == name && (root.everywhere || !unit_.is_macro);
  };
  return find(name) != nullptr || find_function(name) != nullptr || name == "loop" ||
         name == "caller" || name == "super" ||
         std::any_of(input_.roots.begin(), input_.roots.end(), is_root);
}

const Function* Compiler::find_function(std::string_view name) const {
  for (const Function& function : input_.functions) {
    if (function.name == name) return &function;
  }
  return nullptr;
}

std::vector<std::string> Compiler::names_near(std::string_view wanted) const {
  if (reported_.size() >= kMostMessages) return {};
  std::vector<std::string_view> known;
  for (const Names& names : unit_.names) {
    for (const auto& [name, symbol] : names.symbols) known.push_back(name);
  }
  for (const Root& root : input_.roots) {
    if (root.everywhere || !unit_.is_macro) known.push_back(root.name);
  }
  for (const Function& function : input_.functions) known.push_back(function.name);
  return text::near_names(wanted, known);
}

// {9} of every sentence takes the way here: « ← list.html:3:1 ← page.html:12:4».
void Compiler::complain(const source::Rule& rule, const Place& place, std::vector<std::string> args,
                        std::vector<std::string> near) {
  if (reported_.size() >= kMostMessages || !reported_.insert({&rule, place}).second) return;
  std::string way;
  for (auto call = called_from_.rbegin(); call != called_from_.rend(); ++call) {
    way += " ← " + place_text(*call);
  }
  args.resize(9);
  args.push_back(std::move(way));
  input_.diagnostics.report(rule, mark_of(place), std::move(args)).near = std::move(near);
}

void Compiler::report_html(const source::Rule& rule, const Place& place,
                           std::vector<std::string> args) {
  complain(rule, place, std::move(args));
}

bool Compiler::step() {
  if (too_large_) return false;
  if (++steps_ <= kMostSteps && weight_ <= kMostWeight) return true;
  too_large_ = true;
  complain(rules::kTemplateTooLarge, Place{file_, 0, 0}, {file_->name});
  return false;
}

}  // namespace hiroba::tmpl
