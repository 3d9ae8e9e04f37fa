#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "emit/assets.h"
#include "emit/page_plan.h"
#include "emit/strings.h"
#include "emit/view/roots.h"
#include "source/diagnostics.h"
#include "template/engine.h"

namespace hiroba::emit {

// Everything of the site that is not content: words, drawings, and which assets there are. Filled
// by build/, which knows the disk.
struct SiteFiles {
  std::array<Strings, 3> strings;
  std::map<std::string, std::string, std::less<>> icons;   // name -> SVG text
  std::map<std::string, std::string, std::less<>> art;
  Assets assets;
  // site/root: files that have to lie at the root of the output, such as a service worker.
  Assets root_files;
};

// Turns planned pages into bytes. Loads every template it needs once; render() may be called from
// any number of threads, each with a Scope of its own.
class Renderer {
 public:
  Renderer(const model::Model& model, const SiteFiles& files, tmpl::Loader& loader);
  ~Renderer();

  // Loads and checks the templates that the kinds of this model need. False when one was wrong.
  bool load(const std::vector<PagePlan>& plans, source::Diagnostics& found);

  // Appends the page to `out`. REQUIRES: load() was given this plan.
  void render(const PagePlan& plan, tmpl::Scope& scope, std::string& out) const;

  // For the reference of template authors.
  const ViewTypes& types() const;
  const RootTypes& roots() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hiroba::emit
