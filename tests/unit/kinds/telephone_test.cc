// The register of numbers: what can be dialled and what cannot.
#include <doctest/doctest.h>

#include "kinds/directory_kinds.h"
#include "record_text.h"

namespace hiroba::kinds {
namespace {

TEST_CASE("numbers that can be dialled") {
  for (const char* number : {"00-0000-0000",
                             "0000000000",
                             "0120-000-000",
                             "0570-000-000",
                             "000-0000-0000",
                             "090-0000-0000",
                             "050-0000-0000",
                             "+81-3-0000-0000",
                             "+81-90-0000-0000",
                             "110",
                             "119",
                             "188",
                             "#7119",
                             "#8000",
                             "#9110",
                             "00-0000-0000 内線 12",
                             "00-0000-0000（内線12）",
                             "00-0000-0000 (内線 1234)",
                             "00-0000-0000内線12",
                             "00-0000-0000 ext. 12"}) {
    CAPTURE(number);
    CHECK(is_telephone(number));
  }
}

TEST_CASE("numbers that cannot") {
  for (const char* number : {"",
                             "0",
                             "00-000-0000",
                             "000000000",
                             "01-0000-00000",
                             "1234567890",
                             "90-0000-0000",
                             "0120-000-0000",
                             "+81-03-0000-0000",
                             "+1-000-000-0000",
                             "-00-0000-0000",
                             "00--0000-0000",
                             "00-0000-0000-",
                             "#711",
                             "#71190",
                             "#",
                             "911",
                             "1100",
                             "00-0000-0000 内線",
                             "内線 12",
                             "00-0000-0000（内線12",
                             "00-0000-0000 内線 1234567",
                             "００-００００-００００",
                             "00 0000 0000",
                             "00-0000-0000 12",
                             "abc"}) {
    CAPTURE(number);
    CHECK_FALSE(is_telephone(number));
  }
}

TEST_CASE("what a telephone dials") {
  CHECK(dialled("00-0000-0000") == "00-0000-0000");
  CHECK(dialled("#7119") == "%237119");
  CHECK(dialled("00-0000-0000（内線12）") == "00-0000-0000");
  CHECK(dialled("00-0000-0000 内線 12") == "00-0000-0000");
}

TEST_CASE("addresses that people have") {
  for (const char* mail : {"a@example.jp", "a.b+c@mail.example.jp", "a_b-c@ex-ample.co.jp"}) {
    CAPTURE(mail);
    CHECK(is_mail_address(mail));
  }
  for (const char* mail :
       {"ａ@example.jp", "a@ｅxample.jp", "a@example", "@example.jp", "a@", "a b@example.jp",
        "a@exa mple.jp", "a@@example.jp", "a@example..jp", "a@.example.jp", "a@example.jp.",
        "a@-example.jp", "あ@example.jp", "a@例.jp", "<a@example.jp>", "a,b@example.jp"}) {
    CAPTURE(mail);
    CHECK_FALSE(is_mail_address(mail));
  }
}

TEST_CASE("a wrong number is one error") {
  CHECK(findings(Kind::number,
                 "title: 窓口\ntel: \"12\"\nchecked: {date: 2026-11-02, by: 係, how: 電話}")
            .find("number.empty") == std::string::npos);
  CHECK(findings(Kind::number,
                 "title: 窓口\nmail: a@\nchecked: {date: 2026-11-02, by: 係, how: 電話}")
            .find("number.empty") == std::string::npos);
  CHECK(findings(Kind::number, "title: 窓口\ntel: \"\"").find("number.empty") != std::string::npos);
}

}  // namespace
}  // namespace hiroba::kinds
