#pragma once

#include <functional>
#include <map>
#include <string>

#include "emit/assets.h"
#include "emit/words.h"

namespace hiroba::emit {

// Everything of the site that is not content: words, drawings, and which assets there are. Filled
// by publish/, which knows the disk.
struct SiteFiles {
  kinds::ByLanguage<Strings> strings;
  std::map<std::string, std::string, std::less<>> icons;  // name -> SVG text
  std::map<std::string, std::string, std::less<>> art;
  Assets assets;
  // site/root: files that have to lie at the root of the output, such as a service worker.
  Assets root_files;
};

}  // namespace hiroba::emit
