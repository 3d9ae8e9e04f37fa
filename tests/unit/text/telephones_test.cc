#include "text/telephones.h"

#include <doctest/doctest.h>

#include <string>

namespace hiroba::text {
namespace {

std::string telephone_in(std::string_view text) {
  const auto found = find_telephone(text);
  return found ? std::string(text.substr(found->begin, found->length)) : "none";
}

TEST_CASE("telephone numbers are found however they are written") {
  CHECK(telephone_in("予約は 00-0000-0000 へ") == "00-0000-0000");
  CHECK(telephone_in("（000）000-0000") == "000）000-0000");
  CHECK(telephone_in("００－００００－００００です") == "００－００００－００００");
  CHECK(telephone_in("00ー0000ー0000") == "00ー0000ー0000");
  CHECK(telephone_in("00‐0000‐0000") == "00‐0000‐0000");
  CHECK(telephone_in("00(0000)0000まで") == "00(0000)0000");
  CHECK(telephone_in("000 0000 0000") == "000 0000 0000");
  CHECK(telephone_in("00.0000.0000") == "00.0000.0000");
  CHECK(telephone_in("0000000000に") == "0000000000");
  CHECK(telephone_in("00000000000") == "00000000000");
  CHECK(telephone_in("0000-000-000") == "0000-000-000");
  CHECK(telephone_in("0120-00-00-00") == "0120-00-00-00");
  CHECK(telephone_in("0000-00-0000") == "0000-00-0000");
  CHECK(telephone_in("2021年 00-0000-0000") == "00-0000-0000");
  CHECK(telephone_in("2021 00-0000-0000") == "00-0000-0000");
  CHECK(telephone_in("00-0000-0000 (平日)") == "00-0000-0000");
  CHECK(telephone_in("+81-0-0000-0000") == "81-0-0000-0000");
  CHECK(telephone_in("電話 0000-0001") == "0000-0001");
  CHECK(telephone_in("ＴＥＬ：00-0001") == "00-0001");
  CHECK(telephone_in("FAX 000-0001") == "000-0001");
  CHECK(telephone_in("救急の相談は #7119 です") == "7119");
  CHECK(telephone_in("＃８０００") == "８０００");
}

TEST_CASE("other digits are no telephone numbers") {
  for (const std::string_view text : {"110番と119番",
                                      "2026-11-02",
                                      "2026-11-02〜2027-03-31",
                                      "2021-2022年度",
                                      "令和4〜6年度",
                                      "〒000-0000 みほん町",
                                      "12,238千円",
                                      "921,556人",
                                      "13:30-15:30",
                                      "10-12時",
                                      "1-2-3",
                                      "法人番号 9000000000000",
                                      "第001回",
                                      "6・2+11",
                                      "35.6, 139.6",
                                      "https://example.jp/0000000000",
                                      "https://example.jp/?n=00-0000-0000",
                                      "C-2026-001",
                                      "abc0000000000",
                                      "2021.07.05",
                                      "電話は2020-2021年に週5回",
                                      "1,375件と550件",
                                      "R3-0000-0000",
                                      "2021/07/05 0930",
                                      "全体の5～6割",
                                      "540分・540分・440分",
                                      "000123",
                                      "0.5 0.25 0.125 0.0625",
                                      "#1234 の話"}) {
    CAPTURE(text);
    CHECK(telephone_in(text) == "none");
  }
}

TEST_CASE("mail addresses are found, user names and fields are not") {
  const auto address_in = [](std::string_view text) {
    const auto found = find_mail_address(text);
    return found ? std::string(text.substr(found->begin, found->length)) : "none";
  };
  CHECK(address_in("soudan@example.jp まで") == "soudan@example.jp");
  CHECK(address_in("メール:a.b+c@mail.example.jp。") == "a.b+c@mail.example.jp");
  CHECK(address_in("メールsoudan@example.jp.") == "soudan@example.jp");
  CHECK(address_in("@hiroba で知らせます") == "none");
  CHECK(address_in("https://example.jp/@hiroba.town") == "none");
  CHECK(address_in("a@b") == "none");
  CHECK(address_in("@@@") == "none");
}

TEST_CASE("any bytes are read without harm") {
  CHECK(telephone_in(std::string_view("\xFF\xFE 00-0000-0000 \xE3\x81", 18)) == "00-0000-0000");
  CHECK(telephone_in(std::string(5000, '0')) == "none");
  CHECK(telephone_in("") == "none");
}

}  // namespace
}  // namespace hiroba::text
