#include "emit/renderer.h"

#include "emit/page_context.h"
#include "emit/rows_script.h"
#include "emit/template_functions.h"

namespace hiroba::emit {
using tmpl::Root;
using tmpl::Template;
using tmpl::TypeInfo;
using tmpl::Value;

struct Renderer::Impl {
  Impl(const model::Model& m, const SiteFiles& f, tmpl::Loader& loader)
      : model(m), files(f), roots(types), engine(loader, template_functions(f)) {}

  // Which template a page uses, and what its own root is called.
  struct Use {
    std::string name;
    std::string root;
    const TypeInfo* type = nullptr;
  };

  Use use_of(const PagePlan& plan) const {
    const std::string kind(kinds::kind_name(plan.kind));
    switch (plan.what) {
      case PageKind::record: return {kind + ".html", "item", &types.item(plan.kind)};
      case PageKind::list:
      case PageKind::chance:
      case PageKind::facet:
        return {"list/" + kind + ".html", "list", roots.list[static_cast<size_t>(plan.kind)]};
      case PageKind::entries:
        return {"entries/" + kind + ".html", "list", roots.list[static_cast<size_t>(plan.kind)]};
      case PageKind::calendar: return {"calendar.html", "calendar", roots.calendar};
      case PageKind::sheet: return {"sheet/" + kind + ".html", "item", &types.item(plan.kind)};
      case PageKind::sheets: return {"sheets.html", "sheets", roots.sheets};
      case PageKind::memo: return {"memo.html", "memo", roots.memo};
      case PageKind::memo_where: return {"memo/where.html", "memo", roots.memo};
      case PageKind::memo_fitting: return {"memo/fitting.html", "memo", roots.memo};
      case PageKind::memo_entries: return {"entries/memo.html", "memo", roots.memo};
      case PageKind::style_guide: return {"styleguide.html", "guide", roots.style_guide};
      case PageKind::word: return {"word.html", "word", roots.word};
      case PageKind::words: return {"words.html", "words", roots.words};
      case PageKind::home: return {"home.html", "home", roots.home};
      case PageKind::sitemap: return {"sitemap.html", "sitemap", roots.sitemap};
      case PageKind::not_found: return {"404.html", "", nullptr};
      case PageKind::gone: return {"gone.html", "gone", roots.gone};
    }
    return {};
  }

  static size_t slot(const PagePlan& plan) {
    return static_cast<size_t>(plan.what) * kinds::kKindCount + static_cast<size_t>(plan.kind);
  }

  const model::Model& model;
  const SiteFiles& files;
  ViewTypes types;
  RootTypes roots;
  tmpl::Engine engine;
  std::array<const Template*, kPageKinds * kinds::kKindCount> loaded{};
};

Renderer::Renderer(const model::Model& model, const SiteFiles& files, tmpl::Loader& loader)
    : impl_(std::make_unique<Impl>(model, files, loader)) {}

Renderer::~Renderer() = default;

const ViewTypes& Renderer::types() const { return impl_->types; }
const RootTypes& Renderer::roots() const { return impl_->roots; }

bool Renderer::load(const std::vector<PagePlan>& plans, source::Diagnostics& found) {
  std::array<bool, kPageKinds * kinds::kKindCount> tried{};
  bool ok = true;
  for (const PagePlan& plan : plans) {
    const size_t slot = Impl::slot(plan);
    if (tried[slot]) continue;
    tried[slot] = true;
    const Impl::Use use = impl_->use_of(plan);
    std::vector<Root> roots = {Root{"site", impl_->roots.site, true, "the site"},
                               Root{"page", impl_->roots.page, true, "this page"}};
    if (use.type != nullptr) roots.push_back(Root{use.root, use.type, false, ""});
    impl_->loaded[slot] = impl_->engine.load(use.name, std::move(roots), found);
    ok = ok && impl_->loaded[slot] != nullptr;
  }
  return ok;
}

void Renderer::render(const PagePlan& plan, tmpl::Scope& scope, std::string& out) const {
  PageContext context(impl_->model, impl_->files.strings, impl_->files.assets);
  context.start(plan.route, plan.language, plan.what == PageKind::not_found);
  scope.clear();
  scope.set_user(&context);
  const PageView view{&plan, &context};
  const Impl::Use use = impl_->use_of(plan);
  Value values[3] = {Value::of(*impl_->roots.site, &view), Value::of(*impl_->roots.page, &view), {}};
  size_t count = 2;
  if (plan.what == PageKind::record || plan.what == PageKind::sheet) {
    values[count++] = Value::of(*use.type, &context.item(plan.item));
  } else if (use.type != nullptr) {
    values[count++] = Value::of(*use.type, &view);
  }
  const Template& page = *impl_->loaded[Impl::slot(plan)];
  if (plan.is_html()) {
    impl_->engine.render(page, {values, count}, scope, out);
    return;
  }
  std::string rows;
  impl_->engine.render(page, {values, count}, scope, rows);
  write_rows_script(rows, out);
}

}  // namespace hiroba::emit
