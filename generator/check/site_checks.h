#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"
#include "source/diagnostics.h"

namespace hiroba::check {

// Every rule that needs the whole site. REQUIRES: register_markdown() was called.
void check_site(const model::Model& model, source::Diagnostics& found);

// Words in a story at which an editor should pause, as suggestions; nothing for other records. For
// every record that was loaded, drafts as well: the time to talk with a writer is before a story is
// published. `read` gives the text of a file once more, to find the column; an empty one leaves the
// line alone.
using ReadSource = std::function<std::string(source::FileId)>;
void check_story_words(const model::Item& item, const kinds::Languages& languages, text::Date today,
                       const ReadSource& read, source::Diagnostics& found);

// The number that a new story carries until its writer has signed the paper.
inline constexpr std::string_view kConsentToCome = "C-0000-000";

// Whether a story's file name says nothing of it: 6 to 12 of a–z and 0–9, a digit among them.
bool is_opaque_slug(std::string_view slug);

}  // namespace hiroba::check
