#pragma once

#include <string>
#include <string_view>

#include "source/diagnostics.h"

namespace hiroba::attachments {

// Whether a file beside a record may be published: its ending is in the table of kinds, its bytes
// are what the ending says, and nothing in it acts, fetches, hides another file or names its
// author. Otherwise reports `attachment.…` at `at`. Pictures of pixels never come here: of them
// only copies are published. Thread-safe.
void judge_attachment(const std::string& name, std::string_view bytes, const source::Mark& at,
                      source::Diagnostics& found);

// «.pdf .docx …», in the order of the table: for messages.
std::string attachment_endings();

}  // namespace hiroba::attachments
