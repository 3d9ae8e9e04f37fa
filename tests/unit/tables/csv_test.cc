#include "tables/csv.h"

#include <doctest/doctest.h>

#include <string>

#include "../syntax/findings.h"

namespace hiroba::tables {
namespace {

using syntax::lines_of;

std::string table_of(const std::string& text) {
  source::Diagnostics found;
  const auto table = tables::parse_csv(text, 1, found);
  if (!table) return lines_of(found);
  std::string out;
  for (const tables::CsvRow& row : table->rows) {
    for (const Cell& cell : row.cells) out.append("<").append(cell.text).append(">");
    out += '\n';
  }
  return out;
}

std::string written(const std::vector<std::string_view>& cells,
                    tables::CsvUse use = tables::CsvUse::data) {
  std::string out;
  write_csv_row(cells, use, out);
  return out;
}

TEST_CASE("rows and cells, with LF, CRLF, byte order mark and no last line end") {
  CHECK(table_of("年度,人数\n2021,7\n") == "<年度><人数>\n<2021><7>\n");
  CHECK(table_of("\uFEFF年度,人数\r\n2021,7\r\n2022,") == "<年度><人数>\n<2021><7>\n<2022><>\n");
  CHECK(table_of("a,b\n\n1,2\n\n") == "<a><b>\n<1><2>\n");
  CHECK(table_of("a\n\"\"\n") == "<a>\n<>\n");
}

TEST_CASE("csv.separator and csv.title.row: one message, and what to do") {
  CHECK(table_of("年度;回数\n2022;70\n") == "1:1+0 csv.separator [セミコロン（;）] [semicolons]");
  CHECK(table_of("年度\t回数\n2022\t70\n") == "1:1+0 csv.separator [タブ] [tabs]");
  CHECK(table_of("回数の表\n年度,回数\n2022,70\n2023,72\n") == "1:1+4 csv.title.row");
  CHECK(table_of("回数の表,,\n年度,回数,人\n2022,70,7\n") == "1:1+6 csv.title.row");
  CHECK(table_of(",回数\n2022,70\n") == "<><回数>\n<2022><70>\n");
  CHECK(table_of("名前\n一;二\n") == "<名前>\n<一;二>\n");
}

TEST_CASE("quoted cells") {
  CHECK(table_of("a,b\n\"1,000\",\"い\"\"ろ\"\"は\"\n") == "<a><b>\n<1,000><い\"ろ\"は>\n");
  CHECK(table_of("a,b\n\"一\n二\",x\n") == "<a><b>\n<一\n二><x>\n");
  CHECK(table_of("a,b\n x , y\n") == "<a><b>\n< x >< y>\n");
}

TEST_CASE("marks of cells") {
  source::Diagnostics found;
  const auto table = tables::parse_csv("年度,人数\n\"二\n行\",七\n三,\"四\"\n", 4, found);
  REQUIRE(table);
  CHECK(table->rows[0].cells[1].mark == source::Mark{4, 1, 4, 2});
  CHECK(table->rows[1].cells[0].mark == source::Mark{4, 2, 1, 2});  // its first line
  CHECK(table->rows[1].cells[1].mark == source::Mark{4, 3, 4, 1});
  CHECK(table->rows[2].cells[1].mark == source::Mark{4, 4, 3, 3});
  CHECK(table->rows[2].cells[1].quoted);
  CHECK_FALSE(table->rows[2].cells[0].quoted);
}

TEST_CASE("what is wrong") {
  CHECK(table_of("年度,人数\n2021\n2022,7,3\n2023,9\n") ==
        "2:1+4 csv.row.ragged [2] [1]\n3:1+8 csv.row.ragged [2] [3]");
  CHECK(table_of("年度,人数\n2021,\"7\n2022,9\n") == "2:6+1 csv.quote.unclosed");
  CHECK(table_of("a,b\n\"x\"y,z\n") == "2:4+1 csv.quote.text-after");
  CHECK(table_of("a,b\nx\"y,z\n") == "2:2+1 csv.quote.inside");
  CHECK(table_of("") == "1:1+0 csv.table.empty");
  CHECK(table_of("\n\n") == "1:1+0 csv.table.empty");
  CHECK(table_of("a\xFF") == "1:2+1 file.encoding.not-utf8 [2]");
  CHECK(table_of(std::string(1024 * 1024 + 1, 'a')) == "0:0+0 file.size.too-large [1025] [1024]");
}

TEST_CASE("a table with every row wrong stays readable") {
  std::string text = "a,b\n";
  for (int i = 0; i < 1000; ++i) text += "x\n";
  source::Diagnostics found;
  CHECK_FALSE(tables::parse_csv(text, 1, found));
  CHECK(found.list().size() == 100);
  CHECK(found.errors() == 1000);
}

TEST_CASE("a thousand columns are read, and not one more") {
  CHECK(table_of(std::string(999, ',') + "\n").find("csv") == std::string::npos);
  CHECK(table_of(std::string(1000, ',') + "\n") == "1:1001+0 csv.row.too-wide [1000]");
  source::Diagnostics found;
  CHECK(tables::parse_csv(std::string(999, ',') + "\n", 1, found));
}

TEST_CASE("rows are given one by one, but for those of another length") {
  source::Diagnostics found;
  std::string got;
  const auto take = [&got](tables::CsvRow&& row) {
    for (const Cell& cell : row.cells) got += cell.text + "|";
    got += "\n";
    return got.size() < 30;
  };
  CHECK_FALSE(tables::read_csv_rows("a,b\n1,2\n3\n4,5\n", 1, found, {}, take));
  CHECK(got == "a|b|\n1|2|\n4|5|\n");
  CHECK(lines_of(found) == "3:1+1 csv.row.ragged [2] [1]");
  got = "012345678901234567890123456789";
  found = source::Diagnostics();
  CHECK(tables::read_csv_rows("a,b\n1,2\n", 1, found, {}, take));
  CHECK(got == "012345678901234567890123456789a|b|\n");
}

TEST_CASE("writing quotes what needs it") {
  CHECK(written({"a", "b,c", "d\"e", "f\ng", " h", ""}) ==
        "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",\r\n");
  CHECK(written({""}) == "\"\"\r\n");
}

TEST_CASE("formulas are neutralised for spreadsheets only, numbers never") {
  const std::vector<std::string_view> cells = {"=1+1", "+81-3", "-x",    "@a",
                                               "\tb",  "＝A1",  "見出し"};
  CHECK(written(cells, tables::CsvUse::spreadsheet) ==
        "'=1+1,'+81-3,'-x,'@a,'\tb,'＝A1,見出し\r\n");
  CHECK(written(cells) == "=1+1,+81-3,-x,@a,\tb,＝A1,見出し\r\n");
  CHECK(written({"-12", "+3.5", "-", "-.", "=\"a\""}, tables::CsvUse::spreadsheet) ==
        "-12,+3.5,'-,'-.,\"'=\"\"a\"\"\"\r\n");
}

}  // namespace
}  // namespace hiroba::tables
