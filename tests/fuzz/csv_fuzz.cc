#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostics.h"
#include "tables/csv.h"

// Any bytes: no crash, and a table that was read is the same after writing and reading it again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace hiroba;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  source::Diagnostics found;
  const auto table = tables::parse_csv(text, 1, found);
  if (!table) {
    if (!found.has_errors()) std::abort();
    return 0;
  }
  std::string written;
  for (const auto& row : table->rows) {
    std::vector<std::string_view> cells;
    for (const auto& cell : row.cells) cells.push_back(cell.text);
    tables::write_csv_row(cells, tables::CsvUse::data, written);
  }
  source::Diagnostics none;
  const auto again = tables::parse_csv(written, 1, none);
  // Quoting may take it over the size limit; anything else is wrong.
  if (!again) {
    if (written.size() <= size * 2 + 16 && written.size() < 1000 * 1000) std::abort();
    return 0;
  }
  if (again->rows.size() != table->rows.size()) std::abort();
  for (size_t r = 0; r < table->rows.size(); ++r) {
    const auto& a = table->rows[r].cells;
    const auto& b = again->rows[r].cells;
    if (a.size() != b.size()) std::abort();
    for (size_t c = 0; c < a.size(); ++c) {
      if (a[c].text != b[c].text) std::abort();
    }
  }
  return 0;
}
