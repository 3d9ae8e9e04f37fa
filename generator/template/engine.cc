#include "template/engine.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "template/compiler.h"
#include "template/parser.h"
#include "template/render.h"
#include "template/rules.h"
#include "text/near.h"

namespace hiroba::tmpl {

const File* Library::get(const std::string& name) {
  const auto [entry, is_new] = files_.try_emplace(name);
  if (!is_new) return entry->second.get();
  std::optional<LoadedTemplate> loaded = loader_.load(name);
  if (!loaded) return nullptr;
  entry->second = std::make_unique<File>();
  File& file = *entry->second;
  file.name = name;
  file.text = std::move(loaded->text);
  file.id = loaded->file;
  parse(file);
  return &file;
}

std::vector<std::string> Library::near(const std::string& name) {
  const std::vector<std::string> names = loader_.names();
  const std::vector<std::string_view> known(names.begin(), names.end());
  return text::near_names(name, known);
}

struct Engine::Impl {
  Impl(Loader& loader, std::vector<Function> given_functions, std::vector<Function> given_filters)
      : library(loader), functions(std::move(given_functions)), filters(std::move(given_filters)) {}

  Library library;
  const std::vector<Function> functions;
  const std::vector<Function> filters;
  std::deque<Template> templates;
};

Template::Template() = default;
Template::~Template() = default;

Engine::Engine(Loader& loader, std::vector<Function> functions, std::vector<Function> filters)
    : impl_(std::make_unique<Impl>(loader, std::move(functions), std::move(filters))) {}
Engine::~Engine() = default;

const Template* Engine::load(std::string_view name, std::vector<Root> roots,
                             source::Diagnostics& diagnostics) {
  const size_t errors_before = diagnostics.errors();
  const std::string wanted(name);
  const File* main = impl_->library.get(wanted);
  if (main == nullptr) {
    std::vector<std::string> args(10);
    args[0] = wanted;
    diagnostics.report(rules::kTemplateFileMissing, source::Mark{}, std::move(args)).near =
        impl_->library.near(wanted);
    return nullptr;
  }
  auto program = std::make_unique<Program>();
  Compiler compiler({impl_->library, impl_->functions, impl_->filters, roots, diagnostics},
                    *program);
  compiler.compile(*main);
  if (diagnostics.errors() != errors_before) return nullptr;
  Template& made = impl_->templates.emplace_back();
  made.name_ = wanted;
  for (const File* file : compiler.files())
    made.files_.push_back({file->name, file->id, file->text});
  std::sort(made.files_.begin(), made.files_.end(), [&](const UsedFile& a, const UsedFile& b) {
    return std::pair{a.name != wanted, a.name} < std::pair{b.name != wanted, b.name};
  });
  made.literals_.assign(compiler.literals().begin(), compiler.literals().end());
  made.program_ = std::move(program);
  return &made;
}

void Engine::render(const Template& loaded, std::span<const Value> roots, Scope& scope,
                    std::string& out) const {
  run(*loaded.program_, roots, scope, out);
}

}  // namespace hiroba::tmpl
