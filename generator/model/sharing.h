#pragma once

#include "model/model.h"

// What may leave the site by itself, and not only be visited. The model holds only what this build
// may show; this says what of it others may take along. Content policy 3 and 4.
namespace hiroba::model {

enum class Outlet : uint8_t {
  feed,       // for whoever wants to hear of what is new
  page_data,  // in the page, for search engines (schema.org)
  open_data,  // files for everybody: tables, maps, directories
};

// Stories leave by title and note alone and only with a consent of their own; sheets of people and
// story booklets never. What is invented does only in a town that says of itself that it is. What
// is overdue leaves in nothing but its page. Groups, events and services are open data only where
// they said yes, and leave in nothing where they said no.
bool may_leave(const Item& item, Outlet outlet, const Settings& settings);

}  // namespace hiroba::model
