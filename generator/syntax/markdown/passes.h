#pragma once

#include "syntax/markdown/document.h"
#include "syntax/markdown/report.h"

// The passes over our own tree, in the order in which parse.cc runs them. Each is linear in the
// size of the document and leaves a document that obeys the same rules (preorder, text
// nodes never empty).
namespace hiroba::syntax::markdown {

// Warns of what was meant as Markdown and is none (wide_signs.h), and of cells that a table drops.
// Before all other passes: line ends are still there, and bare addresses are still words.
void report_slips(const Document& document, Report& report);

// ~~words~~ becomes strikethrough when both pairs stand among the same siblings; other pairs
// become text again. A single ~ is never a mark: 10~12時.
void pair_tildes(Document& document);

// A block quote that begins with [!NOTE], [!注意] … becomes a callout.
void find_callouts(Document& document, Report& report);

// Drops soft breaks between CJK characters (a browser would show a space).
void join_lines(Document& document);

// Bare http(s):// and e-mail addresses become links; they end before anything but ASCII.
void link_addresses(Document& document);

// ｜base《reading》 and 漢字《reading》 become ruby; ｜《 stands for 《 itself.
void find_ruby(Document& document, Report& report);

// Takes {#id} off headings or numbers them h-1, h-2 …; reports levels left out and empty ones.
void name_headings(Document& document, Report& report);

// Counts references per footnote; reports missing and unused ones.
void count_footnotes(Document& document, Report& report);

// Sorts destinations into LinkKind and reports those that are not allowed, and what has no words.
void check_links(Document& document, Report& report);

}  // namespace hiroba::syntax::markdown
