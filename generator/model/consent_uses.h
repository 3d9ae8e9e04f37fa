#pragma once

#include <vector>

#include "model/item.h"
#include "source/diagnostics.h"

namespace hiroba::model {

const kinds::Consent* consent_of(const Item& item);
bool has_scope(const kinds::Consent& consent, kinds::ConsentScope scope);

// Takes out of the records that are shown whatever the writer of a story did not agree to: its
// place in booklets and courses, its other languages, its pictures and recordings (content policy
// 4: consent is for a use, not for the story). Each is reported, so that an editor can ask.
void keep_to_consent(std::vector<Item>& items, source::Diagnostics& found);

}  // namespace hiroba::model
