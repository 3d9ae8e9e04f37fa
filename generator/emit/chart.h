#pragma once

#include <string>
#include <vector>

#include "emit/words.h"
#include "kinds/figure.h"

namespace hiroba::emit {

// A figure's table: heading row first, first column = names of the rows; an empty cell is «not
// known», never zero.
using Table = std::vector<std::vector<std::string>>;

// The drawing of a figure as an inline SVG with title and description, coloured by the classes of
// the stylesheet: results solid, plans and targets hatched (content policy 2). Empty where the
// figure asks for a table only or has no numbers. `id` makes ids unique on a page.
std::string chart_svg(const kinds::Figure& figure, const Table& table, const Words& words,
                      std::string_view id);

// The same numbers as an HTML table with caption, units and the status of every column and row.
std::string chart_table(const kinds::Figure& figure, const Table& table,
                        const kinds::Localized& caption, const Words& words);

}  // namespace hiroba::emit
