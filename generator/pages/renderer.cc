#include "pages/renderer.h"

#include <map>
#include <mutex>
#include <utility>

#include "pages/rules.h"
#include "pages/sort.h"
#include "pages/template_functions.h"
#include "template/escape.h"

namespace hiroba::pages {
namespace {

using tmpl::Root;
using tmpl::Template;
using tmpl::TypeInfo;

// A page opened from a disk may read nothing but scripts: the rows of a list are the argument of
// hirobaEntries(html) in assets/filter.js.
void write_rows_script(std::string_view html, std::string& out) {
  out += "hirobaEntries(";
  tmpl::json_string(out, html);
  out += ");\n";
}

}  // namespace

struct Renderer::Impl {
  Impl(const Model& m, const emit::SiteFiles& f, tmpl::Loader& loader)
      : model(m), files(f), roots(types), engine(loader, template_functions(f)) {}

  struct Loaded {
    const Template* page = nullptr;
    const TypeInfo* view = nullptr;  // of the page's own root; none: it has no such root
  };

  const Loaded& loaded(const Page& page) const { return templates.find(page.use().file)->second; }

  const Model& model;
  const emit::SiteFiles& files;
  emit::ViewTypes types;
  RootTypes roots;
  tmpl::Engine engine;
  std::map<std::string, Loaded, std::less<>> templates;  // by file

  // Pages are made by several threads; what they miss is rare.
  void note_missing(const PageContext& context) {
    if (context.words().missing().empty()) return;
    const std::lock_guard lock(missing_mutex);
    for (const std::string& word : context.words().missing()) {
      std::string& route = missing[{context.language(), word}];
      if (route.empty() || context.route() < route) route = context.route();
    }
  }
  std::mutex missing_mutex;
  std::map<std::pair<Language, std::string>, std::string> missing;  // the first page by route
};

Renderer::Renderer(const Model& model, const emit::SiteFiles& files, tmpl::Loader& loader)
    : impl_(std::make_unique<Impl>(model, files, loader)) {}

Renderer::~Renderer() = default;

bool Renderer::load(const std::vector<std::unique_ptr<Page>>& pages, source::Diagnostics& found) {
  bool ok = true;
  for (const auto& page : pages) {
    const TemplateUse use = page->use();
    const auto [it, is_new] = impl_->templates.try_emplace(use.file);
    if (!is_new) continue;
    std::vector<Root> roots = {Root{"site", &impl_->roots.site(), true, "the site"},
                               Root{"page", &impl_->roots.page(), true, "this page"}};
    if (!use.root.empty()) {
      it->second.view = impl_->roots.find(use.type);
      roots.push_back(Root{std::string(use.root), it->second.view, false, ""});
    }
    it->second.page = impl_->engine.load(use.file, std::move(roots), found);
    ok = ok && it->second.page != nullptr;
  }
  return ok;
}

void Renderer::render(const Page& page, Scope& scope, std::string& out) const {
  const PageContext context(impl_->model, emit::Words(impl_->files.strings, page.language()),
                            impl_->files.assets, page.route(), page.role() == Role::not_found);
  scope.clear();
  scope.set_user(&context);
  const Impl::Loaded& loaded = impl_->loaded(page);
  Value roots[3] = {Value::of(impl_->roots.site(), &page), Value::of(impl_->roots.page(), &page)};
  size_t count = 2;
  if (loaded.view != nullptr) roots[count++] = Value::of(*loaded.view, page.view(context));
  if (page.is_html()) {
    impl_->engine.render(*loaded.page, {roots, count}, scope, out);
  } else {
    std::string rows;
    impl_->engine.render(*loaded.page, {roots, count}, scope, rows);
    write_rows_script(rows, out);
  }
  impl_->note_missing(context);
}

void Renderer::report_missing(source::Diagnostics& found) const {
  for (const auto& [word, route] : impl_->missing) {
    found.report(rules::kStringMissing, {}, {word.second, word.first.tag(), route});
  }
}

}  // namespace hiroba::pages
