#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "kinds/kind.h"
#include "kinds/language.h"
#include "text/date.h"

// Where addresses are spelled to which records and lists lead; a page that stands for itself spells
// its own (pages/). A route is the path of a page below the site's root, with «/», ending in a file
// name: flat files are cheap to write and work from a USB stick.
namespace hiroba::model {

// The file that says that a folder is a site of ours, which the next run may replace.
inline constexpr std::string_view kMarkerRoute = ".hiroba";

// The folder of a language: «», «easy/», «en/».
std::string language_folder(kinds::Language language);

// A page in a language: its folder and the parts, joined.
std::string page_route(kinds::Language language, std::initializer_list<std::string_view> parts);
// Page 1 of a list is <name>.html, further ones <name>-2.html …
std::string numbered_route(kinds::Language language, std::string_view folder, std::string_view name,
                           size_t page);

std::string record_route(kinds::Kind kind, std::string_view slug, kinds::Language language);
std::string list_route(kinds::Kind kind, size_t page, kinds::Language language);
// Pages that are made from a record or a list have a dot in their names, which no slug has.
// A list narrowed to one value: group/area.nakamachi.html, further pages …nakamachi.2.html
std::string facet_route(kinds::Kind kind, std::string_view facet, std::string_view value,
                        size_t page, kinds::Language language);
// The sheet of paper of a record: group/hidamari.sheet.html
std::string sheet_route(kinds::Kind kind, std::string_view slug, kinds::Language language);
// The rows of a figure's table as a file: figure/kazu.csv. It has no language.
std::string table_route(kinds::Kind kind, std::string_view slug);
// A form as a workbook: form/kengaku.xlsx, the same for every language.
std::string workbook_route(kinds::Kind kind, std::string_view slug);
// A form printed to PDF: form/kengaku.pdf
std::string print_route(kinds::Kind kind, std::string_view slug, kinds::Language language);
std::string area_route(std::string_view area, size_t page, kinds::Language language);
std::string topic_route(std::string_view topic, size_t page, kinds::Language language);
// Attachments lie in a folder beside their record's page; they have no language.
std::string attachment_route(kinds::Kind kind, std::string_view slug, std::string_view name);
// «fonts/round.woff2» with the mark «3f9c01ab7e» of its bytes: assets/fonts/round.3f9c01ab7e.woff2.
std::string asset_route(std::string_view name, std::string_view mark);

// The link from one route to another: «../group/index.html». `fragment` without #, may be empty.
std::string relative(std::string_view from, std::string_view to, std::string_view fragment = {});

}  // namespace hiroba::model
