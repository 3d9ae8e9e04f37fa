// What becomes of rows and cells of a list, letter by letter.
#include <doctest/doctest.h>

#include "small_list.h"

namespace hiroba::imports {
namespace {

using test::SmallList;

const std::string kHead = "# yaml-language-server: $schema=../../.hiroba/schema/group.json\n";

TEST_CASE("a row becomes a draft until its people have agreed") {
  SmallList list;
  list.import(
      "団体名,ふりがな,活動日,会費,掲載の承諾 日,掲載の承諾 役割\n"
      "みほんの会,みほんのかい,第1・3水曜 13:30〜15:30,無料,,\n"
      "あおの会,あおのかい,毎週火曜,,R8.11.2,代表\n");
  CHECK(
      list.file("content/group/mihonnokai.yaml") ==
      kHead +
          "title: みほんの会\nkana: みほんのかい\ndraft: true\nschedule:\n  - repeat: 毎月の曜日\n"
          "    weekdays: [水]\n    weeks: [1, 3]\n    from: \"13:30\"\n    until: \"15:30\"\n"
          "fee: 無料\nfee_yen: 0\n");
  CHECK(list.file("content/group/aonokai.yaml") ==
        kHead +
            "title: あおの会\nkana: あおのかい\nlisting: {date: 2026-11-02, by: 代表}\nschedule:\n"
            "  - repeat: 毎週\n    weekdays: [火]\n");
  CHECK(list.last->report.counts.waiting == 1);
  CHECK(list.says("E3 import.cell.read-as [掲載の承諾・承諾の日] [2026-11-02]\n"));
}

TEST_CASE("blanks, width and line breaks are made even, and said") {
  SmallList list;
  list.import("団体名,ひとこと,見学\n　ＡＢＣ会 ,\"一行め。\n二行め\",○\n");
  CHECK(list.says("A2 import.cell.tidied [名前]\n"));
  CHECK(list.says("B2 import.cell.tidied [ひとこと]\n"));
  CHECK(list.says("C2 import.cell.read-as [見学] [はい]\n"));
  REQUIRE(list.last->files.size() == 1);
  CHECK(list.last->files[0].bytes.find("title: ABC会\n") != std::string::npos);
  CHECK(list.last->files[0].bytes.find("summary: 一行め。二行め\n") != std::string::npos);
}

TEST_CASE("half an agreement, a name for a role, a day to come") {
  SmallList list;
  list.import(
      "団体名,承諾日,承諾した人\nあの会,2026-11-02,\nいの会,2026-11-02,見本太郎\nうの会,2027-01-01,"
      "代表\n"
      "えの会,,代表\n");
  CHECK(list.says("B2〜B3 import.row.agreement-half"));
  CHECK(list.says("C3 import.cell.role"));
  CHECK(list.says("B4 import.cell.date"));
  CHECK(list.says("import.row.agreement-half [掲載の承諾・承諾した人]"));
  CHECK(list.last->report.counts.waiting == 4);
  CHECK_FALSE(list.says("見本太郎"));
}

TEST_CASE("an agreement does not publish what cannot be published") {
  SmallList list;
  list.import("団体名,承諾日,承諾した人\n見本の会,2026-11-02,代表\n");
  CHECK(list.says("import.row.stays-draft"));
  CHECK(list.last->report.counts.waiting == 0);
}

TEST_CASE("once its people have agreed, a draft is published") {
  SmallList list;
  list.import("団体名,ふりがな,承諾日,承諾した人\n見本の会,みほんのかい,,\n");
  CHECK(list.file("content/group/mihonnokai.yaml").find("draft: true") != std::string::npos);
  list.import("団体名,ふりがな,承諾日,承諾した人\n見本の会,みほんのかい,2026-11-02,事務局\n");
  CHECK(list.last->report.counts.updated == 1);
  CHECK(list.file("content/group/mihonnokai.yaml").find("draft: true") == std::string::npos);
}

TEST_CASE("columns about persons are not imported, unknown ones are listed") {
  SmallList list;
  list.import(
      "団体名,代表者名,自宅電話,携帯,備考,住所,名前\n見本の会,見本太郎,00-0000-0000,090-0000-0000,"
      "秘密,"
      "みほん町1,別の名\n");
  CHECK(list.says("B1 import.column.private [代表者名] [1]"));
  CHECK(list.says("C1 import.column.private [自宅電話] [1]"));
  CHECK(list.says("D1 import.column.private [携帯] [1]"));
  CHECK(list.says("E1 import.column.unknown [備考] [1]"));
  CHECK(list.says("F1 import.column.address [住所] [1]"));
  CHECK(list.says("G1 import.column.twice [名前] [A] [1]"));
  CHECK(list.last->report.counts.private_cells == 3);
  for (const auto& [path, bytes] : list.files) {
    CAPTURE(path);
    for (const char* word : {"見本太郎", "0000-0000", "秘密", "みほん町"}) {
      CHECK(bytes.find(word) == std::string::npos);
    }
  }
}

TEST_CASE("a person corrects the mapping") {
  SmallList list;
  list.only_look = true;
  list.import("団体名,備考,メモ\n見本の会,静かな会です。,x\n");
  CHECK(list.files.empty());
  CHECK(list.last->mapping.find("- {heading: 備考, to: \"\"}  # 入れ先がわからない") !=
        std::string::npos);
  list.only_look = false;
  list.files["imports/一覧.yaml"] =
      "kind: group\ncolumns:\n  - {heading: 団体名, to: title}\n  - {heading: 備考, to: ひとこと}\n"
      "  - {heading: メモ, to: 使わない}\n";
  list.import("団体名,備考,メモ\n見本の会,静かな会です。,x\n");
  CHECK(list.last->mapping.empty());
  CHECK(list.says("C1 import.column.unused [メモ] [1]"));
  REQUIRE(list.last->files.size() == 1);
  CHECK(list.last->files[0].bytes.find("summary: 静かな会です。") != std::string::npos);
  // A column that is new since then is added, and the others stay as they were written.
  list.import("団体名,備考,メモ,会費\n見本の会,静かな会です。,x,無料\n");
  CHECK(list.last->mapping.find("{heading: 備考, to: ひとこと}") != std::string::npos);
  CHECK(list.last->mapping.find("{heading: 会費, to: fee}") != std::string::npos);
}

TEST_CASE("import.mapping and import.state: what cannot be read stops everything") {
  for (const char* text : {"columns:\n  - {heading: 団体名, to: naiyo}\n", "columns: x\n", "[", "",
                           "columns:\n  - 団体名\n"}) {
    CAPTURE(text);
    SmallList list;
    list.files["imports/一覧.yaml"] = text;
    list.import("団体名\n見本の会\n");
    CHECK_FALSE(list.last);
    REQUIRE_FALSE(list.found.empty());
    CHECK(list.found.list()[0].rule->id == "import.mapping");
  }
  for (const char* text : {"{", "[]", "{\"rows\": {\"a\": 1}}", "{\"rows\": {\"a\": {}}}"}) {
    SmallList list;
    list.files["imports/一覧.state.json"] = text;
    list.import("団体名\n見本の会\n");
    CHECK_FALSE(list.last);
    CHECK(list.found.list()[0].rule->id == "import.state");
  }
}

TEST_CASE("import.table.none") {
  SmallList list;
  list.import("あ,い\nう,え\n");
  CHECK_FALSE(list.last);
  CHECK(list.found.list()[0].rule->id == "import.table.none");
}

TEST_CASE("titles, repeated headings, totals, remarks and rows without a name") {
  SmallList list;
  list.import(
      "令和8年度 "
      "一覧,,\n,,\n団体名,会費,会場\nあの会,無料,\n団体名,会費,会場\n【みずべ】,,\n,,"
      "どこか\nいの会,無料,\n"
      "合計,2,\n※ 会費は各自,,\n");
  CHECK(list.says("A1 import.row.above"));
  CHECK(list.says("A5・B5・C5 import.row.heading"));
  CHECK(list.says("A6・A10 import.row.remark"));
  CHECK(list.says("C7 import.row.untitled"));
  CHECK(list.says("A9・B9 import.row.total"));
  CHECK(list.last->report.counts.made == 2);
}

TEST_CASE("cells beside the table, errors of formulas, empty rows") {
  SmallList list;
  tables::Sheet sheet;
  sheet.name = "一覧";
  sheet.has_remarks = true;
  const auto cell = [](uint32_t column, const char* text, bool error = false) {
    return tables::SheetCell{column, text, error, false};
  };
  sheet.rows = {{1, {cell(1, "団体名"), cell(2, "会費")}},
                {2, {cell(1, "あの会"), cell(2, "", true), cell(5, "メモ")}},
                {4, {cell(1, " "), cell(2, "　")}}};
  tables::Sheet other{"説明", {{1, {cell(1, "これは説明です")}}}};
  list.import({sheet, other});
  CHECK(list.says("B2 import.cell.error [費用]"));
  CHECK(list.says("E2 import.column.none"));
  CHECK(list.says("import.remarks"));
  CHECK(list.says("「説明」A1 import.sheet.unread"));
  CHECK(list.last->report.counts.made == 1);
}

TEST_CASE("merged cells stand for each of their rows; headings may stand in two") {
  SmallList list;
  tables::Sheet sheet;
  sheet.name = "一覧";
  const auto cell = [](uint32_t column, const char* text) {
    return tables::SheetCell{column, text, false, false};
  };
  sheet.rows = {{1, {cell(1, "地域"), cell(2, "団体名"), cell(3, "日時")}},
                {2, {cell(3, "曜日"), cell(4, "開始時間"), cell(5, "終了時間")}},
                {3,
                 {cell(1, "なかまち"), cell(2, "あの会"), cell(3, "第1水"), cell(4, "10:00"),
                  cell(5, "12:00")}},
                {4, {cell(2, "いの会"), cell(3, "火・木"), cell(4, "13時")}}};
  sheet.merged = {{1, 1, 1, 2}, {3, 1, 5, 1}, {1, 3, 1, 4}};
  list.import({sheet});
  CHECK(list.says("A3 import.cell.merged [地域] [A3〜A4]"));
  CHECK(list.last->report.counts.made == 2);
  size_t with_area = 0;
  for (const auto& file : list.last->files) {
    if (file.bytes.find("area: [nakamachi]") != std::string::npos) ++with_area;
  }
  CHECK(with_area == 2);
  CHECK(list.says("C3・D3・E3 import.cell.read-as [曜日] [毎月 第1水曜 10:00〜12:00]") == false);
  CHECK(list.says("C3 import.cell.read-as [曜日] [毎月 第1水曜 10:00〜12:00]"));
  CHECK(list.says("C4 import.cell.read-as [曜日] [毎週 火曜・木曜 13:00〜]"));
}

TEST_CASE("cells that are refused say where, why and what to do") {
  SmallList list;
  list.kind = kinds::Kind::event;
  list.import(
      "イベント名,開始日,開始時間,定員,予約,地域,集まり,ひとこと,ホームページ,会場,会場住所,電話,"
      "くりかえし\n"
      "あの日,年末ごろ,昼すぎ,10〜20人,たぶん,となり町,ない会,電話は 00-0000-0000 "
      "へ,x,集会所,駅の近く,なし,隔週\n"
      "いの日,2026-12-03（月）,,,,,,,,見本様方,,090-0000-0000,\n"
      "うの日,2026-12-03,,,,,,,,,,,\n");
  for (const char* text :
       {"B2 import.cell.date [開始日]", "C2 import.cell.time", "D2 import.cell.count",
        "E2 import.cell.choice [予約]", "F2 import.cell.word [地域]",
        "G2 import.cell.reference [集まり]", "H2 import.cell.number-inside",
        "I2 import.cell.form [ホームページ]", "K2 import.cell.address", "L2 import.cell.telephone",
        "M2 import.cell.schedule", "J3 import.cell.home", "L3 import.cell.mobile",
        "B3 import.cell.weekday", "import.row.broken"}) {
    CAPTURE(text);
    CHECK(list.says(text));
  }
  CHECK(list.last->report.counts.made == 1);
  CHECK_FALSE(list.says("0000-0000"));
}

TEST_CASE("places, organisations and numbers are made besides, once") {
  SmallList list;
  list.import(
      "団体名,会場,会場住所,主催,電話\nあの会,集会所,みほん県みほん町なかまち1-2,みほんの団体,00-"
      "0000-0000\n"
      "いの会,集会所,,みほんの団体,00-0000-0000\nうの会,集会所,みほん県みほん町みずべ3,,\n");
  CHECK(list.last->report.counts.besides == 3);
  CHECK(list.says("import.cell.new-record [場所] [place/place-"));
  CHECK(list.says("C4 import.cell.elsewhere [場所] [place/place-"));
  size_t places = 0;
  for (const auto& [path, bytes] : list.files) {
    if (!path.starts_with("content/group/") && path.starts_with("content/"))
      CHECK(bytes.find("draft: true") != std::string::npos);
    if (path.starts_with("content/place/")) ++places;
  }
  CHECK(places == 1);
  // Once they are there, they are only named.
  const auto before = list.files;
  list.import(
      "団体名,会場,会場住所,主催,電話\nあの会,集会所,みほん県みほん町なかまち1-2,みほんの団体,00-"
      "0000-0000\n"
      "いの会,集会所,,みほんの団体,00-0000-0000\nうの会,集会所,みほん県みほん町みずべ3,,\n");
  CHECK(list.last->files.empty());
  CHECK(list.files == before);
  CHECK(list.last->report.counts.unchanged == 3);
}

TEST_CASE("the same once more, a change, an edit, a deletion, a row that is gone") {
  SmallList list;
  const std::string head = "番号,団体名,ふりがな,会費\n";
  list.import(head + "1,あの会,あのかい,無料\n2,いの会,いのかい,無料\n3,うの会,うのかい,無料\n");
  const auto first = list.files;
  list.import(head + "1,あの会,あのかい,無料\n2,いの会,いのかい,無料\n3,うの会,うのかい,無料\n");
  CHECK(list.files == first);
  CHECK(list.last->report.counts.unchanged == 3);
  // The row decides, even under another name; another order says nothing.
  list.import(head +
              "3,うの会,うのかい,無料\n2,いの会,いのかい,無料\n1,あの会（新）,あのかい,百円\n");
  CHECK(list.last->report.counts.updated == 1);
  CHECK(list.file("content/group/anokai.yaml").find("fee: 百円") != std::string::npos);
  list.files["content/group/inokai.yaml"] += "usual_size: 5人\n";
  list.files.erase("content/group/unokai.yaml");
  const auto edited = list.files;
  list.import(head + "2,いの会,いのかい,百円\n3,うの会,うのかい,百円\n");
  CHECK(list.says("import.row.edited [group/inokai] [費用]"));
  CHECK(list.says("import.row.deleted [group/unokai]"));
  CHECK(list.says("import.row.gone [group/anokai]"));
  CHECK(list.last->files.empty());
  CHECK(list.files.at("content/group/inokai.yaml") == edited.at("content/group/inokai.yaml"));
  CHECK(list.files.count("content/group/unokai.yaml") == 0);
}

TEST_CASE("rows that were numbered anew are told apart by their names") {
  SmallList list;
  const std::string head = "No,団体名,ふりがな\n";
  list.import(head + "1,あの会,あのかい\n2,いの会,いのかい\n3,うの会,うのかい\n");
  const auto groups = list.files;
  list.import(head + "1,新しい会,あたらしいかい\n2,あの会,あのかい\n3,うの会,うのかい\n");
  CHECK(list.says("import.row.renumbered"));
  CHECK(list.says("import.row.gone [group/inokai]"));
  CHECK(list.last->files.size() == 1);
  CHECK(list.last->files[0].path == "content/group/atarashiikai.yaml");
  for (const auto& [path, bytes] : groups) {
    if (path.starts_with("content/")) CHECK(list.file(path) == bytes);
  }
  // And from then on by their new numbers.
  list.import(head + "1,新しい会,あたらしいかい\n2,あの会（改）,あのかい\n3,うの会,うのかい\n");
  CHECK_FALSE(list.says("import.row.renumbered"));
  CHECK(list.last->report.counts.updated == 1);
}

TEST_CASE("two columns that say the same: the first is taken, the other said") {
  SmallList list;
  list.kind = kinds::Kind::place;
  list.import(
      "施設名,よみ,住所,方書,市区町村名\n集会所,しゅう,みほん県みほん町なかまち1-2 "
      "2階,3階,となり町\n");
  CHECK(list.says("D2 import.cell.twice [住所・建物]"));
  CHECK(list.says("E2 import.cell.twice [住所・市区町村]"));
  SmallList events;
  events.kind = kinds::Kind::event;
  events.import(
      "イベント名,日時,開始日,時間\nあの日,2026-12-03 "
      "13:30,2026-12-04,\nいの日,,2026-12-05,10時〜12時\n");
  CHECK(events.says("C2 import.cell.twice [開始日]"));
  CHECK(events.says("C3 import.cell.read-as [開始日] [2026-12-05 10:00〜12:00]"));
}

TEST_CASE("signs of one machine alone cost their cell, not the row") {
  SmallList list;
  list.import("団体名,説明\nあの会,外字\xEE\x80\x80です\n外\xEE\x80\x80字,x\n");
  CHECK(list.says("B2 import.cell.form [ひとこと]"));
  CHECK(list.says("A3・B3 import.row.broken"));
  CHECK(list.last->report.counts.made == 1);
}

TEST_CASE("several choices in one cell, also such as hold a dot themselves") {
  SmallList list;
  list.import(
      "団体名,だれに,参加のしかた\nあの会,本人、市民・学校,話す・聞くだけ\nいの会,本人・家族,"
      "話す、話す\n");
  REQUIRE(list.last->files.size() == 2);
  const std::string all = list.last->files[0].bytes + list.last->files[1].bytes;
  CHECK(all.find("audience: [本人, 市民・学校]") != std::string::npos);
  CHECK(all.find("ways: [話す, 聞くだけ]") != std::string::npos);
  CHECK(all.find("audience: [本人, 家族]") != std::string::npos);
  CHECK(all.find("ways: [話す]") != std::string::npos);
}

TEST_CASE("records of one list may name one another") {
  SmallList list;
  list.import("ファイル名,団体名,あわせて読む\na,あの会,いの会 [group/b]\nb,いの会,[group/c]\n");
  CHECK(list.file("content/group/a.yaml").find("related: [group/b]") != std::string::npos);
  CHECK(list.says("C3 import.cell.reference"));
}

TEST_CASE("a body keeps its indentation") {
  SmallList list;
  list.import("団体名,本文\nあの会,\"* 一つめ\n  * 中の一つ  \n\n\n終わり\"\n");
  REQUIRE(list.last->files.size() == 1);
  CHECK(list.last->files[0].bytes.ends_with("\n* 一つめ\n  * 中の一つ\n\n\n終わり\n"));
}

TEST_CASE("what is there already and twice in the list") {
  SmallList list;
  list.files["content/group/aoi.yaml"] = kHead + "title: あおい会\nkana: あおいかい\nfee: 無料\n";
  list.import(
      "団体名,会場,会費\nアオイ会,,百円\nいの会,集会所,\nいの会,集会所,無料\nいの会,別の所,\n");
  CHECK(list.says("A2・C2 import.row.known [group/aoi] [名前、費用]"));
  CHECK(list.says("A4・B4・C4 import.row.twice [「一覧」A3]"));
  CHECK(list.says("A5 import.row.alike [「一覧」A3]"));
  CHECK(list.file("content/group/aoi.yaml").find("無料") != std::string::npos);
}

TEST_CASE("days and times as spreadsheets store them") {
  SmallList list;
  list.kind = kinds::Kind::event;
  tables::Sheet sheet;
  sheet.name = "一覧";
  sheet.rows = {{1, {{1, "イベント名"}, {2, "開始日"}, {3, "開始時間"}}},
                {2, {{1, "あの日"}, {2, "46359", false, true}, {3, "0.5625", false, true}}}};
  list.import({sheet});
  REQUIRE(list.last->files.size() == 1);
  CHECK(list.last->files[0].bytes.find("start: 2026-12-03T13:30") != std::string::npos);
  SmallList other;
  other.kind = kinds::Kind::event;
  sheet.from_1904 = true;
  sheet.rows[1].cells[1].text = "44897";
  other.import({sheet});
  CHECK(other.last->files[0].bytes.find("start: 2026-12-03T13:30") != std::string::npos);
}

TEST_CASE("event lists of the open-data standard") {
  SmallList list;
  list.kind = kinds::Kind::event;
  list.import(
      "イベント名,イベント名_カナ,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),"
      "料金(詳細),連絡先名称,"
      "連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,定員,"
      "参加申込終了日,参加申込方法,"
      "URL,備考\n"
      "お茶の日,オチャノヒ,2026-12-03,2026-12-03,13:30,15:30,,お茶を飲みます。,無料,,みほん課,00-"
      "0000-0000,12,"
      "みほん町,集会所,みほん県みほん町なかまち1-2,2階,35.6,139.6,停留所から4分,20,2026-11-27,"
      "電話で,"
      "https://www.example.jp/,x\n");
  REQUIRE(list.last->files.size() == 4);
  const std::string event = list.file("content/event/ochanohi.yaml");
  for (const char* line :
       {"start: 2026-12-03T13:30", "end: 2026-12-03T15:30", "capacity: 20", "apply_by: 2026-11-27",
        "booking_note: 電話で", "url: https://www.example.jp/", "summary: お茶を飲みます。"}) {
    CAPTURE(line);
    CHECK(event.find(line) != std::string::npos);
  }
  for (const auto& [path, bytes] : list.files) {
    if (path.starts_with("content/number/")) {
      CHECK(bytes.find("title: みほん課\n") != std::string::npos);
      CHECK(bytes.find("tel: 00-0000-0000 内線 12\n") != std::string::npos);
    }
    if (path.starts_with("content/place/")) CHECK(bytes.find("lat: 35.6") != std::string::npos);
  }
  CHECK(list.says("import.column.unknown [備考] [1]"));
  CHECK(list.says("import.column.row") == false);
}

TEST_CASE("a list of the register: zeros, mobile telephones, roles") {
  SmallList list;
  list.kind = kinds::Kind::number;
  tables::Sheet sheet;
  sheet.name = "一覧";
  sheet.rows = {
      {1, {{1, "名称"}, {2, "電話番号"}, {3, "公開電話"}, {4, "確認日"}, {5, "確認者"}}},
      {2, {{1, "あの窓口"}, {2, "300000000", false, true}, {4, "2026-11-02"}, {5, "見本太郎"}}},
      {3, {{1, "いの窓口"}, {2, "090-0000-0000"}}},
      {4, {{1, "うの窓口"}, {3, "090-0000-0000"}, {4, "2026-11-02"}, {5, "事務局"}}}};
  list.import({sheet});
  CHECK(list.says("B2 import.cell.zero [電話]"));
  CHECK(list.says("E2 import.cell.role [確認・確認した人]"));
  CHECK(list.says("B3 import.cell.mobile [電話]"));
  CHECK(list.says("A3・B3 import.row.broken"));
  CHECK(list.last->report.counts.made == 2);
}

TEST_CASE("every kind that lists are made of takes a list") {
  for (const kinds::Kind kind : {kinds::Kind::organization, kinds::Kind::place,
                                 kinds::Kind::service, kinds::Kind::course, kinds::Kind::term}) {
    CAPTURE(kinds::kind_name(kind));
    SmallList list;
    list.kind = kind;
    list.import("番号,名称,よみ,説明,本文\n1,見本,みほん,説明です。,\"一行め\n\n二行め\"\n");
    REQUIRE(list.last);
    CHECK(list.says("A1 import.column.row [番号] [1]"));
    REQUIRE(list.last->files.size() == 1);
    CHECK(list.last->files[0].path ==
          "content/" + std::string(kinds::kind_name(kind)) + "/mihon.md");
    CHECK(list.last->files[0].bytes.ends_with("---\n\n一行め\n\n二行め\n"));
    if (kind == kinds::Kind::course) CHECK(list.says("import.row.planned"));
  }
}

TEST_CASE("kinds are guessed from the headings") {
  const auto guess = [](const char* text) {
    source::Diagnostics found;
    const auto sheet = tables::read_office_csv(text, "一覧", 0, found);
    return kinds::kind_name(guessed_kind({*sheet}, kinds::Languages::usual()));
  };
  CHECK(guess("団体名,活動日\n") == "group");
  CHECK(guess("イベント名,開始日\n") == "event");
  CHECK(guess("講座名,受講料\n") == "course");
  CHECK(guess("施設名,所在地,方書\n") == "place");
  CHECK(guess("窓口名,相談電話,受付曜日\n") == "service");
  CHECK(guess("名称,住所,方書,電話番号,団体名,利用可能曜日,開始時間,終了時間\n") == "place");
  CHECK(guess("何か\n") == "group");
}

}  // namespace
}  // namespace hiroba::imports
