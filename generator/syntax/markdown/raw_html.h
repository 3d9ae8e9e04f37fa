#pragma once

#include <cstdint>
#include <string_view>

#include "syntax/markdown/report.h"

namespace hiroba::syntax::markdown {

// Reports HTML in Markdown and says what to write in its place; the commonest tags have an
// answer of their own.
void report_raw_html(Report& report, uint32_t line, std::string_view html);

}  // namespace hiroba::syntax::markdown
