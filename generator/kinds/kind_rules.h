#pragma once

#include <optional>

#include "kinds/record.h"
#include "source/diagnostics.h"

// Rules of one record that no single field knows. REQUIRES: the record is of the kind named.
namespace hiroba::kinds {

void check_group(const Record& record, source::Diagnostics& found);
void check_event(const Record& record, source::Diagnostics& found);
void check_course(const Record& record, source::Diagnostics& found);
void check_service(const Record& record, source::Diagnostics& found);
void check_story(const Record& record, source::Diagnostics& found);
void check_supporter(const Record& record, source::Diagnostics& found);
void check_page(const Record& record, source::Diagnostics& found);
void check_form(const Record& record, source::Diagnostics& found);
void check_grant(const Record& record, source::Diagnostics& found);
void check_place(const Record& record, source::Diagnostics& found);
void check_number(const Record& record, source::Diagnostics& found);

// The first of telephone, fax, mail and page that was written, readable or not: what somebody has
// to confirm before it is shown. Nothing where there is only a name to search for.
std::optional<FieldPath> first_to_confirm(const Record& number);

// Whether the digits may be shown at all: somebody checked them, by telephone or on the official
// page (content policy 5). How old that check may be is the site's question, not the record's.
bool number_is_confirmed(const Common& common);

}  // namespace hiroba::kinds
