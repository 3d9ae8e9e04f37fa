#pragma once

#include "syntax/markdown/report.h"

namespace hiroba::syntax::markdown {

// Looks a document over before cmark sees it. cmark-gfm 0.29.0.gfm.6 takes seconds for some
// small inputs (nested lists with blank lines, tables of a thousand columns, half-open markup);
// each of these has a bound here that no real text comes near. Reports the first bound that is
// passed and returns false.
bool within_limits(Report& report);

}  // namespace hiroba::syntax::markdown
