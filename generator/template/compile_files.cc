#include <algorithm>
#include <utility>

#include "template/compiler.h"
#include "template/rules.h"
#include "text/near.h"

namespace hiroba::tmpl {
namespace {

using Type = Node::Type;

bool is_blank(const Node& node) {
  return node.type == Type::data &&
         node.data.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

}  // namespace

const Node* extends_of(const File& file) {
  for (const Node& node : file.nodes) {
    if (is_blank(node)) continue;
    return node.type == Type::extends ? &node : nullptr;
  }
  return nullptr;
}

const File* Compiler::open(const Node& node) {
  const File* file = input_.library.get(node.name);
  if (file == nullptr) {
    complain(rules::kTemplateFileMissing, place(node), {node.name}, input_.library.near(node.name));
    return nullptr;
  }
  if (files_.insert(file).second) {
    source::Diagnostics again = file->errors;
    input_.diagnostics.append(std::move(again));
  }
  return file;
}

// The file itself, what it extends, what that extends …
std::vector<const File*> Compiler::layout_chain(const File& main) {
  std::vector<const File*> chain{&main};
  while (const Node* extends = extends_of(*chain.back())) {
    file_ = chain.back();
    const File* base = open(*extends);
    if (base == nullptr) break;
    if (std::find(chain.begin(), chain.end(), base) != chain.end()) {
      complain(rules::kTemplateCycle, place(*extends), {base->name});
      break;
    }
    chain.push_back(base);
  }
  return chain;
}

void Compiler::collect_blocks(const File& file, const std::vector<Node>& nodes) {
  for (const Node& node : nodes) {
    if (node.type == Type::block) {
      std::vector<BlockDefinition>& definitions = blocks_[node.name];
      if (!definitions.empty() && definitions.back().file == &file) {
        file_ = &file;
        complain(rules::kTemplateBlockRepeated, place(node), {node.name});
      } else {
        definitions.push_back({&file, &node});
      }
    }
    if (node.type == Type::macro) continue;
    for (const std::vector<Node>& body : node.bodies) collect_blocks(file, body);
  }
}

// A file that extends another prints nothing outside its blocks, and its blocks must exist there.
void Compiler::check_derived(const File& file, const std::set<std::string>& known) {
  file_ = &file;
  for (const Node& node : file.nodes) {
    switch (node.type) {
      case Type::extends:
        if (&node != extends_of(file)) complain(rules::kTemplateExtendsFirst, place(node));
        break;
      case Type::block:
        if (known.count(node.name) == 0) {
          const std::vector<std::string_view> names(known.begin(), known.end());
          complain(rules::kTemplateBlockUnknown, place(node), {node.name},
                   text::near_names(node.name, names));
        }
        break;
      case Type::set:
      case Type::import:
      case Type::from:
      case Type::macro: break;
      default:
        if (!is_blank(node)) complain(rules::kTemplateOutsideBlock, place(node));
    }
  }
}

void Compiler::compile(const File& main) {
  files_.insert(&main);
  input_.diagnostics.append(source::Diagnostics(main.errors));
  const std::vector<const File*> chain = layout_chain(main);
  for (const File* file : chain) collect_blocks(*file, file->nodes);
  for (size_t i = 0; i + 1 < chain.size(); ++i) {
    std::set<std::string> known;
    for (const auto& [name, definitions] : blocks_) {
      const auto below = std::find(chain.begin() + static_cast<ptrdiff_t>(i) + 1, chain.end(),
                                   definitions.back().file);
      if (below != chain.end()) known.insert(name);
    }
    check_derived(*chain[i], known);
  }
  Ops ops;
  ops_ = &ops;
  unit_ = Unit{};
  unit_.names.emplace_back();
  for (const File* file : chain) {
    file_ = file;
    if (file == chain.back()) {
      nodes(file->nodes, true);
      break;
    }
    for (const Node& node : file->nodes) {
      const bool is_setting = node.type == Type::set || node.type == Type::macro ||
                              node.type == Type::import || node.type == Type::from;
      if (is_setting && step()) this->node(node, true);
    }
  }
  require_closed(Place{chain.back(), static_cast<uint32_t>(chain.back()->text.size()), 0});
  step();  // the last body may have been the one too many
  program_.body = store(std::move(ops));
  program_.slots = unit_.slots;
  program_.roots = input_.roots.size();
}

void Compiler::declare_once(Symbols& into, const std::string& name, const Symbol& symbol,
                            Place place) {
  const bool again =
      std::any_of(into.begin(), into.end(), [&](const auto& known) { return known.first == name; });
  if (again || find_function(name) != nullptr) {
    return complain(rules::kTemplateNameTaken, place, {name});
  }
  into.emplace_back(name, symbol);
}

// {% import %} and {% from %}: adds the names they bring.
void Compiler::import_names(const Node& node, Symbols& into) {
  const File* file = open(node);
  Symbol symbol;
  symbol.file = file;
  symbol.type = &kBrokenType;
  const bool cycle = std::find(importing_.begin(), importing_.end(), file) != importing_.end();
  if (cycle) complain(rules::kTemplateCycle, place(node), {node.name});
  const Symbols* module = nullptr;
  if (file != nullptr && !cycle) {
    module = &module_of(*file);
    check_module(*file);
  }
  for (const ImportedName& imported : node.imported) {
    const Place where{file_, imported.offset, static_cast<uint32_t>(imported.name.size())};
    symbol.kind = module == nullptr ? Symbol::Kind::fixed : Symbol::Kind::module;
    if (module != nullptr && node.type == Type::from) {
      const auto found = std::find_if(module->begin(), module->end(), [&](const auto& known) {
        return known.first == imported.name && known.second.kind == Symbol::Kind::macro;
      });
      if (found == module->end()) {
        std::vector<std::string_view> known;
        for (const auto& [name, other] : *module) known.push_back(name);
        complain(rules::kTemplateMacroUnknown, where, {node.name, imported.name},
                 text::near_names(imported.name, known));
        symbol.kind = Symbol::Kind::fixed;
      } else {
        symbol = found->second;
      }
    }
    declare_once(into, imported.as, symbol, where);
  }
}

// What is imported prints nothing: Nunjucks would drop it silently.
void Compiler::check_module(const File& file) {
  const File* const outer = std::exchange(file_, &file);
  for (const Node& node : file.nodes) {
    const bool is_allowed = node.type == Type::macro || node.type == Type::import ||
                            node.type == Type::from || is_blank(node);
    if (!is_allowed) complain(rules::kTemplateModuleContent, place(node), {file.name});
  }
  file_ = outer;
}

// The macros of a file and what it imports itself.
const Symbols& Compiler::module_of(const File& file) {
  const auto [known, is_new] = modules_.try_emplace(&file);
  if (!is_new) return known->second;
  const File* const outer = std::exchange(file_, &file);
  importing_.push_back(&file);
  Symbols symbols;
  for (const Node& node : file.nodes) {
    if (node.type == Type::macro) {
      Symbol symbol;
      symbol.kind = Symbol::Kind::macro;
      symbol.file = &file;
      symbol.macro = &node;
      declare_once(symbols, node.name, symbol, name_place(node));
    } else if (node.type == Type::import || node.type == Type::from) {
      import_names(node, symbols);
    }
  }
  importing_.pop_back();
  file_ = outer;
  return modules_[&file] = std::move(symbols);
}

}  // namespace hiroba::tmpl
