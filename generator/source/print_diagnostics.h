#pragma once

#include <string>

#include "source/diagnostics.h"
#include "source/source_set.h"

namespace hiroba::system {
class FileSystem;
}

namespace hiroba::source {

enum class DiagnosticFormat {
  text,    // for people: sentence, line, caret, cure
  json,    // one array of objects
  sarif,   // SARIF 2.1.0 (OASIS), for code hosts
  github,  // GitHub workflow commands; the ten most important, then how many were held back
};

// All findings as one text, in each format at most as many as source/message_limits.h says, with
// how many there are besides. Columns count characters; the caret is placed by East Asian width.
// Lines of private files and of rules with hide_excerpt are never shown, nor what a message about a
// private file would quote. Names and values never hold what a terminal would obey (text/visible.h)
// or what a format would take for its own signs.
std::string print_diagnostics(const Diagnostics& found, const SourceSet& files,
                              system::FileSystem& disk, DiagnosticFormat format,
                              MessageLanguage language);

}  // namespace hiroba::source
