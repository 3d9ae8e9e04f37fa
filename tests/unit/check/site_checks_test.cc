#include "check/site_checks.h"

#include <doctest/doctest.h>

#include "../../support/languages.h"
#include "../model/small_site.h"

namespace hiroba::check {
namespace {

using kinds::Kind;
using kinds::Language;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 2};

// What check_site() alone says about the site.
std::string findings_of(SmallSite& site) {
  const model::Model model = site.link(kToday);
  source::Diagnostics found;
  check_site(model, found);
  found.sort();
  return site.lines_of(found);
}

TEST_CASE("course.prerequisites.ring: every ring is named once") {
  SmallSite site;
  const auto course = [&](const char* slug, const std::string& before) {
    site.add(
        Kind::course, slug,
        "title: " + std::string(slug) + "\nstatus_of_fact: 計画\nprerequisites: [" + before + "]");
  };
  course("a", "b");
  course("b", "c");
  course("c", "a");
  course("d", "a");
  course("x", "y");
  course("y", "x");
  CHECK(findings_of(site) ==
        "course/a.yaml:3:16 course.prerequisites.ring [course/a → course/b → course/c → course/a]\n"
        "course/x.yaml:3:16 course.prerequisites.ring [course/x → course/y → course/x]");
}

TEST_CASE("courses that meet again further on are no ring") {
  SmallSite site;
  const auto course = [&](const char* slug, const std::string& before) {
    site.add(
        Kind::course, slug,
        "title: " + std::string(slug) + "\nstatus_of_fact: 計画\nprerequisites: [" + before + "]");
  };
  course("a", "b, c");
  course("b", "d");
  course("c", "d");
  course("d", "");
  CHECK(findings_of(site) == "");
}

TEST_CASE("record.title.twice: the same kind, name and day") {
  SmallSite site;
  site.add(Kind::term, "a", "title: ピア\nkana: ぴあ");
  site.add(Kind::term, "b", "title: ピア\nkana: ぴあ");
  site.add(Kind::organization, "c", "title: ピア\nkana: ぴあ");
  site.add(Kind::event, "e", "title: お茶\nstart: 2026-12-02");
  site.add(Kind::event, "f", "title: お茶\nstart: 2027-01-06");
  CHECK(findings_of(site) == "term/b.yaml:1:8 record.title.twice [ピア]");
}

TEST_CASE("record.name.twice: a number has no page at which two would collide") {
  SmallSite site;
  const char* yaml =
      "title: 窓口\ntel: \"00-0000-0000\"\nchecked: {date: 2026-10-01, by: 係, how: 電話}";
  site.add(Kind::number, "mado", yaml);
  site.add(Kind::number, "mado", yaml, 1);
  const std::string lines = findings_of(site);
  CHECK(lines.find("record.name.twice [number/mado]") != std::string::npos);
}

TEST_CASE("number.outside-register: in every text and body, not in the register") {
  SmallSite site;
  site.add(Kind::number, "mado",
           "title: 窓口\ntel: \"00-0000-0000\"\nfax: \"00-0000-0001\"\n"
           "mail: soudan@example.jp\nchecked: {date: 2026-10-01, by: 係, how: 電話}");
  site.add(Kind::group, "a", "title: 会\nkana: かい\nbooking_note: 00-0000-0000 に電話");
  site.add(Kind::group, "b",
           "title: 会の二\nkana: かい\nfee: {ja: 無料, en: call 00-0000-0000}\nsample: false\n"
           "sources: [{title: 資料1 00-0000-0000, url: \"https://example.jp/00-0000-0000\"}]");
  site.add(Kind::notice, "m", "title: 知らせ\ndate: 2026-11-01\nsummary: a@example.jp に送る");
  model::Item& page = site.add(Kind::page, "p", "title: 読みもの");
  site.add_body(page, test::ja,
                "はじめに。\n\n00-0000-0000 まで、a@example.jp へ。\n\n119番は別です。");
  CHECK(findings_of(site) ==
        "group/a.yaml:3:15 number.outside-register [booking_note]\n"
        "group/b.yaml:3:19 number.outside-register [fee]\n"
        "group/b.yaml:5:19 number.outside-register [title]\n"
        "notice/m.yaml:3:10 number.mail.outside-register [summary]\n"
        "page/p.yaml:3:0 number.mail.outside-register [本文]\n"
        "page/p.yaml:3:0 number.outside-register [本文]");
}

TEST_CASE("number.outside-register: samples are no exception") {
  SmallSite site;
  site.settings.publish_samples = true;
  site.add(Kind::group, "a", "title: 見本の会\nkana: かい\nsample: true\nfee: 00-0000-0000 で聞く");
  CHECK(findings_of(site) == "group/a.yaml:4:6 number.outside-register [fee]");
}

TEST_CASE("a written-out web address may hold any digits") {
  SmallSite site;
  model::Item& page = site.add(Kind::page, "p", "title: 読みもの");
  site.add_body(page, test::ja, "くわしくは https://example.jp/a/0000000000 を見ます。");
  CHECK(findings_of(site) == "");
}

TEST_CASE("number.crisis.unchecked: a crisis line needs a call or the official page") {
  SmallSite site;
  site.add(Kind::number, "a", "title: 一\ntel: \"000\"\ncrisis: true");
  site.add(Kind::number, "b",
           "title: 二\ntel: \"000\"\ncrisis: true\nchecked: {date: 2026-10-01, by: 係, how: 資料}");
  site.add(Kind::number, "c",
           "title: 三\ntel: \"000\"\ncrisis: true\nchecked: {date: 2026-10-01, how: 電話}");
  site.add(Kind::number, "d",
           "title: 四\ntel: \"000\"\ncrisis: true\nchecked: {date: 2026-10-01, by: 係, how: "
           "公式ページ}");
  site.add(Kind::number, "e", "title: 五\ntel: \"000\"");
  CHECK(findings_of(site) ==
        "number/a.yaml:3:9 number.crisis.unchecked\n"
        "number/b.yaml:3:9 number.crisis.unchecked\n"
        "number/c.yaml:3:9 number.crisis.unchecked");
}

TEST_CASE("number.check.overdue: from the 181st day on") {
  const auto number = [](const std::string& again) {
    return "title: " + again +
           "\ntel: \"000\"\nchecked: {date: 2025-11-01, by: 係, how: 電話, again: " + again + "}";
  };
  SmallSite site;
  site.add(Kind::number, "a", number("2026-05-06"));  // 180 days before the second of November
  site.add(Kind::number, "b", number("2026-05-05"));
  CHECK(findings_of(site) == "number/b.yaml:3:52 number.check.overdue [2026-05-05]");
}

TEST_CASE("open-data.point.hidden: agreed, but the place is not shown") {
  SmallSite site;
  site.add(
      Kind::group, "a",
      "title: 会\nkana: かい\nplace_shown: 町名まで\nopen_data: {agreed: はい, date: 2026-10-01}");
  site.add(Kind::group, "b",
           "title: 会の二\nkana: かい\nplace_shown: 住所まで\nopen_data: {agreed: はい, date: "
           "2026-10-01}");
  site.add(
      Kind::event, "c",
      "title: 催し\nstart: 2026-12-01\nplace_shown: 問い合わせた人に\nopen_data: {agreed: いいえ}");
  site.add(Kind::service, "d",
           "title: 窓口\nkana: まどぐち\nplace_shown: 問い合わせた人に\nopen_data: {agreed: はい, "
           "date: 2026-10-01}");
  CHECK(findings_of(site) ==
        "group/a.yaml:3:14 open-data.point.hidden [町名まで]\n"
        "service/d.yaml:3:14 open-data.point.hidden [問い合わせた人に]");
}

TEST_CASE("ruby in fields is checked where the value stands") {
  SmallSite site;
  site.add(Kind::group, "a",
           "title: ｜傾聴《けいちょう》の会\nkana: かい\nsummary: {ja: 傾聴《けいちょう, easy: "
           "ピア《なかま》}\n"
           "fee: 無料《》です\nstaff: \"**[x](y)** は、そのまま\"");
  CHECK(findings_of(site) ==
        "group/a.yaml:3:15 markdown.ruby.unclosed [傾聴《けいちょう]\n"
        "group/a.yaml:3:31 markdown.ruby.no-base [ピア《なかま》]\n"
        "group/a.yaml:4:6 markdown.ruby.empty [無料《》です]\n"
        "group/a.yaml:5:8 field.markup [staff] [**[x](y)**]");
}

model::Item& figure(SmallSite& site, std::string_view more,
                    std::vector<std::vector<std::string>> table) {
  model::Item& item = site.add(Kind::figure, "kaisu",
                               "title: 回数\nstatus_of_fact: 計画\ndefinition: 回数。\n"
                               "series: [{column: 回数, status: 計画}]\n" +
                                   std::string(more));
  item.table = std::move(table);
  return item;
}

TEST_CASE("figures: table, columns, rows and cells") {
  const auto with = [](std::string_view more, std::vector<std::vector<std::string>> table) {
    SmallSite site;
    figure(site, more, std::move(table));
    return findings_of(site);
  };
  CHECK(with("", {}) == "figure/kaisu.yaml:1:1 figure.table.missing [kaisu.csv]");
  CHECK(with("", {{"年度", "回"}, {"2022", "70"}}) ==
        "figure/kaisu.yaml:4:19 figure.column.unknown [回数]");
  CHECK(
      with("",
           {{"年度", "回数"}, {"2022", "70"}, {"2023", ""}, {"2024", "数名"}, {"2025", "-0.5"}}) ==
      "");
  CHECK(with("", {{"年度", "回数"}, {"2022", "70回"}, {"2023", "1,375"}, {"2024", "inf"}}) ==
        "figure/kaisu.yaml:4:19 figure.cell.not-number [1,375] [3] [回数]\n"
        "figure/kaisu.yaml:4:19 figure.cell.not-number [70回] [2] [回数]\n"
        "figure/kaisu.yaml:4:19 figure.cell.not-number [inf] [4] [回数]");
  CHECK(with("rows: [{row: 2022年, status: 見込み}]", {{"年度", "回数"}, {"2022", "70"}}) ==
        "figure/kaisu.yaml:5:14 figure.row.unknown [2022年]");
  CHECK(with("", {{"年度", "回数", "回数"}, {"2022", "70", "71"}}) ==
        "figure/kaisu.yaml:4:9 figure.column.twice [回数]");
}

TEST_CASE("figures: near names of columns are offered") {
  SmallSite site;
  figure(site, "", {{"年度", "回数 "}, {"2022", "70"}});
  const model::Model model = site.link(kToday);
  source::Diagnostics found;
  check_site(model, found);
  REQUIRE(found.list().size() == 1);
  CHECK(found.list()[0].near == std::vector<std::string>{"回数 "});
}

TEST_CASE("without an operator nothing can be applied for or sent") {
  const char* grant =
      "title: 補助\nstatus_of_fact: 計画\n"
      "open: {from: 2026-08-01, until: 2026-08-31, confirmed_by: 係, confirmed_on: 2026-07-01}";
  const char* form =
      "title: 紙\nnumber: 様式1\nversion: 1\npurpose: 伝える\nways: [紙で, 画面から送る]\n"
      "sections: [{id: a, title: まとまり, questions: [{id: b, type: ひとことの文, label: 曜日}]}]";
  SmallSite site;
  site.add(Kind::grant, "g", grant);
  site.add(Kind::form, "f", form);
  CHECK(findings_of(site) ==
        "grant/g.yaml:3:7 grant.open.no-operator\n"
        "form/f.yaml:2:9 form.number.no-operator [様式1]\n"
        "form/f.yaml:5:12 form.endpoint.no-operator");
  SmallSite with_operator;
  with_operator.settings.operated_by = model::Operator{{"みほん町"}, {}, {}};
  with_operator.add(Kind::grant, "g", grant);
  with_operator.add(Kind::form, "f", form);
  CHECK(findings_of(with_operator) == "form/f.yaml:5:12 form.endpoint.missing");
}

TEST_CASE("answers go over https, to somebody, by ways that exist") {
  const char* form =
      "title: 紙\nversion: 1\npurpose: 伝える\nways: [FAX, 画面から送る]\ncontacts: [n]\n"
      "sections: [{id: a, title: まとまり, questions: [{id: b, type: ひとことの文, label: 曜日}]}]";
  const auto findings = [&](const char* number, std::vector<model::Endpoint> endpoints,
                            bool has_operator) {
    SmallSite site;
    if (has_operator) site.settings.operated_by = model::Operator{{"みほん町"}, {}, {}};
    site.settings.endpoints = std::move(endpoints);
    site.add(Kind::form, "f", form);
    site.add(Kind::number, "n",
             "title: 番号\nkana: ばんごう\n" + std::string(number) +
                 "\nchecked: {date: 2026-11-02, by: 係, how: 電話}");
    return findings_of(site);
  };
  const model::Endpoint good{"", "https://uketsuke.example.jp/"};
  CHECK(findings("fax: 00-0000-0001", {good}, true) == "");
  CHECK(findings("tel: 00-0000-0001", {good}, true) == "form/f.yaml:4:8 form.way.no-number [FAX]");
  CHECK(findings("fax: 00-0000-0001", {{"form/f", "http://uketsuke.example.jp/"}}, true)
            .find("site.endpoint.address [http://uketsuke.example.jp/]") != std::string::npos);
  CHECK(findings("fax: 00-0000-0001", {{"form/other", good.to}}, true) ==
        "form/f.yaml:4:13 form.endpoint.missing");
  CHECK(findings("fax: 00-0000-0001", {good}, false).find("site.endpoint.no-operator") !=
        std::string::npos);
}

TEST_CASE("the story of a baton may go round") {
  SmallSite site;
  const auto story = [&](const char* slug, const std::string& next) {
    site.add(Kind::story, slug,
             "title: お話" + std::string(slug) + "\npen_name: みずいろ\nbaton: [" + next +
                 "]\nconsent: {id: C-1, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}");
  };
  story("a1", "b1");
  story("b1", "a1");
  CHECK(findings_of(site) == "");
}

}  // namespace
}  // namespace hiroba::check
