#pragma once

#include <cstdint>
#include <string_view>

#include "source/diagnostics.h"
#include "source/mark.h"
#include "syntax/markdown/document.h"

// Markdown as authors write it here: GitHub Flavored Markdown 0.29 without raw HTML, plus ruby
// (｜傾聴《けいちょう》, the bar may go after a run of kanji), callouts (> [!注意]), links by
// record id ([…](group/hidamari)) and emphasis and line ends that work in Japanese.
namespace hiroba::syntax {

// What a document may have at most. More is reported and the document comes back empty.
inline constexpr size_t kMarkdownMaxBytes = 64 * 1024;
inline constexpr int kMarkdownMaxNesting = 20;

// Sets up cmark-gfm, whose own set-up is not thread-safe. Call it first thing in main; later
// calls do nothing.
void register_markdown();

// Parses a whole body. `first_line` is the line of the file on which `body` begins. Problems go
// to `diagnostics`, never out as exceptions; what is wrong is kept as literal text.
// Thread-safe after register_markdown(). REQUIRES: `body` is valid UTF-8.
Document parse_markdown(std::string_view body, source::FileId file, uint32_t first_line,
                        source::Diagnostics& diagnostics);

// Parses the text of one field: inlines only; a line end is a space, or nothing between
// Japanese characters. `mark` is where the value stands.
Document parse_inline(std::string_view text, source::Mark mark, source::Diagnostics& diagnostics);

}  // namespace hiroba::syntax
