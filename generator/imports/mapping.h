#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imports/headings.h"
#include "source/diagnostics.h"

// The small file beside the site in which a person corrects what the columns of a list mean.
namespace hiroba::imports {

struct MappedColumn {
  std::string heading;
  std::string to;  // a key, «使わない», «個人の情報», or empty: nobody knows
};

struct Mapping {
  std::vector<MappedColumn> columns;  // of equal headings the first is that of the first column
};

// Nothing: it cannot be read, or names what there is not; reported. `shown` is its path.
std::optional<Mapping> read_mapping(std::string_view text, const std::string& shown,
                                    const Headings& headings, source::FileId file,
                                    source::Diagnostics& found);

// With comments for whoever edits it, and everything that may stand behind `to`.
std::string write_mapping(const Mapping& mapping, const Headings& headings, kinds::Kind kind,
                          const std::string& list);

}  // namespace hiroba::imports
