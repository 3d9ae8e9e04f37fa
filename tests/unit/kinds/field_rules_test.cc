// One test for every rule about the value of one field: exact rule, place and words.
#include <doctest/doctest.h>

#include <algorithm>

#include "kinds/registry.h"
#include "record_text.h"

namespace hiroba::kinds {
namespace {

const std::string kGroup = "title: 会\nkana: かい\n";

std::string in_group(const std::string& yaml) { return findings(Kind::group, kGroup + yaml); }

TEST_CASE("field.unknown, with near names") {
  const Read group = read(Kind::group, kGroup + "plase: nakamachi-hall");
  CHECK(group.findings() == "3:1+5 field.unknown [plase]");
  REQUIRE_FALSE(group.found.list()[0].near.empty());
  CHECK(group.found.list()[0].near[0] == "place");
  CHECK(in_group("checked: {date: 2026-11-02, hwo: 電話}") == "3:29+3 field.unknown [hwo]");
}

TEST_CASE("field.missing, at the start of the map it is missing from") {
  CHECK(findings(Kind::group, "kana: かい") == "1:1+1 field.missing [title] [名前] [ひだまりの会]");
  CHECK(findings(Kind::group, "title:\nkana: かい") ==
        "1:1+1 field.missing [title] [名前] [ひだまりの会]");
  CHECK(in_group("checked: {by: 係}") == "3:10+1 field.missing [date] [確認日] [2026-11-02]");
}

TEST_CASE("field.missing: empty values are none") {
  CHECK(findings(Kind::group, "title: \"\"\nkana: かい") ==
        "1:1+1 field.missing [title] [名前] [ひだまりの会]");
  CHECK(findings(Kind::group, "title: {ja: \"\"}\nkana: かい") ==
        "1:1+1 field.missing [title] [名前] [ひだまりの会]");
  CHECK(findings(Kind::number,
                 "title: 番号\ntel: \"000\"\nchecked: {date: 2026-10-01, by: 係, how: 電話}\n"
                 "hours: [{days: []}]") == "4:9+1 field.missing [days] [曜日] [[月, 水, 金]]");
}

TEST_CASE("field.text.expected") {
  CHECK(findings(Kind::group, "title: [ひだまり, の会]\nkana: かい") ==
        "1:8+1 field.text.expected [title] [ひだまりの会]");
  CHECK(in_group("owner: {a: b}") == "3:8+1 field.text.expected [owner] [事務局]");
  CHECK(in_group("draft: [true]") == "3:8+1 field.text.expected [draft] [true]");
}

TEST_CASE("field.text.too-long counts characters") {
  std::string kana;
  for (int i = 0; i < 120; ++i) kana += "あ";
  CHECK(findings(Kind::group, "title: " + kana + "\nkana: かい") == "");
  CHECK(findings(Kind::group, "title: " + kana + "い\nkana: かい") ==
        "1:8+121 field.text.too-long [title] [121] [120]");
}

TEST_CASE("field.text.form: every field with a form of its own") {
  CHECK(in_group("url: ftp://a b") ==
        "3:6+9 field.text.form [url] [ftp://a b] [https://www.example.jp/] [団体のページ。]");
  CHECK(findings(Kind::group, "title: 会\nkana: 会") ==
        "2:7+1 field.text.form [kana] [会] [ひだまりのかい] "
        "[ひらがなで。五十音順に並べるのに使います。]");
  CHECK(
      findings(Kind::organization, "title: 会\nkana: かい\ncorporate_number: \"9000000000001\"") ==
      "3:19+15 field.text.form [corporate_number] [9000000000001] [\"9000000000000\"] "
      "[13けた。検査数字も確かめます。]");
  CHECK(findings(Kind::organization,
                 "title: 会\nkana: かい\ncorporate_number: \"9000000000000\"") == "");
  CHECK(findings(Kind::place, "title: 会\nkana: かい\naddress: {postal_code: \"000000\"}") ==
        "3:24+8 field.text.form [postal_code] [000000] [\"000-0000\"] [123-4567 の形。]");
}

TEST_CASE("text forms") {
  CHECK(is_web_address("https://example.jp"));
  CHECK(is_web_address("http://example.jp/a?b#c"));
  CHECK_FALSE(is_web_address("https://"));
  CHECK_FALSE(is_web_address("ftp://example.jp"));
  CHECK_FALSE(is_web_address("https://example.jp/a b"));
  CHECK_FALSE(is_web_address("https://example.jp/\"><script>"));
  CHECK(is_telephone("00-0000-0000"));
  CHECK(is_telephone("119"));
  CHECK(is_telephone("+81-0-0000-0000"));
  CHECK_FALSE(is_telephone("00 0000 0000"));
  CHECK_FALSE(is_telephone("-000"));
  CHECK_FALSE(is_telephone("000-"));
  CHECK_FALSE(is_telephone("00"));
  CHECK_FALSE(is_telephone("0000000000000000"));
  CHECK(is_mail_address("soudan@example.jp"));
  CHECK_FALSE(is_mail_address("@example.jp"));
  CHECK_FALSE(is_mail_address("a@b"));
  CHECK_FALSE(is_mail_address("a@b@example.jp"));
  CHECK_FALSE(is_mail_address("a b@example.jp"));
  CHECK_FALSE(is_mail_address("a@example."));
  CHECK(is_postal_code("000-0000"));
  CHECK_FALSE(is_postal_code("000－0000"));
  CHECK(is_condition("place=online"));
  CHECK_FALSE(is_condition("place"));
  CHECK_FALSE(is_condition("=online"));
  CHECK_FALSE(is_condition("a=b=c"));
}

TEST_CASE("field.text.line-break") {
  CHECK(findings(Kind::group, "title: |\n  ひだまり\n  の会\nkana: かい") ==
        "2:3+4 field.text.line-break [title]");
}

TEST_CASE("field.boolean.expected") {
  CHECK(in_group("draft: はい") == "3:8+2 field.boolean.expected [draft] [はい]");
  CHECK(in_group("draft: yes") == "3:8+3 field.boolean.expected [draft] [yes]");
  CHECK(in_group("draft: false") == "");
}

TEST_CASE("field.number.expected") {
  const std::string event = "title: 会\nstart: 2026-12-02\n";
  CHECK(findings(Kind::event, event + "capacity: 20人") ==
        "3:11+3 field.number.expected [capacity] [20人] [20]");
  CHECK(findings(Kind::event, event + "capacity: 1,000") ==
        "3:11+5 field.number.expected [capacity] [1,000] [20]");
  CHECK(findings(Kind::event, event + "capacity: 99999999999") ==
        "3:11+11 field.number.expected [capacity] [99999999999] [20]");
  CHECK(findings(Kind::place, "title: 会\nkana: かい\nlat: 北35\nlng: 139.6") ==
        "3:6+3 field.number.expected [lat] [北35] [35.6]");
}

TEST_CASE("field.number.range") {
  CHECK(in_group("schedule: [{repeat: 毎月の曜日, weekdays: [水], weeks: [6]}]") ==
        "3:51+1 field.number.range [weeks] [6] [-1] [5]");
  for (const char* none : {"nan", "NaN", "nan(1)", "inf", "-inf", "infinity"}) {
    CAPTURE(none);
    CHECK(findings(Kind::place, std::string("title: 会\nkana: かい\nlat: ") + none + "\nlng: 139.6")
              .find("field.number.expected [lat]") != std::string::npos);
  }
  CHECK(findings(Kind::place, "title: 会\nkana: かい\nlat: 139.6\nlng: 35.6") ==
        "3:6+5 field.number.range [lat] [139.6] [20] [46]\n4:6+4 field.number.range [lng] [35.6] "
        "[122] [154]");
}

TEST_CASE("field.date.convert: another way of writing is shown converted") {
  CHECK(findings(Kind::event, "title: 会\nstart: 令和8年12月2日") ==
        "2:8+9 field.date.convert [start] [令和8年12月2日] [2026-12-02]");
  CHECK(findings(Kind::event, "title: 会\nstart: 2026年12月2日（水）午後1時半") ==
        "2:8+18 field.date.convert [start] [2026年12月2日（水）午後1時半] [2026-12-02T13:30]");
  for (const char* written : {"2026/12/2", "2026.12.02", "２０２６年１２月２日", "R8.12.2",
                              "20261202", "2026-12-2", "2026年（令和8年）12月2日（水）"}) {
    CAPTURE(written);
    CHECK(in_group("publish: {from: \"" + std::string(written) + "\"}")
              .ends_with("field.date.convert [from] [" + std::string(written) + "] [2026-12-02]"));
  }
  CHECK(in_group("as_of: 令和3年度") == "3:8+5 field.date.convert [as_of] [令和3年度] [FY2021]");
  CHECK(in_group("as_of: 2021年7月") == "3:8+7 field.date.convert [as_of] [2021年7月] [2021-07]");
  CHECK(in_group("as_of: 令和元年") == "3:8+4 field.date.convert [as_of] [令和元年] [2019]");
  CHECK(in_group("as_of: 8月") == "3:8+2 field.date.form [as_of] [8月] [2026-11-02]");
}

TEST_CASE("field.date.day: what the calendar does not have is named") {
  CHECK(in_group("publish: {from: 2026-02-30}") ==
        "3:17+10 field.date.day [from] [2026-02-30] [2月30日はありません（2026年2月は28日まで）] "
        "[2026-02 has 28 days]");
  CHECK(in_group("publish: {from: 2026-13-01}") ==
        "3:17+10 field.date.day [from] [2026-13-01] [13月はありません（月は1から12まで）] [months "
        "are 1 to 12]");
  CHECK(in_group("publish: {from: 令和8年9月31日}")
            .find("field.date.day [from] [令和8年9月31日] [9月31日はありません") !=
        std::string::npos);
  CHECK(findings(Kind::event, "title: 会\nstart: 2023-02-29T13:30")
            .find("field.date.day [start] [2023-02-29T13:30] [2月29日はありません") !=
        std::string::npos);
}

TEST_CASE("field.date.weekday: a weekday of another day is asked about") {
  CHECK(in_group("publish: {from: 2026-12-02（木）}") ==
        "3:17+13 field.date.weekday [from] [2026-12-02（木）] [2026-12-02] [水] [Wednesday]");
  CHECK(in_group("publish: {from: 2026年12月2日 木曜日}").find("field.date.weekday") !=
        std::string::npos);
}

TEST_CASE("field.date.year: no slip of the keys is taken for a year") {
  CHECK(findings(Kind::event, "title: 会\nstart: 0206-12-02T13:30") ==
        "2:8+16 field.date.year [start] [0206-12-02T13:30] [0206]");
  for (const char* year :
       {"0001", "0026", "1026", "1867", "2101", "2206", "2260", "6202", "9999"}) {
    CAPTURE(year);
    CHECK(in_group("publish: {from: " + std::string(year) + "-04-01}").find("field.date.year") !=
          std::string::npos);
    CHECK(in_group("as_of: FY" + std::string(year)).find("field.date.year") != std::string::npos);
  }
  for (const char* year : {"1868", "1989", "2026", "2062", "2100"}) {
    CAPTURE(year);
    CHECK(in_group("publish: {from: " + std::string(year) + "-04-01}") == "");
  }
}

TEST_CASE("field.time: shown converted, or past midnight, or none") {
  const auto from = [](const std::string& time) {
    return in_group("schedule: [{repeat: 毎週, weekdays: [水], from: " + time + "}]");
  };
  CHECK(from("午後1時半") == "3:46+5 field.time.convert [from] [午後1時半] [13:30]");
  for (const char* written :
       {"9:00", "09：00", "９：００", "午前9時", "9時", "AM 9:00", "9時00分"}) {
    CAPTURE(written);
    CHECK(from("\"" + std::string(written) + "\"")
              .ends_with("[" + std::string(written) + "] [09:00]"));
  }
  CHECK(from("\"25:00\"") == "3:46+7 field.time.night [from] [25:00]");
  CHECK(from("\"24:30\"") == "3:46+7 field.time.night [from] [24:30]");
  CHECK(from("夕方") == "3:46+2 field.time.form [from] [夕方]");
}

TEST_CASE("field.choice.unknown lists the choices in both languages") {
  CHECK(in_group("booking: たぶん") ==
        "3:10+3 field.choice.unknown [booking] [たぶん] [いりません・あると助かります・いります] "
        "[none, welcome, needed]");
  CHECK(in_group("booking: いります") == "");
  CHECK(in_group("booking: needed") == "");
}

TEST_CASE("field.choice: the same word in another width or form is the same word") {
  CHECK(in_group("ways: [ただ居る, \"画面こ\u3099しに\"]") == "");  // NFD
  CHECK(in_group("booking: ｎｅｅｄｅｄ") == "");
}

TEST_CASE("what was written wrongly is not missing as well") {
  CHECK(findings(Kind::group, "title: 会\nkana: 会").find("record.kana.missing") ==
        std::string::npos);
  CHECK(findings(Kind::program, "title: 会\nkana: かい\nstatus_of_fact: たぶん")
            .find("record.status.missing") == std::string::npos);
  CHECK(findings(Kind::group, "title: 会\nkana: \"\"") == "1:1+0 record.kana.missing");
}

TEST_CASE("a folded text is one line") {
  const Read found = read(Kind::group, kGroup + "summary: >\n  近ごろのことを\n  順に話します。\n");
  CHECK(found.findings() == "");
  CHECK(found.record.common.summary.ja == "近ごろのことを順に話します。");
  CHECK(in_group("summary: |\n  一行だけ\n") == "");
  CHECK(in_group("summary: |\n  一行\n  二行\n").find("field.text.line-break") !=
        std::string::npos);
}

TEST_CASE("an empty text is not given") {
  CHECK(in_group("booking: \"\"") == "");
  CHECK(in_group("place: \"\"\nfee_yen: \"\"\nchecked: \"\"\nschedule: \"\"\nurl: ''") == "");
  CHECK(in_group("ways: [\"\", 話す]") == "");
}

std::vector<std::string> near_of(const std::string& yaml) {
  const Read found = read(Kind::group, kGroup + yaml);
  return found.found.empty() ? std::vector<std::string>{} : found.found.list()[0].near;
}

TEST_CASE("field.unknown: near names by label and everyday word") {
  for (const auto& [written, name] : {std::pair{"予約", "booking"},
                                      {"費用", "fee"},
                                      {"名前", "title"},
                                      {"タイトル", "title"},
                                      {"よみ", "kana"},
                                      {"参加費", "fee"},
                                      {"会場", "place"},
                                      {"見学", "visit_first"},
                                      {"Booking", "booking"},
                                      {"plase", "place"},
                                      {"日時", "schedule"}}) {
    CAPTURE(written);
    const auto near = near_of(std::string(written) + ": あ");
    CHECK(std::find(near.begin(), near.end(), name) != near.end());
  }
}

TEST_CASE("field.text.convert: what was meant is shown") {
  const auto number = [](const std::string& field) {
    const std::string all = findings(Kind::number, "title: 窓口\n" + field);
    return all.substr(0, all.find('\n'));
  };
  CHECK(number("tel: ００-００００-００００") ==
        "2:6+12 field.text.convert [tel] [００-００００-００００] [00-0000-0000]");
  for (const char* tel : {"(00)0000-0000", "00（0000）0000", "00 0000 0000", "00.0000.0000",
                          "00ー0000ー0000", "TEL:00-0000-0000", "tel:00-0000-0000"}) {
    CAPTURE(tel);
    CHECK(number("tel: \"" + std::string(tel) + "\"").ends_with("[00-0000-0000]"));
  }
  CHECK(number("mail: ａ@example.jp").ends_with("[ａ@example.jp] [a@example.jp]"));
  CHECK(number("mail: mailto:a@example.jp").ends_with("[a@example.jp]"));
  CHECK(number("url: https://www.example.jp/a b").ends_with("[https://www.example.jp/a%20b]"));
  CHECK(number("url: www.example.jp").ends_with("[https://www.example.jp]"));
  CHECK(number("url: ｈｔｔｐｓ：／／www.example.jp/").ends_with("[https://www.example.jp/]"));
  CHECK(findings(Kind::place, "title: 会\nkana: かい\naddress: {postal_code: 〒0000000}")
            .ends_with("[000-0000]"));
}

TEST_CASE("field.reference.form") {
  CHECK(in_group("place: なかまち集会所") ==
        "3:8+7 field.reference.form [place] [なかまち集会所] [hidamari] [place]");
  CHECK(in_group("place: a b") == "3:8+3 field.reference.form [place] [a b] [hidamari] [place]");
  CHECK(in_group("related: [hidamari]") ==
        "3:11+8 field.reference.form [related] [hidamari] [group/hidamari] []");
  CHECK(in_group("related: [gruop/hidamari]") ==
        "3:11+14 field.reference.form [related] [gruop/hidamari] [group/hidamari] []");
  CHECK(in_group("related: [group/a, group/]") ==
        "3:20+6 field.reference.form [related] [group/] [group/hidamari] []");
}

TEST_CASE("field.reference.kind") {
  CHECK(in_group("place: group/hidamari") == "3:8+14 field.reference.kind [place] [group] [place]");
  CHECK(in_group("place: place/hall") == "");
}

TEST_CASE("field.group.expected") {
  CHECK(in_group("checked: 2026-11-02") ==
        "3:10+10 field.group.expected [checked] [{date: 2026-11-02, by: 事務局, how: 電話, again: "
        "2027-05-01}]");
}

TEST_CASE("field.language.unknown and field.language.ja-missing") {
  CHECK(findings(Kind::group, "title: {ja: 会, fr: Cercle}\nkana: かい") ==
        "1:16+2 field.language.unknown [title] [fr] [ja・easy・en]");
  CHECK(findings(Kind::group, "title: {en: Circle}\nkana: かい") ==
        "1:8+1 field.language.ja-missing [title]");
}

TEST_CASE("record.not-a-map") {
  CHECK(findings(Kind::group, "- ひだまりの会") == "1:1+0 record.not-a-map");
  CHECK(findings(Kind::group, "") == "1:1+0 record.not-a-map");
}

TEST_CASE("record.kana.missing and record.status.missing") {
  CHECK(findings(Kind::group, "title: 会") == "1:1+0 record.kana.missing");
  CHECK(findings(Kind::page, "title: 会") == "");
  CHECK(findings(Kind::course, "title: 研修") == "1:1+0 record.status.missing");
  CHECK(findings(Kind::program, "title: 事業\nkana: じぎょう\nstatus_of_fact: 計画") == "");
  for (const Kind kind : {Kind::figure, Kind::program, Kind::course, Kind::grant, Kind::meeting}) {
    CHECK(info(kind).needs_status);  // content policy 2
  }
}

TEST_CASE("dates.reversed") {
  CHECK(findings(Kind::event, "title: 会\nstart: 2026-12-02T15:00\nend: 2026-12-02T13:00") ==
        "3:6+16 dates.reversed [end] [2026-12-02T13:00] [start] [2026-12-02T15:00]");
  CHECK(in_group("publish: {from: 2026-12-02, until: 2026-12-01}") ==
        "3:36+10 dates.reversed [until] [2026-12-01] [from] [2026-12-02]");
  CHECK(in_group("checked: {date: 2026-12-02, again: 2026-12-01}") ==
        "3:36+10 dates.reversed [again] [2026-12-01] [date] [2026-12-02]");
  CHECK(in_group("schedule: [{repeat: 毎週, weekdays: [水], from: \"13:30\", until: \"13:00\"}]") ==
        "3:62+7 times.reversed [13:30] [13:00]");
  CHECK(
      in_group("schedule: [{repeat: 毎週, weekdays: [水], start: 2026-12-02, end: 2026-12-01}]") ==
      "3:64+10 dates.reversed [end] [2026-12-01] [start] [2026-12-02]");
  CHECK(findings(Kind::grant,
                 "title: 補助\nstatus_of_fact: 計画\nopen: {from: 2026-08-31, until: 2026-08-01, "
                 "confirmed_by: 係, confirmed_on: 2026-07-01}") ==
        "3:33+10 dates.reversed [until] [2026-08-01] [from] [2026-08-31]");
  CHECK(findings(Kind::story,
                 "title: お話\npen_name: みず\n"
                 "consent: {id: C-1, scope: [ウェブ], given: 2026-05-01, expires: 2026-04-30}") ==
        "3:62+10 dates.reversed [expires] [2026-04-30] [given] [2026-05-01]");
  CHECK(findings(Kind::course,
                 "title: 研修\nstatus_of_fact: 計画\n"
                 "sessions: [{title: 1日目, from: \"16:00\", until: \"13:00\"}]") ==
        "3:47+7 times.reversed [16:00] [13:00]");
  CHECK(in_group("publish: {from: 2026-12-02, until: 2026-12-02}") == "");
}

}  // namespace
}  // namespace hiroba::kinds
