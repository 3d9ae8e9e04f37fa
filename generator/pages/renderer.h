#pragma once

#include <memory>
#include <string>
#include <vector>

#include "emit/site_files.h"
#include "pages/page.h"
#include "source/diagnostics.h"
#include "template/engine.h"

namespace hiroba::pages {

// Turns planned pages into bytes. Loads every template it needs once; render() may be called from
// any number of threads, each with a Scope of its own.
class Renderer {
 public:
  Renderer(const Model& model, const emit::SiteFiles& files, tmpl::Loader& loader);
  ~Renderer();

  // Loads and checks the templates that these pages are made with. False when one was wrong.
  bool load(const std::vector<std::unique_ptr<Page>>& pages, source::Diagnostics& found);

  // Appends the page to `out`. REQUIRES: load() was given this page.
  // Words of site/strings that a page asked for and did not find are kept for report_missing().
  void render(const Page& page, tmpl::Scope& scope, std::string& out) const;

  // Each word that was missing, with one page that needs it. After all pages.
  void report_missing(source::Diagnostics& found) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace hiroba::pages
