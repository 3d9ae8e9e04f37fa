#pragma once

#include <optional>
#include <string>
#include <vector>

#include "imports/known_site.h"
#include "publish/build_site.h"
#include "source/source_set.h"
#include "tables/workbook.h"

// What `import` and `export` share: the records of a site as they lie there, and lists as files.
namespace hiroba::app {

struct SiteRecords {
  model::Settings settings;
  std::vector<model::Item> items;           // as parsed, nothing selected
  std::vector<imports::KnownRecord> known;  // in the same order
};

// Nothing: there is no site; reported. Records with errors are there without what they say.
std::optional<SiteRecords> read_records(const publish::BuildRequest& request,
                                        system::FileSystem& disk, source::SourceSet& files,
                                        source::Diagnostics& found);

// The sheets of a workbook or a CSV file in any of the encodings of offices. Nothing; reported.
std::optional<std::vector<tables::Sheet>> read_sheets(const std::string& path,
                                                      system::FileSystem& disk,
                                                      source::SourceSet& files,
                                                      source::Diagnostics& found);

// «団体一覧» of «…/団体一覧.xlsx».
std::string list_name(const std::string& path);

}  // namespace hiroba::app
