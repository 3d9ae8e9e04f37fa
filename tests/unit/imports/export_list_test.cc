// Lists that come back as what they were, and empty ones.
#include "imports/export_list.h"

#include <doctest/doctest.h>

#include "small_list.h"
#include "tables/csv.h"

namespace hiroba::imports {
namespace {

using test::SmallList;

// Everything that a record of a group may say, in words and without.
const std::string kGroup =
    "title: {ja: 見本の会, en: Mihon}\nkana: みほんのかい\nsummary: \"=1+1 です。\"\narea: "
    "[nakamachi, mizube]\n"
    "topics: [work]\naudience: [本人, 家族]\nexperience: [問わない]\n"
    "sources: [{title: 資料1, date: FY2021}, {title: \"a, b\", url: \"https://www.example.jp/\"}]\n"
    "status_of_fact: 計画\nas_of: 2021-08\nchecked: {date: 2026-11-02, by: 係, how: 電話}\nowner: "
    "事務局\n"
    "listing: {date: 2026-11-02, by: 代表}\npublish: {until: 2027-03-31}\nrelated: [group/aoi]\n"
    "place: hall\nplace_shown: 町名まで\nways: [話す, ただ居る]\nmust_speak: いいえ\n"
    "schedule:\n  - {repeat: 毎週, weekdays: [水], interval: 2, start: 2026-04-01}\n"
    "usual_size: \"1,000 人\"\nfee: \"'=x\"\nfee_yen: 0\ncontacts: [tel]\n"
    "open_data: {agreed: はい, date: 2026-11-02}\n";

TEST_CASE("an export imported again changes nothing") {
  SmallList list;
  list.files["content/group/mihon.yaml"] = kGroup;
  list.files["content/group/aoi.md"] =
      "---\ntitle: １０人の会\nkana: じゅう\n---\n\n# 題\n\n本文です。\n";
  list.files["content/place/hall.yaml"] = "title: 集会所\nkana: しゅう\n";
  list.files["content/number/tel.yaml"] = "title: 番号\ntel: \"00-0000-0000\"\n";
  const auto before = list.files;
  const auto rows = list.export_rows();
  REQUIRE(rows.size() == 3);
  list.import(as_csv(rows));
  REQUIRE(list.last);
  CHECK(list.said() == "");
  CHECK(list.last->files.empty());
  CHECK(list.last->report.counts.unchanged == 2);
  list.files.erase("imports/一覧.yaml");
  list.files.erase("imports/一覧.state.json");
  CHECK(list.files == before);
}

TEST_CASE("an export imported elsewhere gives the same records") {
  SmallList list;
  list.files["content/place/hall.yaml"] = "title: 集会所\nkana: しゅう\n";
  list.files["content/number/tel.yaml"] = "title: 番号\ntel: \"00-0000-0000\"\n";
  SmallList other;
  other.files = list.files;
  list.files["content/group/mihon.yaml"] = kGroup;
  list.files["content/group/aoi.yaml"] = "title: あおい\nkana: あおい\ndraft: true\n";
  other.files["content/group/aoi.yaml"] = list.files["content/group/aoi.yaml"];
  other.import(as_csv(list.export_rows()));
  const auto here = list.export_rows();
  const auto there = other.export_rows();
  CHECK(here == there);
}

TEST_CASE("cells that would run as formulas are guarded and come back") {
  source::Diagnostics found;
  for (const char* text : {"=1+1", "'=1+1", "''=1", "@x", "＝1", "-a", "-12", "'x", "a\"b,c\nd"}) {
    const std::string csv = as_csv({{"h", "x"}, {text, "y"}});
    const auto sheet = tables::read_office_csv(csv, "一覧", 0, found);
    REQUIRE(sheet);
    CHECK(sheet->rows[1].cells[0].text == text);
  }
}

TEST_CASE("a list to be filled in is one that can be imported") {
  SmallList list;
  for (const kinds::Kind kind :
       {kinds::Kind::group, kinds::Kind::event, kinds::Kind::service, kinds::Kind::course,
        kinds::Kind::organization, kinds::Kind::place}) {
    CAPTURE(kinds::kind_name(kind));
    const auto site = list.known();
    const tables::ListWorkbook blank = blank_workbook(kind, *site, test::kListDay);
    REQUIRE(blank.sheets.size() == 2);
    CHECK(blank.sheets[0].name == "記入");
    CHECK(blank.sheets[0].rows.size() == 1);
    CHECK(blank.sheets[1].rows.size() == blank.sheets[0].rows[0].size() + 1);
    const Headings headings(kind, site->languages());
    std::set<std::string> keys;
    for (const std::string& heading : blank.sheets[0].rows[0]) {
      CAPTURE(heading);
      const Meaning meaning = headings.read(heading);
      CHECK(meaning.use == Use::column);
      CHECK(keys.insert(meaning.key).second);
    }
    CHECK(keys.count("listing.date") == 1);
    CHECK(keys.count("listing.by") == 1);
  }
}

TEST_CASE("headings are told apart, and known again") {
  for (const kinds::KindInfo& kind : kinds::all_kinds()) {
    if (!has_lists(kind.kind)) continue;
    CAPTURE(kinds::kind_name(kind.kind));
    const Headings headings(kind.kind, kinds::Languages::usual());
    for (const Column& column : headings.columns()) {
      CAPTURE(column.label);
      CHECK(headings.read(column.label).key == column.key);
      CHECK(headings.named(column.key).key == column.key);
    }
  }
}

}  // namespace
}  // namespace hiroba::imports
