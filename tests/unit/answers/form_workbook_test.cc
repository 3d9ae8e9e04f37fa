#include "answers/form_workbook.h"

#include <doctest/doctest.h>

#include <map>

#include "../model/small_site.h"
#include "tables/workbook.h"

namespace hiroba::answers {
namespace {

constexpr std::string_view kForm = R"(title: 見学の紙
kana: けんがくのかみ
version: 3
number: 様式9
purpose: 希望を伝える紙です。
sections:
  - id: how
    title: 行きかた
    questions:
      - id: way
        type: ひとつ選ぶ
        label: どう行きますか
        options: [{value: alone, label: ひとりで}, {value: escort, label: だれかと}]
      - id: times
        type: いくつか選ぶ
        label: 来やすい時間
        optional: true
        options: [{value: morning, label: 午前}, {value: night, label: 夜}]
  - id: more
    title: そのほか
    questions:
      - {id: where, type: ひとことの文, label: ｜待《ま》ち合わせ, only_if: way=escort}
      - {id: agree, type: 同意, label: 写真をとりません}
)";

// What column `column` says beside each name in column A.
std::map<std::string, std::string> beside(const std::string& bytes, uint32_t column) {
  source::SourceSet files;
  source::Diagnostics found;
  const auto sheets =
      tables::read_workbook(bytes, "form.xlsx", files.add({"form.xlsx", "", false}), found);
  std::map<std::string, std::string> out;
  if (!sheets || sheets->empty()) return out;
  CHECK(sheets->front().name == "様式");
  for (const tables::SheetRow& row : sheets->front().rows) {
    std::string name, text;
    for (const tables::SheetCell& cell : row.cells) {
      if (cell.column == 1) name = cell.text;
      if (cell.column == column) text = cell.text;
    }
    if (!name.empty()) out[name] = text;
  }
  return out;
}

std::string workbook(bool accepts) {
  test::SmallSite site;
  site.add(kinds::Kind::form, "kengaku", kForm);
  const model::Model model = site.link(text::Date{2026, 11, 21});
  CHECK(site.findings() == "");
  return *tables::write_workbook(
      form_workbook(*model.find("form/kengaku"), accepts, "見本です。", emit::Strings()));
}

TEST_CASE("a workbook has a row for each thing to fill in, named as answers are") {
  if (!tables::writes_workbooks()) return;
  const std::string bytes = workbook(true);
  const auto labels = beside(bytes, 2);
  const auto answers = beside(bytes, 3);
  REQUIRE(labels.size() == 7);
  CHECK(answers.at("hiroba-form") == "form/kengaku");
  CHECK(answers.at("hiroba-version") == "3");
  CHECK(labels.at("way") == "どう行きますか");
  CHECK(labels.at("times=morning") == "午前");
  CHECK(labels.at("times=night") == "夜");
  CHECK(labels.at("where").rfind("待ち合わせ\n", 0) ==
        0);  // without its reading, with its condition
  CHECK(labels.at("agree") == "写真をとりません");
  for (const char* name : {"way", "times=morning", "where", "agree"}) CHECK(answers.at(name) == "");
}

TEST_CASE(
    "the same form makes the same bytes, only an accepted one has a number, and the others say "
    "why") {
  if (!tables::writes_workbooks()) return;
  CHECK(workbook(true) == workbook(true));
  const auto has = [](const std::string& bytes, const char* words) {
    source::SourceSet files;
    source::Diagnostics found;
    const auto sheets =
        tables::read_workbook(bytes, "form.xlsx", files.add({"form.xlsx", "", false}), found);
    for (const tables::SheetRow& row : sheets->front().rows) {
      for (const tables::SheetCell& cell : row.cells) {
        if (cell.text.find(words) != std::string::npos) return true;
      }
    }
    return false;
  };
  CHECK(has(workbook(true), "様式9"));
  CHECK_FALSE(has(workbook(true), "見本です。"));
  CHECK_FALSE(has(workbook(false), "様式9"));
  CHECK(has(workbook(false), "見本です。"));
}

}  // namespace
}  // namespace hiroba::answers
