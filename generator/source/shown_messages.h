#pragma once

#include <cstddef>
#include <vector>

#include "source/diagnostics.h"
#include "source/source_set.h"

namespace hiroba::source {

struct ShownMessages {
  // In the order of the findings. Behind the last of a file, and at the end, notes (messages.more)
  // say how many of which rule are not among them.
  std::vector<Diagnostic> messages;
  size_t not_shown = 0;  // findings that those notes stand for
};

// The findings as anybody may read them: of private files nothing that was written there is quoted,
// and of very many only so many as source/message_limits.h says.
ShownMessages shown_messages(const Diagnostics& found, const SourceSet& files);

// One of those notes.
bool is_note_of_more(const Diagnostic& message);

}  // namespace hiroba::source
