#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/date.h"

// Assets that were published before, under the marks of their bytes, and are no part of the site
// any more: pages that lie in somebody's browser or in a host's cache still name them. They stay
// published for a while beside the new ones, as the only files of an output that do not come from
// its input alone (Publication::keep_assets).
namespace hiroba::publish {

struct KeptAsset {
  std::string path;  // in the output: assets/site.3f9c01ab7e.css
  text::Date since;  // the day of the first build that had no use for it
};

// A file that goes stays in the build that has no use for it, and in all later ones of that day
// and the next. So it is there for one build at least, however seldom there are builds, for a day
// at least where they come one upon the other, and gone with the second night.
inline constexpr int kKeptDays = 1;

bool is_below_any(std::string_view path, const std::vector<std::string>& folders);

bool is_kept_on(text::Date today, text::Date since);

// One a line, «2026-11-29 assets/site.3f9c01ab7e.css». What cannot be read is left out.
std::string write_kept_assets(const std::vector<KeptAsset>& assets);
std::vector<KeptAsset> read_kept_assets(std::string_view text);

}  // namespace hiroba::publish
