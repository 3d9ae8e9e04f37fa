#pragma once

#include "model/model.h"

namespace hiroba::model {

// Takes out of the model what a record does not want known of its place (content policy 4): with
// «町名まで» only the town is left, with «問い合わせた人に» nothing. Pages, calendars, data and
// search read the same model, so none of them can tell more.
void hide_places(Item& item, Model& model);

// Takes out the digits and addresses of a number that nobody confirmed, or that was not confirmed
// again for half a year (content policy 5).
void hide_digits(Item& item, text::Date today);

}  // namespace hiroba::model
