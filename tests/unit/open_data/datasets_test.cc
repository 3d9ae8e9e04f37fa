#include "open_data/datasets.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "../../support/site_words.h"
#include "../model/small_site.h"
#include "open_data/source.h"

namespace hiroba::open_data {
namespace {

using kinds::Kind;
using nlohmann::json;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 21};
const std::string kChecked = "\nchecked: {date: 2026-11-02, by: 係, how: 電話, again: 2027-03-01}";
const std::string kAgreed = "\nopen_data: {agreed: はい, date: 2026-11-02}" + kChecked;

std::string file(const model::Model& model, std::string_view route) {
  for (const Dataset& set : datasets(model, test::words())) {
    for (const File& one : set.files) {
      if (one.route == route) return one.bytes();
    }
  }
  return "";
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("an event is a row; a day of a series is one, too; lines are one line") {
  SmallSite site;
  site.settings.municipality = model::Municipality{"131121", "せたがや"};
  site.add(Kind::event, "e",
           "title: お茶\nkana: おちゃ\nsummary: 飲みます。\nstart: 2026-12-02T13:30\nfee_yen: 0" +
               kAgreed);
  site.add(
      Kind::event, "s",
      "title: 読む会\nkana: よむ\nschedule: [{repeat: 日付で, dates: [2026-12-05, 2026-11-20], "
      "from: \"10:00\", exceptions: [{date: 2026-12-05, what: 休み}]}]" +
          kAgreed);
  const std::string csv = file(site.link(kToday), "data/event-list.csv");
  CHECK(csv.starts_with("\xEF\xBB\xBF全国地方公共団体コード,ID,地方公共団体名,イベント名,"));
  CHECK(has(csv,
            "\r\n131121,e,せたがや,お茶,オチャ,,2026-12-02,2026-12-02,13:30,,,予定,飲みます。,0,"));
  CHECK(has(csv,
            "\r\n131121,s.2026-12-05,せたがや,読む会,ヨム,,2026-12-05,2026-12-05,10:00,,,中止,"));
  CHECK(!has(csv, "2026-11-20"));
}

TEST_CASE("who has not said yes is in no data") {
  SmallSite site;
  site.add(Kind::group, "yes", "title: 会\nkana: か" + kAgreed);
  site.add(Kind::group, "no",
           "title: 断った会\nkana: こ\nopen_data: {agreed: いいえ, date: 2026-11-02}" + kChecked);
  site.add(Kind::group, "silent", "title: 答えのない会\nkana: こ" + kChecked);
  site.add(Kind::group, "unchecked",
           "title: 確かめていない会\nkana: た\nopen_data: {agreed: はい, date: 2026-11-02}");
  const json groups = json::parse(file(site.link(kToday), "data/group.json"));
  CHECK(groups.size() == 1);
  CHECK(groups[0]["id"] == "group/yes");
  CHECK(groups[0]["record"].contains("open_data") == false);
}

TEST_CASE("a reference to what is not in the data is left out") {
  SmallSite site;
  site.add(Kind::story, "s",
           "title: 話\nkana: は\npen_name: み\nconsent: {id: C, scope: [ウェブ, 研修], given: "
           "2026-05-01, expires: 2028-01-01}" +
               kChecked);
  site.add(
      Kind::course, "c",
      "title: 学び\nkana: ま\nstatus_of_fact: 計画\nstories: [s]\nrelated: [story/s]" + kChecked);
  const model::Model model = site.link(kToday);
  CHECK(!has(file(model, "data/course.json"), "story/s"));
  CHECK(file(model, "data/story.json").empty());
}

TEST_CASE("the directory of services has what HSDS wants, and of an address all or nothing") {
  SmallSite site;
  site.settings.base_url = "https://hiroba.example.jp";
  site.add(
      Kind::place, "whole",
      "title: 一\nkana: い\naddress: {postal_code: 000-0000, prefecture: みほん県, city: みほん町, "
      "town: なか, block: 1}" +
          kChecked);
  site.add(Kind::place, "part", "title: 二\nkana: に\naddress: {city: みほん町}" + kChecked);
  site.add(Kind::group, "g1", "title: 会\nkana: か\nplace: whole" + kAgreed);
  site.add(
      Kind::group, "g2",
      "title: 集\nkana: き\nplace: part\nschedule: [{repeat: 毎月の曜日, weekdays: [水], weeks: "
      "[1, -1], from: \"13:30\", until: \"15:30\"}]" +
          kAgreed);
  const json page = json::parse(file(site.link(kToday), "data/hsds/services.json"));
  CHECK(page["total_items"] == 2);
  const json& first = page["contents"][0];
  CHECK(first["status"] == "active");
  CHECK(first["service_at_locations"][0]["location"]["addresses"][0]["address_1"] == "なか1");
  const json& second = page["contents"][1];
  CHECK(!second["service_at_locations"][0]["location"].contains("addresses"));
  CHECK(second["schedules"][0]["byday"] == "1WE,-1WE");
  CHECK(second["schedules"][0]["valid_to"] == "2027-03-01");
}

TEST_CASE("without a decision on the licence the catalogue says so") {
  SmallSite site;
  const model::Model model = site.link(kToday);
  const auto sets = datasets(model, test::words());
  CHECK(has(catalogue(sets, model, test::words()), "dct:RightsStatement"));
  CHECK(json::parse(api(sets, model, test::words()))["paths"].contains("/data/event-list.csv"));
}

TEST_CASE("readings in katakana, cells on one line") {
  CHECK(katakana("ひだまりのかい ー A") == "ヒダマリノカイ ー A");
  CHECK(one_line(" 一\n 二\t三 ") == "一 二 三");
}

}  // namespace
}  // namespace hiroba::open_data
