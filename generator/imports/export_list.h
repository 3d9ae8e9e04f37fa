#pragma once

#include <optional>
#include <string>
#include <vector>

#include "imports/known_site.h"
#include "tables/write_list.h"

// Records of a site as a list, and empty lists to be filled in.
namespace hiroba::imports {

// The headings, then one row for each record (a number in site.records()), with the columns in
// which something stands. import_list() reads it as the same records.
std::vector<std::vector<std::string>> export_rows(kinds::Kind kind, const KnownSite& site,
                                                  const std::vector<size_t>& records,
                                                  text::Date today);

// As bytes of a file for spreadsheet programs.
std::string as_csv(const std::vector<std::vector<std::string>>& rows);
tables::ListWorkbook as_workbook(const std::vector<std::vector<std::string>>& rows,
                                 const std::string& title, text::Date day);

// A workbook for collecting a list: «記入» with drop-downs, «説明» with what each column means.
tables::ListWorkbook blank_workbook(kinds::Kind kind, const KnownSite& site, text::Date day);

}  // namespace hiroba::imports
