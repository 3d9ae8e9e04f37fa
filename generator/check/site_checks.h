#pragma once

#include "model/model.h"
#include "source/diagnostics.h"

namespace hiroba::check {

// Days after `checked.again` on which a number's digits are taken off (content policy 5).
inline constexpr int kNumberOverdueDays = 180;

// Whether the digits of a number record may stand on a page of this day: somebody checked them, by
// telephone or on the official page, and not too long ago.
bool digits_may_be_shown(const kinds::Common& common, text::Date today);

// The first day after `today` on which the answer above changes, if it does.
std::optional<text::Date> digits_hidden_from(const kinds::Common& common, text::Date today);

// Every rule that needs the whole site. REQUIRES: register_markdown() was called.
void check_site(const model::Model& model, source::Diagnostics& found);

}  // namespace hiroba::check
