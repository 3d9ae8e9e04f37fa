#include "imports/headings.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "kinds/kind.h"

namespace hiroba::imports {
namespace {

std::string read(std::string_view heading, kinds::Kind kind = kinds::Kind::group) {
  static std::map<kinds::Kind, Headings> all;
  const auto known = all.try_emplace(kind, kind, kinds::Languages::usual()).first;
  const Meaning meaning = known->second.read(heading);
  if (meaning.use == Use::person) return "a person";
  return meaning.use == Use::column ? meaning.key : "unknown";
}

TEST_CASE("headings in any usual writing") {
  for (const char* name :
       {"団体名", "グループ名", "名称", "★団体名※必須", "団 体 名", "団体名（正式）", "ｸﾞﾙｰﾌﾟ名"}) {
    CAPTURE(name);
    CHECK(read(name) == "title");
  }
  for (const char* name : {"ふりがな", "フリガナ", "よみ", "ﾌﾘｶﾞﾅ", "読み仮名"})
    CHECK(read(name) == "kana");
  for (const char* name : {"活動日", "開催日", "日時", "いつ", "活動日時（例：第1水曜）"})
    CHECK(read(name) == "schedule");
  CHECK(read("会場") == "place");
  CHECK(read("会費") == "fee");
  CHECK(read("参加費\n(円)") == "fee");
  CHECK(read("名前（en）") == "title.en");
  CHECK(read("確認・確認日") == "checked.date");
  CHECK(read("title") == "title");
  CHECK(read("No.") == "row");
  CHECK(read("＃") == "row");
  CHECK(read("電話番号") == "contacts.tel");
  CHECK(read("代表電話") == "contacts.tel");
  CHECK(read("公開電話") == "contacts.tel.open");
  CHECK(read("携帯電話（公開可）") == "contacts.tel.open");
  CHECK(read("掲載の承諾（日・役割）") == "listing");
  CHECK(read("承諾者の役割") == "listing.by");
}

TEST_CASE("headings about persons, however they are put") {
  for (const char* name : {"代表者",
                           "代表者名",
                           "代表",
                           "連絡担当者",
                           "担当者 氏名",
                           "自宅住所",
                           "自宅TEL",
                           "携帯",
                           "携帯番号",
                           "電話（携帯）",
                           "代表者の電話番号",
                           "生年月日",
                           "会長",
                           "緊急連絡先",
                           "住所（代表者）",
                           "メール（個人）",
                           "電話番号（非公開）",
                           "携帯電話（公開可否）",
                           "LINE ID",
                           "病名",
                           "障害者手帳の等級",
                           "世話人"}) {
    CAPTURE(name);
    CHECK(read(name) == "a person");
  }
}

TEST_CASE("what nobody can say is unknown; kinds have words of their own") {
  for (const char* name : {"備考", "メモ", "その他", "", "   ", "住所", "123"})
    CHECK(read(name) == "unknown");
  CHECK(read(std::string(5000, 'a')) == "unknown");
  CHECK(read("日時", kinds::Kind::event) == "when");
  CHECK(read("開始日", kinds::Kind::event) == "start.date");
  CHECK(read("団体名", kinds::Kind::event) == "organization");
  CHECK(read("住所", kinds::Kind::place) == "address");
  CHECK(read("会場", kinds::Kind::place) == "title");
  CHECK(read("電話番号", kinds::Kind::service) == "numbers.tel");
  CHECK(read("番号", kinds::Kind::service) == "row");
  CHECK(read("定員", kinds::Kind::course) == "places");
}

}  // namespace
}  // namespace hiroba::imports
