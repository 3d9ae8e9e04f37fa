#pragma once

#include <string_view>

#include "syntax/markdown/document.h"
#include "syntax/markdown/report.h"

namespace hiroba::syntax::markdown {

// One-time set-up of cmark-gfm; does nothing when called again.
void register_cmark();

struct CopyOptions {
  uint32_t first_line = 1;
  bool marked = false;       // `text` holds emphasis marks, to be taken out
  bool inline_only = false;  // `text` is kInlineGuard and one line: its inlines become the root's
};

// Put before a line, it keeps every block mark from being one and, being punctuation, leaves
// emphasis alone. It is taken out again.
inline constexpr char kInlineGuard = '.';

// Parses with cmark-gfm (tables, task lists and footnotes; never autolink, strikethrough or
// tagfilter, whose characters stand in a table that all threads share) and copies its tree into
// ours. Raw HTML is reported and becomes text. «~~» becomes tilde_pair nodes. Links are
// LinkKind::refused until links.cc has looked at them.
// REQUIRES: within_limits().
Document parse_with_cmark(std::string_view text, const CopyOptions& options, Report& report);

}  // namespace hiroba::syntax::markdown
