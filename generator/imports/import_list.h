#pragma once

#include <optional>
#include <string>
#include <vector>

#include "imports/known_site.h"
#include "imports/report.h"
#include "imports/settle.h"
#include "source/diagnostics.h"
#include "tables/workbook.h"

// A list of an office as records of a site. Nothing is written here: the files are handed back.
namespace hiroba::imports {

struct ListRequest {
  kinds::Kind kind{};
  text::Date today;
  std::string name;  // of the list: «団体一覧»
  std::vector<tables::Sheet> sheets;
  // What lies beside the site from earlier; not there: nothing yet.
  std::optional<std::string> mapping;
  std::optional<std::string> state;
  std::string mapping_path, state_path;  // for messages
};

// What a column is taken for.
struct ShownColumn {
  CellAt at;
  std::string heading;
  std::string means;  // «名前（title）», «使わない»; empty: nobody knows
};

struct ListImport {
  std::vector<ShownColumn> columns;
  std::vector<PlannedFile> files;
  std::string mapping;  // as it is to be written; empty: it stays as it is
  std::string state;
  Report report;
  std::vector<std::string> sheets;  // their names, for the report
};

// The kind whose headings they are, groups where nothing tells.
kinds::Kind guessed_kind(const std::vector<tables::Sheet>& sheets,
                         const kinds::Languages& languages);
// The kind that a mapping names.
std::optional<kinds::Kind> kind_of_mapping(std::string_view mapping);

// Nothing: there is no table in it, or mapping or state cannot be read; reported.
std::optional<ListImport> import_list(const ListRequest& request, const KnownSite& site,
                                      source::Diagnostics& found);

}  // namespace hiroba::imports
