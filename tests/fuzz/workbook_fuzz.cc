#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../support/zip_writer.h"
#include "source/diagnostics.h"
#include "tables/limits.h"
#include "tables/workbook.h"
#include "text/utf8.h"

namespace {

// Rows and cells rise, and every cell holds something.
void check_sheets(const std::vector<hiroba::tables::Sheet>& sheets) {
  for (const auto& sheet : sheets) {
    uint32_t last_row = 0;
    for (const auto& row : sheet.rows) {
      if (row.number <= last_row || row.cells.empty()) std::abort();
      last_row = row.number;
      uint32_t last_column = 0;
      for (const auto& cell : row.cells) {
        if (cell.column <= last_column || cell.column > hiroba::tables::kMaxTableColumns)
          std::abort();
        if (cell.text.empty() != cell.is_error) std::abort();
        last_column = cell.column;
      }
    }
  }
}

void read(std::string_view bytes) {
  hiroba::source::Diagnostics found;
  const auto sheets = hiroba::tables::read_workbook(bytes, "x.xlsx", 1, found);
  if (!sheets && !found.has_errors()) std::abort();
  if (sheets) check_sheets(*sheets);
}

}  // namespace

// Any bytes as an archive; and, since few bytes make one, as a part of a good archive: no crash, no
// endless memory, and a table in order or a message.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read(bytes);
  if (size < 2) return 0;
  hiroba::test::MadeWorkbook book;
  book.shared = "<si><t>x</t></si>";
  book.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/>";
  book.rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>46372</v></c></row>";
  auto parts = book.parts();
  parts[bytes[0] % parts.size()].second = bytes.substr(1);
  read(hiroba::test::zip_of(parts));
  book.rows = bytes.substr(1);  // inside a sheet that is otherwise well formed
  read(book.bytes());
  return 0;
}
