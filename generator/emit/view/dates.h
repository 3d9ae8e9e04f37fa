#pragma once

#include "template/value.h"

// Dates and times as templates see them; the words follow the page's language.
namespace hiroba::emit {

void add_date_members(tmpl::TypeInfo& date);                  // over text::Date
void add_partial_date_members(tmpl::TypeInfo& partial_date);  // over text::PartialDate
void add_time_members(tmpl::TypeInfo& time);                  // over text::Time
void add_date_time_members(tmpl::TypeInfo& date_time, const tmpl::TypeInfo& date,
                           const tmpl::TypeInfo& time);  // over text::DateTime

}  // namespace hiroba::emit
