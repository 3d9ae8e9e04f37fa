#include "tables/office_csv.h"

#include <doctest/doctest.h>

#include "tables/limits.h"

namespace hiroba::tables {
namespace {

// «A1=a B1=b / A3=c», or the id of what is wrong.
std::string read(std::string_view text) {
  source::Diagnostics found;
  const auto sheet = read_office_csv(text, "一覧", 1, found);
  if (!sheet) return std::string(found.list().front().rule->id);
  std::string out;
  for (const SheetRow& row : sheet->rows) {
    for (const SheetCell& cell : row.cells)
      out += (out.empty() ? "" : " ") + cell_name(cell.column, row.number) + "=" + cell.text;
  }
  return out;
}

TEST_CASE("cells stand where a spreadsheet program shows them") {
  CHECK(read("a,b\r\n\r\nc\r\n") == "A1=a B1=b A3=c");
  CHECK(read("題,,\na,b,c\n") == "A1=題 A2=a B2=b C2=c");
  CHECK(read("\xEF\xBB\xBF\"a\nb\",c\nd") == "A1=a\nb B1=c A2=d");
  CHECK(read("a\rb\rc") == "A1=a A2=b A3=c");
  CHECK(read(",,x,\n") == "C1=x");
  CHECK(read("") == "");
}

TEST_CASE("other separators, quotes inside, formulas that were guarded") {
  CHECK(read("a\tb, c\td\n1\t2\t3\n") == "A1=a B1=b, c C1=d A2=1 B2=2 C2=3");
  CHECK(read("a;b\nc;d\n") == "A1=a B1=b A2=c B2=d");
  CHECK(read("a\"b,\"c\"\"d\"e\n") == "A1=a\"b B1=c\"de");
  CHECK(read("'=1+1,'x,'-12\n") == "A1==1+1 B1='x C1='-12");
}

TEST_CASE("what is no table, or too much of one") {
  CHECK(read("a,\"b\n") == "csv.quote.unclosed");
  CHECK(read(std::string(kMaxTableColumns, ',') + "x") == "answers.workbook.too-much");
  CHECK(read(std::string(kMaxTableColumns - 1, ',') + "x").ends_with("=x"));
  std::string rows;
  for (uint32_t i = 0; i <= kMaxSheetRows; ++i) rows += "a\n";
  CHECK(read(rows) == "answers.workbook.too-much");
}

}  // namespace
}  // namespace hiroba::tables
