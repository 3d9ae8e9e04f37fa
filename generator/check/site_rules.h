#pragma once

#include "model/model.h"
#include "source/diagnostics.h"

// The groups of rules that check_site() runs, one file each.
namespace hiroba::check {

// Courses that are each other's prerequisite, in however long a ring.
void check_prerequisites(const model::Model& model, source::Diagnostics& found);

// Telephone numbers and mail addresses outside the register, and how old the register is.
void check_numbers(const model::Model& model, source::Diagnostics& found);

// Names given twice, open data about hidden places, ruby in the texts of fields.
void check_records(const model::Model& model, source::Diagnostics& found);

// Days that cannot be: facts of tomorrow, plans of another lifetime.
void check_dates(const model::Model& model, source::Diagnostics& found);

// Days that differ from a rule, against the days of the rule.
void check_schedules(const model::Model& model, source::Diagnostics& found);

// Weekdays in texts that are not those of the days beside them.
void check_weekdays(const model::Model& model, source::Diagnostics& found);

// Figures against their CSV.
void check_tables(const model::Model& model, source::Diagnostics& found);

// Pictures and recordings of stories: each file there, each recording with its words.
void check_stories(const model::Model& model, source::Diagnostics& found);

// What only a site with an operator may offer (content policy 1 and 2).
void check_operator(const model::Model& model, source::Diagnostics& found);

}  // namespace hiroba::check
