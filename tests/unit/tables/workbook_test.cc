#include "tables/workbook.h"

#include <doctest/doctest.h>

#include "../../support/zip_writer.h"
#include "../syntax/findings.h"
#include "answers/limits.h"
#include "tables/workbook_archive.h"
#include "tables/workbook_numbers.h"

namespace hiroba::tables {
namespace {

// «A1=text B2=…» a line for each row, or the findings: answers.workbook.broken,
// answers.workbook.too-large, and answers.workbook.unsupported in a program compiled without the
// libraries.
std::string cells_of(const std::string& bytes) {
  source::Diagnostics found;
  const auto sheets = read_workbook(bytes, "a.xlsx", 1, found);
  std::string out;
  if (!sheets) {
    REQUIRE(found.list().size() == 1);
    return std::string(found.list()[0].rule->id) + " " +
           (found.list()[0].args.size() > 1 ? found.list()[0].args[1] : "");
  }
  CHECK(found.list().empty());
  for (const Sheet& sheet : *sheets) {
    out += sheet.name + ":\n";
    for (const SheetRow& row : sheet.rows) {
      for (const SheetCell& cell : row.cells) {
        out += cell_name(cell.column, row.number) + (cell.is_error ? "!" : "=" + cell.text) + " ";
      }
      out += "\n";
    }
  }
  return out;
}

std::string rows(const std::string& xml) {
  test::MadeWorkbook book;
  book.rows = xml;
  book.shared =
      "<si><t>ひとつ</t></si><si><r><t xml:space=\"preserve\">太 </t></r><r><t>字</t></r></si>"
      "<si><t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh><phoneticPr/></si>"
      "<si><t>a_x000D_&#10;b_x005F_x &lt;&amp;&gt;</t></si>";
  book.formats =
      "<numFmt numFmtId=\"176\" "
      "formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
      "<numFmt numFmtId=\"177\" formatCode=\"h&quot;時&quot;mm&quot;分&quot;\"/>"
      "<numFmt numFmtId=\"178\" formatCode=\"yyyy/m/d\\ h:mm\"/>"
      "<numFmt numFmtId=\"179\" formatCode=\"#,##0&quot;日&quot;\"/>";
  book.styles =
      "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/>"
      "<xf numFmtId=\"178\"/><xf numFmtId=\"179\"/><xf numFmtId=\"49\"/><xf numFmtId=\"20\"/>";
  return cells_of(book.bytes());
}

}  // namespace

TEST_CASE("cells have names") {
  CHECK_EQ(cell_name(1, 1), "A1");
  CHECK_EQ(cell_name(26, 2), "Z2");
  CHECK_EQ(cell_name(27, 3), "AA3");
  CHECK_EQ(cell_name(702, 4), "ZZ4");
  CHECK_EQ(cell_name(703, 5), "AAA5");
}

TEST_CASE("formats that mean days and times") {
  using enum NumberMeaning;
  const auto is = [](std::string_view code, NumberMeaning meaning) {
    INFO(std::string(code));
    CHECK(meaning_of_format(code) == meaning);
  };
  is("yyyy/m/d", day);
  is("yyyy-mm-dd", day);
  is("[$-F800]dddd, mmmm dd, yyyy", day);
  is("[$-411]ge.m.d;@", day);
  is("m\"月\"d\"日\"", day);
  is("aaaa", day);
  is("h:mm", time);
  is("[h]:mm:ss", time);
  is("[$-409]h:mm AM/PM;@", time);
  is("h\"時\"mm\"分\"", time);
  is("yyyy/m/d h:mm", day_and_time);
  is("General", number);
  is("0.00E+00", number);
  is("#,##0\"日\"", number);
  is("\\d0", number);
  is("[Red]0", number);
  is("@", number);
  is("", number);
}

TEST_CASE("numbers as a person would write them") {
  using enum NumberMeaning;
  CHECK_EQ(number_as_text("3", number, false), "3");
  CHECK_EQ(number_as_text("3.0", number, false), "3");
  CHECK_EQ(number_as_text("0.10000000000000001", number, false), "0.1");
  CHECK_EQ(number_as_text("1.2E+10", number, false), "12000000000");
  CHECK_EQ(number_as_text("46372", day, false), "2026-12-16");
  CHECK_EQ(number_as_text("44910", day, true), "2026-12-16");
  CHECK_EQ(number_as_text("1", day, false), "1900-01-01");
  CHECK_EQ(number_as_text("59", day, false), "1900-02-28");
  CHECK_EQ(number_as_text("60", day, false), "1900-02-29");
  CHECK_EQ(number_as_text("61", day, false), "1900-03-01");
  CHECK_EQ(number_as_text("0.5625", time, false), "13:30");
  CHECK_EQ(number_as_text("1.0416666666666667", time, false), "25:00");
  CHECK_EQ(number_as_text("46372.5625", day_and_time, false), "2026-12-16 13:30");
  CHECK_EQ(number_as_text("46372.99999999", day_and_time, false), "2026-12-17");
  CHECK_EQ(number_as_text("-1", day, false), "-1");
  CHECK_EQ(number_as_text("1e300", day, false), "1e+300");
  CHECK_EQ(number_as_text("nan", number, false), "nan");
  CHECK_EQ(number_as_text("x", day, false), "x");
}

TEST_CASE("cells of every sort") {
  if (!can_read_archives()) return;
  CHECK_EQ(
      rows(
          "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c><c "
          "r=\"AA1\" t=\"s\"><v>2</v></c></row>"
          "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>中</t><rPh><t>なか</t></rPh></is></c><c "
          "t=\"str\"><f>1+1</f><v>二</v></c></row>"),
      "様式:\nA1=ひとつ C1=太 字 AA1=漢字 \nB3=中 C3=二 \n");
  CHECK_EQ(
      rows("<row><c><v>3</v></c><c s=\"1\"><v>46372</v></c><c s=\"2\"><v>46372</v></c><c "
           "s=\"3\"><v>0.5625</v></c>"
           "<c s=\"4\"><v>46372.25</v></c><c s=\"5\"><v>3</v></c><c s=\"7\"><v>0.25</v></c><c "
           "s=\"99\"><v>1</v></c></row>"),
      "様式:\nA1=3 B1=2026-12-16 C1=2026-12-16 D1=13:30 E1=2026-12-16 06:00 F1=3 G1=06:00 H1=1 \n");
  CHECK_EQ(rows("<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#N/A</v></c><c "
                "t=\"d\"><v>2026-12-16</v></c><c/></row>"),
           "様式:\nA1=TRUE B1=FALSE C1! D1=2026-12-16 \n");
  CHECK_EQ(rows("<row><c t=\"s\"><v>3</v></c></row>"), "様式:\nA1=a\r\nb_x <&> \n");
  CHECK_EQ(rows("<row r=\"5\"/><row/>"), "様式:\n");
}

TEST_CASE("days from 1904, and names with prefixes") {
  if (!can_read_archives()) return;
  test::MadeWorkbook book;
  book.properties = "<workbookPr date1904=\"1\"/>";
  book.styles = "<xf numFmtId=\"14\"/>";
  book.rows = "<row><c s=\"0\"><v>44910</v></c></row>";
  CHECK_EQ(cells_of(book.bytes()), "様式:\nA1=2026-12-16 \n");
  auto parts = book.parts();
  parts.back().second =
      "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row><x:c "
      "t=\"inlineStr\"><x:is><x:t>x</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
  CHECK_EQ(cells_of(test::zip_of(parts)), "様式:\nA1=x \n");
}

TEST_CASE("what is no workbook is refused") {
  if (!can_read_archives()) {
    CHECK_EQ(cells_of("PK\x03\x04"), "answers.workbook.unsupported ");
    return;
  }
  CHECK_EQ(cells_of("PK\x03\x04"), "answers.workbook.broken ZIP");
  CHECK_EQ(cells_of(test::zip_of({{"word/document.xml", "<a/>"}})),
           "answers.workbook.broken _rels/.rels");
  CHECK_EQ(rows("<row><c></row>"), "answers.workbook.broken xl/worksheets/sheet1.xml");
  CHECK_EQ(rows("<row><c r=\"B1\"/><c r=\"A1\"/></row>"),
           "answers.workbook.broken xl/worksheets/sheet1.xml: cell");
  CHECK_EQ(rows("<row r=\"2\"/><row r=\"1\"/>"),
           "answers.workbook.broken xl/worksheets/sheet1.xml: row");
  CHECK_EQ(rows("<row r=\"-1\"/>"), "answers.workbook.broken xl/worksheets/sheet1.xml: row");
  CHECK_EQ(rows("<row><c t=\"s\"><v>99</v></c></row>"),
           "answers.workbook.broken xl/worksheets/sheet1.xml: shared string");
  test::MadeWorkbook book;
  auto parts = book.parts();
  parts.pop_back();
  CHECK_EQ(cells_of(test::zip_of(parts)), "answers.workbook.broken xl/worksheets/sheet1.xml");
  std::string bytes = book.bytes();
  bytes[bytes.find("<sst") + 2] ^= 1;  // its sum does not fit any more
  CHECK_EQ(cells_of(bytes), "answers.workbook.broken xl/sharedStrings.xml");
  CHECK_EQ(cells_of(bytes.substr(0, bytes.size() / 2)), "answers.workbook.broken ZIP");
}

TEST_CASE("entities and bombs are refused") {
  if (!can_read_archives()) return;
  test::MadeWorkbook book;
  auto parts = book.parts();
  parts.back().second =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM "
      "\"file:///etc/hostname\">]><worksheet>&a;</worksheet>";
  CHECK_EQ(cells_of(test::zip_of(parts)), "answers.workbook.broken xl/worksheets/sheet1.xml");
  parts.back().second =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
      "\"&a;&a;&a;\">]><worksheet>&b;</worksheet>";
  CHECK_EQ(cells_of(test::zip_of(parts)), "answers.workbook.broken xl/worksheets/sheet1.xml");
  parts.back().second = "<a>" + std::string(kMaxWorkbookBytes, ' ') + "</a>";
  CHECK_EQ(cells_of(test::zip_of(parts)), "answers.workbook.too-large 128 MB");
  // What the parser would have to remember: depth, names, one endless tag.
  std::string deep;
  std::string names;
  for (int i = 0; i < 200000; ++i) {
    deep += "<ab>";
    names += "<n" + std::to_string(i) + "/>";
  }
  for (const std::string& xml : {deep, names, "<row " + std::string(kMostXmlMemory, ' ') + "/>"}) {
    CHECK_EQ(rows(xml), "answers.workbook.broken xl/worksheets/sheet1.xml");
  }
}

TEST_CASE("tables just as large as they may be are read, and not one more") {
  if (!can_read_archives()) return;
  const std::string too_much = "answers.workbook.too-much 様式!";
  const auto many_rows = [](uint32_t count) {
    std::string out;
    for (uint32_t i = 0; i < count; ++i)
      out += "<row><c><v>1</v></c></row><row><c s=\"1\"/></row><row/>";
    return out;
  };
  CHECK(rows(many_rows(kMaxSheetRows)).find("A149998=1 ") != std::string::npos);
  CHECK_EQ(rows(many_rows(kMaxSheetRows + 1)), too_much + "A150001");
  CHECK_EQ(rows("<row><c r=\"ALL1\"><v>1</v></c></row>"), "様式:\nALL1=1 \n");
  CHECK_EQ(rows("<row><c r=\"ALM1\"><v>1</v></c></row>"), too_much + "ALM1");
  CHECK_EQ(rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
           too_much + "XFD1048576");
  // Blank cells may stand anywhere.
  CHECK_EQ(rows("<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>"), "様式:\n");
  CHECK_EQ(rows("<row r=\"4000000000\"><c><v>1</v></c></row>"), "様式:\nA4000000000=1 \n");
  const auto cells = [](size_t count) {
    std::string out;
    for (size_t i = 0; i < count; ++i) {
      if (i % kMaxTableColumns == 0) out += i == 0 ? "<row>" : "</row><row>";
      out += "<c><v>1</v></c>";
    }
    return out + "</row>";
  };
  CHECK_EQ(rows(cells(kMaxSheetCells)).find("answers."), std::string::npos);
  CHECK_EQ(rows(cells(kMaxSheetCells + 1)), too_much + "A301");
  // One long text, named by very many cells.
  test::MadeWorkbook book;
  book.shared = "<si><t>" + std::string(1 << 20, 'a') + "</t></si>";
  for (int i = 0; i < 16; ++i) book.rows += "<row><c t=\"s\"><v>0</v></c></row>";
  CHECK_EQ(cells_of(book.bytes()).find("answers."), std::string::npos);
  book.rows += "<row><c t=\"s\"><v>0</v></c></row>";
  CHECK_EQ(cells_of(book.bytes()), too_much + "A17");
  CHECK_EQ(rows("<row><c t=\"str\"><v>" + std::string(kMaxCellBytes + 1, 'a') + "</v></c></row>"),
           too_much + "A1");
  book.shared = "<si><t>" + std::string(kMaxSharedBytes + 1, 'a') + "</t></si>";
  book.rows = "";
  CHECK_EQ(cells_of(book.bytes()), "answers.workbook.too-large 128 MB");
  book.shared.clear();
  for (size_t i = 0; i < kMaxSharedTexts; ++i) book.shared += "<si/>";
  CHECK_EQ(cells_of(book.bytes()), "様式:\n");
  book.shared += "<si/>";
  CHECK_EQ(cells_of(book.bytes()), "answers.workbook.too-large 128 MB");
}

TEST_CASE("an archive of very many entries, and a workbook of very many sheets") {
  if (!can_read_archives()) return;
  test::MadeWorkbook book;
  auto parts = book.parts();
  for (int i = 0; i < 10001; ++i) parts.emplace_back("x/" + std::to_string(i), "");
  CHECK_EQ(cells_of(test::zip_of(parts)), "answers.workbook.broken ZIP");
  parts.resize(1000);
  CHECK_EQ(cells_of(test::zip_of(parts)), "様式:\n");
  const auto sheets = [&book](size_t count) {
    auto parts = book.parts();
    std::string& xml = parts[1].second;
    const size_t at = xml.find("<sheet name");
    const std::string one = xml.substr(at, xml.find("/>", at) + 2 - at);
    for (size_t i = 1; i < count; ++i) xml.insert(at, one);
    return test::zip_of(parts);
  };
  CHECK_EQ(cells_of(sheets(kMaxSheets)).find("answers."), std::string::npos);
  CHECK_EQ(cells_of(sheets(kMaxSheets + 1)), "answers.workbook.too-much 101");
}

}  // namespace hiroba::tables
