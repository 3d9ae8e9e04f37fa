// One test for every rule that looks at several fields of one record, and for variants.
#include "kinds/kind_rules.h"

#include <doctest/doctest.h>

#include "../../support/languages.h"
#include "kinds/registry.h"
#include "record_text.h"

namespace hiroba::kinds {
namespace {

const std::string kGroup = "title: 会\nkana: かい\n";

std::string in_group(const std::string& yaml) { return findings(Kind::group, kGroup + yaml); }

TEST_CASE("schedule.incomplete: each way of repeating needs its own field") {
  CHECK(in_group("schedule: [{repeat: 毎週}]") ==
        "3:12+1 schedule.incomplete [毎週] [weekdays] [[水]]");
  CHECK(in_group("schedule: [{repeat: 毎月の曜日}]") ==
        "3:12+1 schedule.incomplete [毎月の曜日] [weekdays] [[水]]\n"
        "3:12+1 schedule.incomplete [毎月の曜日] [weeks] [[1, 3]]");
  CHECK(in_group("schedule: [{repeat: 毎月の日}]") ==
        "3:12+1 schedule.incomplete [毎月の日] [days] [[15]]");
  CHECK(in_group("schedule: [{repeat: 日付で}]") ==
        "3:12+1 schedule.incomplete [日付で] [dates] [[2026-12-02]]");
}

TEST_CASE("schedule.interval.no-start") {
  CHECK(in_group("schedule: [{repeat: 毎週, weekdays: [水], interval: 2}]") ==
        "3:50+1 schedule.interval.no-start");
  CHECK(in_group("schedule: [{repeat: 毎週, weekdays: [水], interval: 1}]") == "");
  CHECK(in_group("schedule: [{repeat: 毎週, weekdays: [水], interval: 2, start: 2026-04-01}]") ==
        "");
}

std::string in_schedule(const std::string& more) {
  return in_group("schedule:\n  - {from: \"13:30\", " + more + "}");
}

TEST_CASE("schedule.field.unused: what a rule does not look at is said") {
  CHECK(in_schedule("repeat: 毎週, weekdays: [水], weeks: [1, 3]")
            .ends_with("schedule.field.unused [毎週] [weeks] [毎月の曜日]"));
  CHECK(in_schedule("repeat: 毎月の日, days: [15], weekdays: [水]")
            .ends_with("schedule.field.unused [毎月の日] [weekdays] [毎月の曜日]"));
  CHECK(in_schedule("repeat: 日付で, dates: [2026-12-02], interval: 2")
            .find("schedule.field.unused [日付で] [interval]") != std::string::npos);
  CHECK(in_schedule("repeat: 毎週, weekdays: [水], days: [15], dates: [2026-12-02]")
            .find("schedule.field.unused [毎週] [dates]") != std::string::npos);
  CHECK(in_schedule("repeat: 毎月の曜日, weekdays: [水], weeks: [0]")
            .ends_with("field.number.range [weeks] [0] [1] [5・-1]"));
  CHECK(in_schedule("repeat: 毎月の日, days: [15, 0]")
            .ends_with("field.number.range [days] [0] [1] [31・-1]"));
}

TEST_CASE("schedule.date: twice, or outside of start and end") {
  CHECK(in_schedule("repeat: 日付で, dates: [2026-12-02, 2026-12-09, 2026-12-02]")
            .ends_with("schedule.date.twice [2026-12-02]"));
  CHECK(in_schedule("repeat: 日付で, start: 2026-04-01, dates: [2026-03-31]")
            .ends_with("schedule.date.outside [2026-03-31]"));
}

TEST_CASE("times.reversed: past midnight, and an end alone") {
  const auto times = [](const std::string& times) {
    return in_group("schedule: [{repeat: 毎週, weekdays: [土], " + times + "}]");
  };
  CHECK(times("from: \"22:00\", until: \"01:00\"") == "3:62+7 times.reversed [22:00] [01:00]");
  CHECK(times("from: \"13:30\", until: \"13:30\"").ends_with("times.reversed [13:30] [13:30]"));
  CHECK(times("from: \"22:00\", until: \"24:00\"") == "");
  CHECK(times("until: \"15:00\"").ends_with("times.end-alone [15:00]"));
  CHECK(
      in_schedule("until: \"15:30\", repeat: 毎週, weekdays: [土], exceptions: [{date: 2026-12-05, "
                  "what: 変更, from: \"16:00\"}]")
          .ends_with("times.reversed [16:00] [15:30]"));
}

TEST_CASE("schedule.exception: each day once, and what it says must be possible") {
  const auto with = [](const std::string& exceptions) {
    return in_schedule("repeat: 毎週, weekdays: [水], exceptions: [" + exceptions + "]");
  };
  CHECK(with("{date: 2026-12-30, what: 休み}, {date: 2026-12-30, what: 休み}")
            .ends_with("schedule.exception.twice [2026-12-30]"));
  CHECK(with("{date: 2026-12-30, what: 変更, to: 2027-01-05}, {date: 2026-12-30, what: 臨時}")
            .ends_with("schedule.exception.twice [2026-12-30]"));
  CHECK(
      with("{date: 2026-12-30, what: 変更}").ends_with("schedule.exception.nowhere [2026-12-30]"));
  CHECK(with("{date: 2026-12-30, what: 変更, to: 2026-12-30}")
            .ends_with("schedule.exception.itself [2026-12-30]"));
  CHECK(with("{date: 2026-12-30, what: 休み, to: 2027-01-05}")
            .ends_with("schedule.exception.field [休み] [to]"));
  CHECK(with("{date: 2026-12-30, what: 休み, until: \"15:00\"}")
            .ends_with("schedule.exception.field [休み] [until]"));
  CHECK(with("{date: 2026-12-30, what: 臨時, to: 2027-01-05}")
            .ends_with("schedule.exception.field [臨時] [to]"));
  CHECK(with("{date: 2026-12-30, what: 変更, from: \"10:00\"}") == "");  // the time alone
}

TEST_CASE("event.date.missing and event.date.twice") {
  CHECK(findings(Kind::event, "title: お茶") == "1:1+0 event.date.missing");
  CHECK(findings(Kind::event,
                 "title: お茶\nstart: 2026-12-02\nschedule: [{repeat: 毎週, weekdays: [水]}]") ==
        "3:11+1 event.date.twice");
}

std::string in_form(const std::string& questions, const std::string& more = "") {
  return findings(Kind::form,
                  "title: 紙\nversion: 1\npurpose: 伝える\nsections:\n"
                  "  - id: one\n    title: 一\n    questions:\n" +
                      questions + more);
}

TEST_CASE("form.id.twice: questions and sections share one set of names") {
  CHECK(in_form("      - {id: a, type: ひとことの文, label: あ}\n"
                "      - {id: a, type: ひとことの文, label: い}\n") == "9:14+1 form.id.twice [a]");
  CHECK(in_form("      - {id: one, type: ひとことの文, label: あ}\n") ==
        "8:14+3 form.id.twice [one]");
}

TEST_CASE("form.condition.unknown: only what was asked before") {
  const std::string one =
      "      - {id: a, type: ひとつ選ぶ, label: あ, options: [{value: x, label: え}, {value: y, "
      "label: お}]}\n";
  const std::string next =
      "  - id: two\n    title: 二\n    questions: [{id: b, type: ひとことの文, label: い, only_if: "
      "a=x}]\n";
  CHECK(in_form(one, next) == "");
  CHECK(in_form(one + "      - {id: b, type: ひとことの文, label: い, only_if: a=z}\n") ==
        "9:50+3 form.condition.unknown [a=z]");
  CHECK(in_form("      - {id: b, type: ひとことの文, label: い, only_if: a=x}\n" + one) ==
        "8:50+3 form.condition.unknown [a=x]");
}

TEST_CASE("form.condition.same-page: nothing appears on a page while somebody writes") {
  const std::string one =
      "      - {id: a, type: ひとつ選ぶ, label: あ, options: [{value: x, label: え}, {value: y, "
      "label: お}]}\n";
  CHECK(in_form(one + "      - {id: b, type: ひとことの文, label: い, only_if: a=x}\n") ==
        "9:50+3 form.condition.same-page [a=x]");
}

TEST_CASE("form.id.taken: what travels beside the answers, and the joint of a part") {
  CHECK(in_form("      - {id: check, type: ひとことの文, label: あ}\n") ==
        "8:14+5 form.id.taken [check]");
  CHECK(in_form("      - {id: a--b, type: ひとことの文, label: あ}\n") ==
        "8:14+4 form.id.taken [a--b]");
  CHECK(in_form("      - {id: checks, type: ひとことの文, label: あ}\n") == "");
}

TEST_CASE("form.asks.diagnosis: in questions and answers, not in hints") {
  CHECK(in_form("      - {id: a, type: ひとことの文, label: 病名}\n") ==
        "8:38+2 form.asks.diagnosis [病名]");
  CHECK(in_form("      - {id: a, type: ひとことの文, label: {ja: あ, en: Your diagnosis}}\n")
            .find("form.asks.diagnosis [diagnosis]") != std::string::npos);
  CHECK(in_form("      - {id: a, type: ひとつ選ぶ, label: あ, options: [{value: x, label: 手帳}, "
                "{value: y, label: 障害者手帳}]}\n")
            .find("form.asks.diagnosis [障害者手帳]") != std::string::npos);
  CHECK(in_form("      - {id: a, type: ひとことの文, label: あ, hint: "
                "病名は書かなくてかまいません。}\n") == "");
}

TEST_CASE("page.flow.unknown: only forward") {
  const auto flow = [](const std::string& to) {
    return findings(Kind::page, "title: 流れ\nflow:\n  - {id: a, title: 一, next: [{to: " + to +
                                    ", label: 終わったら}]}\n  - {id: b, title: 二}");
  };
  CHECK(flow("b") == "");
  CHECK(flow("a") == "3:35+1 page.flow.unknown [a]");
  CHECK(flow("c") == "3:35+1 page.flow.unknown [c]");
}

TEST_CASE("form.go-to.unknown: only forward") {
  const auto going = [](const std::string& to) {
    return in_form(
        "      - {id: a, type: ひとつ選ぶ, label: あ, options: [{value: x, label: え, go_to: " +
            to + "}, {value: y, label: お}]}\n",
        "  - id: two\n    title: 二\n    questions: [{id: c, type: ひとことの文, label: う}]\n");
  };
  CHECK(going("two") == "");
  CHECK(going("three") == "8:78+5 form.go-to.unknown [three]");
  CHECK(going("one") == "8:78+3 form.go-to.unknown [one]");
}

TEST_CASE("form.options.missing") {
  CHECK(in_form("      - {id: a, type: ひとつ選ぶ, label: あ}\n") ==
        "8:9+1 form.options.missing [a]");
  CHECK(in_form(
            "      - {id: a, type: いくつか選ぶ, label: あ, options: [{value: x, label: え}]}\n") ==
        "8:9+1 form.options.missing [a]");
}

TEST_CASE("number.empty and number.unchecked") {
  CHECK(findings(Kind::number, "title: 窓口\nchecked: {date: 2026-10-01, by: 係, how: 電話}") ==
        "1:1+0 number.empty");
  CHECK(findings(Kind::number, "title: 窓口\ntel: \"00-0000-0000\"") == "2:6+14 number.unchecked");
  for (const char* checked : {"{date: 2026-10-01, how: 電話}", "{date: 2026-10-01, by: 係}",
                              "{date: 2026-10-01, by: 係, how: 資料}"}) {
    CHECK(findings(Kind::number, "title: 窓口\ntel: \"00-0000-0000\"\nchecked: " +
                                     std::string(checked)) == "2:6+14 number.unchecked");
  }
  CHECK(findings(Kind::number,
                 "title: 窓口\nfax: \"00-0000-0000\"\n"
                 "checked: {date: 2026-10-01, by: 係, how: 公式ページ}") == "");
}

TEST_CASE("place.point.half") {
  CHECK(findings(Kind::place, "title: 集会所\nkana: しゅう\nlat: 35.6") ==
        "3:6+4 place.point.half");
  CHECK(findings(Kind::place, "title: 集会所\nkana: しゅう\nlng: 139.6") ==
        "3:6+5 place.point.half");
  CHECK(findings(Kind::place, "title: 集会所\nkana: しゅう\nlat: 35.6\nlng: 139.6") == "");
}

TEST_CASE("open-data.date.missing") {
  CHECK(in_group("open_data: {agreed: はい}") == "3:12+1 open-data.date.missing");
  CHECK(in_group("open_data: {agreed: いいえ}") == "");
  CHECK(findings(Kind::event, "title: 会\nstart: 2026-12-02\nopen_data: {agreed: はい}") ==
        "3:12+1 open-data.date.missing");
  CHECK(findings(Kind::service, "title: 会\nkana: かい\nopen_data: {agreed: はい}") ==
        "3:12+1 open-data.date.missing");
}

// ---- variants

std::string merged(Read& base, Language language, std::string_view yaml) {
  source::Diagnostics found;
  const auto node = syntax::parse_yaml(yaml, 2, 1, found);
  if (node) merge_variant(base.record, language, *node, 2, Languages::usual(), found);
  return lines_of(found);
}

TEST_CASE("a variant adds texts in its language, with marks in its own file") {
  Read base = read(Kind::group, kGroup + "fee: 無料\nsummary: {ja: ひとこと, en: A word}");
  CHECK(merged(base, test::en, "title: Circle\nfee: Free") == "");
  const Group& group = base.record.as<Group>();
  CHECK(base.record.common.title.own(test::en) == "Circle");
  CHECK(base.record.common.title.ja == "会");
  CHECK(group.fee.own(test::en) == "Free");
  CHECK(group.fee.own(test::easy).empty());
  CHECK(base.record.marks.find(FieldPath() / "fee" / "en") == source::Mark{2, 2, 6, 4});
  CHECK(base.record.marks.find(FieldPath() / "fee") == source::Mark{1, 3, 6, 2});
}

TEST_CASE("a variant of a list goes item by item") {
  Read base = read(Kind::initiative,
                   "title: 記録\nprefecture: 香川県\nregion: 圏域\nyear: FY2020\naims: [一, 二]");
  CHECK(merged(base, test::en, "aims: [one, two]") == "");
  const Initiative& initiative = base.record.as<Initiative>();
  REQUIRE(initiative.aims.size() == 2);
  CHECK(initiative.aims[1].ja == "二");
  CHECK(initiative.aims[1].own(test::en) == "two");
}

TEST_CASE("variant.field.not-localisable") {
  Read base = read(Kind::group, kGroup);
  CHECK(merged(base, test::en, "place: nakamachi-hall") ==
        "1:1+5 variant.field.not-localisable [place] [.en]");
  CHECK(merged(base, test::easy, "kana: かい") ==
        "1:1+4 variant.field.not-localisable [kana] [.easy]");
}

TEST_CASE("variant.field.twice") {
  Read base = read(Kind::group, "title: {ja: 会, en: Circle}\nkana: かい");
  CHECK(merged(base, test::en, "title: Ring") == "1:1+5 variant.field.twice [title] [en]");
  CHECK(base.record.common.title.own(test::en) == "Circle");
  CHECK(merged(base, test::easy, "title: あつまり") == "");
}

TEST_CASE("a variant knows the same fields and forms") {
  Read base = read(Kind::group, kGroup);
  CHECK(merged(base, test::en, "titel: Ring") == "1:1+5 field.unknown [titel]");
  CHECK(merged(base, test::en, "title: [a]") == "1:8+1 field.text.expected [title] [ひだまりの会]");
  CHECK(merged(base, test::en, "- a") == "1:1+0 record.not-a-map");
  CHECK(merged(base, test::en, "") == "");
}

}  // namespace
}  // namespace hiroba::kinds
