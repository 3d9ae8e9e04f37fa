// What single cells are taken apart into: addresses, telephones, roles, names of files.
#include <doctest/doctest.h>

#include "imports/addresses.h"
#include "imports/contacts.h"
#include "imports/new_slug.h"
#include "imports/tidy.h"

namespace hiroba::imports {
namespace {

std::string split(std::string_view text) {
  const auto a = split_address(text);
  if (!a) return "nothing";
  return a->postal_code + "|" + a->prefecture + "|" + a->city + "|" + a->town + "|" + a->block +
         "|" + a->building;
}

std::string contact(std::string_view text, ContactCell cell = {}) {
  const ReadContact found = read_contact(text, cell);
  if (found.refused != nullptr) return std::string(found.refused->id);
  std::string out;
  for (const std::string& one : found.tel) out += "tel " + one + " ";
  for (const std::string& one : found.fax) out += "fax " + one + " ";
  for (const std::string& one : found.mail) out += "mail " + one + " ";
  return out + (found.changed == nullptr ? "" : std::string(found.changed->id));
}

TEST_CASE("an address in the parts of the standard") {
  CHECK(split("〒000-0000　みほん県みほん町なかまち１－２－３　集会所２階") ==
        "000-0000|みほん県|みほん町|なかまち|1-2-3|集会所2階");
  CHECK(split("東京都世田谷区みほん1丁目2番3号") == "|東京都|世田谷区|みほん1丁目|2番3号|");
  CHECK(split("みほん町なかまち8-1外来棟1階") == "||みほん町|なかまち|8-1|外来棟1階");
  CHECK(split("三重県四日市市みほん町1の2") == "|三重県|四日市市|みほん町|1の2|");
  CHECK(split("神奈川県横浜市中区みほん町1") == "|神奈川県|横浜市中区|みほん町|1|");
  CHECK(split("みほん県みほん郡あさひ町なかまち") == "|みほん県|みほん郡あさひ町|なかまち||");
  CHECK(split("みほん県みほん町なかまち1-2-3階") == "|みほん県|みほん町|なかまち|1-2|3階");
  CHECK(split("駅の近く") == "nothing");
  CHECK(split("") == "nothing");
}

TEST_CASE("homes are known by 方") {
  CHECK(is_home("みほん町なかまち1-2 見本様方"));
  CHECK(is_home("みほん町なかまち1-2 見本方"));
  CHECK_FALSE(is_home("みほん町なかまち1-2 集会所"));
  CHECK_FALSE(is_home("みほん地方"));
}

TEST_CASE("telephones as lists have them") {
  CHECK(contact("00-0000-0000") == "tel 00-0000-0000 ");
  CHECK(contact("００（００００）００００") == "tel 00-0000-0000 import.cell.number");
  CHECK(contact("TEL:00-0000-0000 FAX:00-0000-0001") == "tel 00-0000-0000 fax 00-0000-0001 ");
  CHECK(contact("事務局 00-0000-0000（代）") == "tel 00-0000-0000 import.cell.number");
  CHECK(contact("00-0000-0000 内線12") == "tel 00-0000-0000 内線 12 import.cell.number");
  CHECK(contact("soudan@example.jp") == "mail soudan@example.jp ");
  CHECK(contact("00-0000-0000\nsoudan@example.jp") == "tel 00-0000-0000 mail soudan@example.jp ");
  CHECK(contact("00-0000-0001", {ContactSort::fax, false, false}) == "fax 00-0000-0001 ");
}

TEST_CASE("a zero is put back only where it is sure") {
  CHECK(contact("300000000", {ContactSort::tel, false, true}) == "tel 0300000000 import.cell.zero");
  CHECK(contact("300000000") == "import.cell.telephone");
  CHECK(contact("30000", {ContactSort::tel, false, true}) == "import.cell.telephone");
}

TEST_CASE("what belongs to persons stays out") {
  CHECK(contact("見本太郎 00-0000-0000") == "import.cell.telephone");
  CHECK(contact("090-0000-0000") == "import.cell.mobile");
  CHECK(contact("090-0000-0000", {ContactSort::tel, true, false}) == "tel 090-0000-0000 ");
  CHECK(contact("9000000000", {ContactSort::tel, false, true}) == "import.cell.mobile");
  CHECK(contact("なし") == "import.cell.telephone");
}

TEST_CASE("roles, and what is none") {
  for (const char* role : {"代表", "事務局", "副会長・会計", "福祉課の担当者", "センター長"})
    CHECK(is_role(role));
  for (const char* name : {"見本太郎", "代表 見本", "見本", "", "・", "会長（見本）"})
    CHECK_FALSE(is_role(name));
}

TEST_CASE("cells are made even") {
  CHECK(tidy_line("　ＡＢＣ会　") == "ABC会");
  CHECK(tidy_line("ﾋﾀﾞﾏﾘの会") == "ヒダマリの会");
  CHECK(tidy_line("一行め。\r\n二行め") == "一行め。二行め");
  CHECK(tidy_line("one\ntwo") == "one two");
  CHECK(tidy_lines("a \r\n\r\n\r\nb") == "a\n\n\nb");
  CHECK(tidy_line("か\xE3\x82\x99") == "が");
  CHECK(tidy_line("a\x07\xE2\x80\x8B") == "a");
}

TEST_CASE("names of files") {
  const auto none = [](const std::string&) { return false; };
  CHECK(new_slug(kinds::Kind::group, "ひだまりのかい", "", "k", none) == "hidamarinokai");
  CHECK(new_slug(kinds::Kind::group, "", "NPO Mihon", "k", none) == "npo-mihon");
  const std::string unread = new_slug(kinds::Kind::group, "", "居場所", "k", none);
  CHECK(unread.starts_with("group-"));
  CHECK(unread.size() == 12);
  CHECK(new_slug(kinds::Kind::group, "", "CON", "k", none).starts_with("group-"));  // a device
  CHECK(new_slug(kinds::Kind::group, "あお", "", "k",
                 [](const std::string& slug) { return slug == "ao"; }) == "ao-2");
  std::string kana;
  for (int i = 0; i < 60; ++i) kana += "か";
  CHECK(new_slug(kinds::Kind::group, kana, "", "k", none).size() == 40);
}

}  // namespace
}  // namespace hiroba::imports
