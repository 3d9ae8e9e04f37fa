#include "tables/write_list.h"

#include <doctest/doctest.h>

#include "tables/workbook.h"
#include "tables/workbook_archive.h"
#include "tables/write_workbook.h"

namespace hiroba::tables {
namespace {

ListWorkbook made() {
  ListWorkbook list;
  list.title = "一覧";
  list.made = text::Date{2026, 11, 30};
  ListSheet entry;
  entry.name = "記入";
  entry.columns = {{20, {}, false}, {10, {"はい", "いいえ"}, false}, {10, {"話す", "聞く"}, true}};
  entry.rows = {{"名前", "見学", "参加"}, {"=1+1", "0123", "一行め\n二行め"}};
  entry.empty_rows = 10;
  list.sheets = {entry, ListSheet{"説明", {{30, {}, false}}, {{"列"}}, 0}};
  return list;
}

TEST_CASE("every cell is a text and comes back") {
  if (!writes_workbooks() || !can_read_archives()) return;
  const auto bytes = write_list(made());
  REQUIRE(bytes);
  source::Diagnostics found;
  const auto sheets = read_workbook(*bytes, "x", 1, found);
  REQUIRE(sheets);
  REQUIRE(sheets->size() == 3);  // and the hidden one of the choices
  CHECK((*sheets)[0].name == "記入");
  const SheetRow& row = (*sheets)[0].rows[1];
  CHECK(row.cells[0].text == "=1+1");
  CHECK_FALSE(row.cells[0].is_number);
  CHECK(row.cells[1].text == "0123");
  CHECK(row.cells[2].text == "一行め\n二行め");
  CHECK((*sheets)[2].rows[1].cells[0].text == "いいえ");
}

TEST_CASE("the same list gives the same bytes; drop-downs reach below what is written") {
  if (!writes_workbooks() || !can_read_archives()) return;
  const auto bytes = write_list(made());
  CHECK(bytes == write_list(made()));
  Archive archive(*bytes, 1 << 20);
  std::string xml;
  archive.read("xl/worksheets/sheet1.xml", [&](std::string_view piece) {
    xml += piece;
    return true;
  });
  CHECK(xml.find("sqref=\"B2:B12\"") != std::string::npos);
  CHECK(xml.find("sqref=\"C2:C12\"") != std::string::npos);
  CHECK(xml.find("errorStyle=\"information\"") != std::string::npos);
  for (const std::string& name : archive.names()) CHECK(name.find("vba") == std::string::npos);
}

}  // namespace
}  // namespace hiroba::tables
