#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "emit/site_files.h"
#include "model/model.h"
#include "pages/page.h"

// Every file of a site. The list is made before anything is written: what links may lead to, what
// search engines are told and what is published all come from it. A new sort of file is a file here
// and a line in outputs.cc.
namespace hiroba::outputs {

// A page, or the rows of one, as its template makes it.
struct Rendered {
  const pages::Page* page;
};
// Bytes that are worked out from the model when the file is written. Nothing: they could not be
// made, and the site is not published.
struct Written {
  std::function<std::optional<std::string>()> bytes;
};
// Another file's bytes.
struct Copied {
  std::string from;         // on the disk
  std::string shown;        // what an editor knows it as, from the site's folder
  bool is_private = false;  // messages must not show its content
};
// A finished page, printed to PDF by a browser.
struct Printed {
  const pages::Page* page;
};

// One file that will be published.
struct Output {
  std::string route;
  std::variant<Rendered, Written, Copied, Printed> source;
};
using Outputs = std::vector<Output>;

// What outputs are made of. Lives as long as they do.
struct Site {
  const model::Model& model;
  std::span<const std::unique_ptr<pages::Page>> pages;  // in the order of routes
  const emit::SiteFiles& files;
  std::string folder;        // of the site, on the disk
  bool is_showcase = false;  // published in a folder of another site, which speaks for both
};

// All of them, pages first and in their order. Milestone: after this no file is added.
Outputs all_outputs(const Site& site);

}  // namespace hiroba::outputs
