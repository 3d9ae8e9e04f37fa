#pragma once

#include <string>
#include <string_view>

#include "kinds/kind.h"
#include "kinds/language.h"
#include "text/date.h"

// The only place where addresses are spelled. A route is the path of a page below the site's root,
// with «/», ending in a file name: flat files are cheap to write and work from a USB stick.
namespace hiroba::model {

// Pages that are not records, in each language.
enum class Fixed : uint8_t { home, areas, topics, sitemap, not_found, sheets, memo, style_guide };

// `prefix` of a language: «», «easy/», «en/».
std::string_view language_folder(kinds::Language language);

std::string record_route(kinds::Kind kind, std::string_view slug, kinds::Language language);
// Page 1 is index.html, further ones index-2.html …
std::string list_route(kinds::Kind kind, size_t page, kinds::Language language);
// The stories in the order of chance: story/index.chance.html, further pages …chance-2.html
std::string chance_route(size_t page, kinds::Language language);
// Pages that are made from a record or a list have a dot in their names, which no slug has.
// A list narrowed to one value: group/area.nakamachi.html, further pages …nakamachi.2.html
std::string facet_route(kinds::Kind kind, std::string_view facet, std::string_view value, size_t page,
                        kinds::Language language);
// The rows of a whole list for the script that narrows it: group/entries.js
std::string entries_route(kinds::Kind kind, kinds::Language language);
// One month of events: event/calendar.2026-11.html
std::string calendar_route(text::Date month, kinds::Language language);
// The sheet of paper of a record: group/hidamari.sheet.html
std::string sheet_route(kinds::Kind kind, std::string_view slug, kinds::Language language);
// The rows of a figure's table as a file: figure/kazu.csv. It has no language.
std::string table_route(kinds::Kind kind, std::string_view slug);
// A form as a workbook: form/kengaku.xlsx, the same for every language.
std::string workbook_route(kinds::Kind kind, std::string_view slug);
// A form printed to PDF: form/kengaku.pdf
std::string print_route(kinds::Kind kind, std::string_view slug, kinds::Language language);
// The pages of the memo's first questions, memo/talk.html and memo/talk.area.nakamachi.html, further
// pages …nakamachi.2.html; and the rows for its script.
std::string memo_route(std::string_view way, kinds::Language language);
std::string memo_route(std::string_view way, std::string_view place, size_t page,
                       kinds::Language language);
std::string memo_entries_route(kinds::Language language);
std::string area_route(std::string_view area, size_t page, kinds::Language language);
std::string topic_route(std::string_view topic, size_t page, kinds::Language language);
std::string fixed_route(Fixed page, kinds::Language language);
// Attachments lie in a folder beside their record's page; they have no language.
std::string attachment_route(kinds::Kind kind, std::string_view slug, std::string_view name);
// «fonts/round.woff2» with the mark «3f9c01ab7e» of its bytes: assets/fonts/round.3f9c01ab7e.woff2.
std::string asset_route(std::string_view name, std::string_view mark);

// The link from one route to another: «../group/index.html». `fragment` without #, may be empty.
std::string relative(std::string_view from, std::string_view to, std::string_view fragment = {});

}  // namespace hiroba::model
