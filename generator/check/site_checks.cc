#include "check/site_checks.h"

#include "check/site_rules.h"

namespace hiroba::check {

void check_site(const model::Model& model, source::Diagnostics& found) {
  check_records(model, found);
  check_dates(model, found);
  check_schedules(model, found);
  check_weekdays(model, found);
  check_numbers(model, found);
  check_prerequisites(model, found);
  check_tables(model, found);
  check_operator(model, found);
  check_stories(model, found);
}

}  // namespace hiroba::check
