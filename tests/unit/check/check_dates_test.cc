// Days that cannot be, and days that differ from a rule.
#include <doctest/doctest.h>

#include "../model/small_site.h"
#include "check/site_checks.h"

namespace hiroba::check {
namespace {

using kinds::Kind;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 21};

// Everything that is said of one record beside another that is fine.
std::string findings_of(Kind kind, const std::string& yaml) {
  SmallSite site;
  site.add(Kind::page, "home", "title: はじめに");
  site.add(kind, "a", yaml);
  const model::Model model = site.link(kToday);
  check_site(model, site.found);
  site.found.sort();
  return site.findings();
}

std::string in_group(const std::string& more) {
  return findings_of(Kind::group, "title: 会\nkana: かい\n" + more);
}

TEST_CASE("date.ahead: what has happened is not of tomorrow") {
  for (const char* day : {"2026-11-22", "2026-12", "2027", "FY2027", "2062-08"}) {
    CAPTURE(day);
    CHECK(in_group("as_of: " + std::string(day)).find("date.ahead [as_of]") != std::string::npos);
    CHECK(in_group("sources: [{title: 資料, date: " + std::string(day) + "}]")
              .find("date.ahead [date]") != std::string::npos);
  }
  for (const char* day : {"2026-11-21", "2026-11", "2026", "FY2026", "1868"}) {
    CAPTURE(day);
    CHECK(in_group("as_of: " + std::string(day)) == "");
  }
  CHECK(in_group("open_data: {agreed: はい, date: 2027-01-01}").find("date.ahead") !=
        std::string::npos);
  // What does not grow old has no state that would say it.
  CHECK(findings_of(Kind::page, "title: 頁\nchecked: {date: 2062-11-02, by: 係}") ==
        "page/a.yaml:2:17 date.ahead [date] [2062-11-02] [2026-11-21]");
}

TEST_CASE("date.far: plans for another lifetime") {
  CHECK(findings_of(Kind::event, "title: お茶\nkana: おちゃ\nstart: 2062-12-02T13:30") ==
        "event/a.yaml:3:8 date.far [start] [2062-12-02T13:30]");
  CHECK(findings_of(Kind::event, "title: お茶\nkana: おちゃ\nstart: 2036-11-21") == "");
  CHECK(in_group("publish: {until: 2037-01-01}").find("date.far [until]") != std::string::npos);
}

TEST_CASE("record.check.ahead: said once, and nothing is taken for checked") {
  for (const char* day : {"2026-11-22", "2027-01-01", "2062-11-02", "2100-01-01"}) {
    SmallSite site;
    site.add(Kind::group, "a",
             "title: 会\nkana: かい\nschedule: [{repeat: 毎週, weekdays: [水], from: \"13:30\"}]\n"
             "checked: {date: " +
                 std::string(day) + ", by: 係, how: 電話}");
    const model::Model model = site.link(kToday);
    check_site(model, site.found);
    CAPTURE(day);
    CHECK(site.findings() ==
          "group/a.yaml:4:17 record.check.ahead [" + std::string(day) + "] [2026-11-21]");
    CHECK(model.items[0].freshness == model::Freshness::overdue);
    CHECK(model.items[0].dates.empty());
  }
}

TEST_CASE("record.check.ahead: a number is not shown for it") {
  SmallSite site;
  site.add(Kind::number, "a",
           "title: 窓口\ntel: \"00-0000-0000\"\ncrisis: true\n"
           "checked: {date: 2062-11-02, by: 係, how: 電話}");
  const model::Model model = site.link(kToday);
  check_site(model, site.found);
  CHECK(site.findings() == "number/a.yaml:4:17 record.check.ahead [2062-11-02] [2026-11-21]");
  CHECK_FALSE(model::digits_may_be_shown(model.items[0].common(), kToday));
}

TEST_CASE("record.check.far: no check holds for decades") {
  CHECK(in_group("checked: {date: 2026-11-02, by: 係, again: 2062-05-01}") ==
        "group/a.yaml:3:43 record.check.far [2062-05-01] [2029-11-02]");
  CHECK(in_group("checked: {date: 2026-11-02, by: 係, again: 2029-11-02}") == "");
}

std::string in_rule(const std::string& exceptions) {
  return in_group("schedule:\n  - {repeat: 毎週, weekdays: [水], from: \"13:30\", exceptions: [" +
                  exceptions + "]}");
}

TEST_CASE("schedule.exception.no-meeting: only a day of the rule can be left out or moved") {
  CHECK(in_rule("{date: 2026-12-30, what: 休み}") == "");
  for (const char* day : {"2026-12-28", "2026-12-29", "2026-12-31", "2027-01-01", "2027-01-02"}) {
    CAPTURE(day);
    CHECK(in_rule("{date: " + std::string(day) + ", what: 休み}")
              .find("schedule.exception.no-meeting [" + std::string(day)) != std::string::npos);
    CHECK(in_rule("{date: " + std::string(day) + ", what: 変更, to: 2027-01-08}")
              .find("schedule.exception.no-meeting [" + std::string(day)) != std::string::npos);
    CHECK(in_rule("{date: " + std::string(day) + ", what: 臨時}") == "");
  }
  // A day on which the rule rests may be moved; a day outside of it may not.
  CHECK(in_group("schedule: [{repeat: 毎週, weekdays: [月], from: \"10:00\", holidays: 祝日は休み, "
                 "exceptions: [{date: 2026-11-23, what: 変更, to: 2026-11-24}]}]") == "");
  CHECK(in_group("schedule: [{repeat: 毎週, weekdays: [水], from: \"10:00\", end: 2026-12-23, "
                 "exceptions: [{date: 2026-12-30, what: 休み}]}]")
            .find("schedule.exception.no-meeting") != std::string::npos);
}

TEST_CASE("schedule.exception.taken: two meetings on one day are asked about") {
  CHECK(in_rule("{date: 2026-12-30, what: 臨時}").find("schedule.exception.taken [2026-12-30]") !=
        std::string::npos);
  CHECK(in_rule("{date: 2026-12-30, what: 変更, to: 2027-01-06}")
            .find("schedule.exception.taken [2027-01-06]") != std::string::npos);
  CHECK(
      in_rule("{date: 2026-12-30, what: 変更, to: 2027-01-06}, {date: 2027-01-06, what: 変更, to: "
              "2027-01-07}") == "");
}

TEST_CASE("date.weekday.other: in fields and bodies, where the year is known") {
  const auto event = [](const std::string& words) {
    return findings_of(Kind::event,
                       "title: お茶\nkana: おちゃ\nstart: 2026-12-02T13:30\nsummary: " + words);
  };
  CHECK(event("12月2日（水）に開きます") == "");
  for (const char* wrong :
       {"12月2日（木）", "１２月２日（月）", "12月2日 火曜日", "12月2日(日・祝)",
        "2026年12月2日（金）", "令和8年12月2日（土）", "2027年1月6日（木）"}) {
    CAPTURE(wrong);
    CHECK(event(wrong).find("date.weekday.other") != std::string::npos);
  }
  for (const char* right : {"2027年1月6日（水）", "12月2日（雨天中止）", "12月2日月の会",
                            "1月から3月", "12月2日、水曜日", "12月32日（水）", "月曜日"}) {
    CAPTURE(right);
    CHECK(event(right) == "");
  }
  // Without a year, a group's day may be of any.
  CHECK(in_group("summary: 12月2日（木）") == "");
  CHECK(findings_of(Kind::notice, "title: 休み\ndate: 2026-11-20\nsummary: 1月6日（水）から") ==
        "");
}

TEST_CASE("schedule.time.missing") {
  CHECK(in_group("schedule: [{repeat: 毎週, weekdays: [水]}]") ==
        "group/a.yaml:3:12 schedule.time.missing");
}

}  // namespace
}  // namespace hiroba::check
