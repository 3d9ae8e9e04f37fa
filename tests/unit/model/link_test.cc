#include "model/link.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "../../support/languages.h"
#include "model/lists.h"
#include "model/routes.h"
#include "small_site.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::Language;
using test::slugs;
using test::SmallSite;
using text::Date;

constexpr Date kToday{2026, 11, 2};

TEST_CASE("names are resolved to numbers") {
  SmallSite site;
  site.add(Kind::place, "hall", "title: 集会所\nkana: しゅう");
  site.add(Kind::group, "a", "title: 会\nkana: かい\nplace: hall");
  const Model model = site.link(kToday);
  CHECK(site.findings() == "");
  const Item* group = model.find("group/a");
  REQUIRE(group != nullptr);
  const auto target = group->record.as<kinds::Group>().place.target;
  CHECK(model.items[target].id == "place/hall");
  CHECK(model.find("group/none") == nullptr);
  REQUIRE(model.used_by[target].size() == 1);
  CHECK(model.items[model.used_by[target][0]].slug == "a");
}

TEST_CASE("reference.unknown, with near names; the name is left out") {
  SmallSite site;
  site.add(Kind::place, "maple-hiroba", "title: 広場\nkana: ひろば");
  site.add(Kind::group, "a", "title: 会\nkana: かい\nplace: maple-hiroda\ncontacts: [mado]");
  const Model model = site.link(kToday);
  CHECK(site.findings() ==
        "group/a.yaml:3:8 reference.unknown [place/maple-hiroda] [place]\n"
        "group/a.yaml:4:12 reference.unknown [number/mado] [number]");
  CHECK(site.found.list()[0].near == std::vector<std::string>{"place/maple-hiroba"});
  CHECK(model.find("group/a")->record.as<kinds::Group>().place.id.empty());
  CHECK(model.find("group/a")->record.as<kinds::Group>().contacts.empty());
}

TEST_CASE("reference.hidden: known, but not shown") {
  SmallSite site;
  site.add(Kind::place, "hall", "title: 集会所\nkana: しゅう\ndraft: true");
  site.add(Kind::group, "a", "title: 会\nkana: かい\nplace: hall");
  const Model model = site.link(kToday);
  CHECK(site.findings() == "group/a.yaml:3:8 reference.hidden [place/hall]");
  CHECK_FALSE(site.found.has_errors());
  CHECK(model.find("group/a")->record.as<kinds::Group>().place.id.empty());
}

TEST_CASE("reference.to-sample: a real record never names an invented one") {
  SmallSite site;
  site.settings.publish_samples = true;
  site.add(Kind::place, "hall", "title: 集会所\nkana: しゅう\nsample: true");
  site.add(Kind::group, "a", "title: 会\nkana: かい\nplace: hall");
  site.add(Kind::group, "b", "title: 会\nkana: かい\nplace: hall\nsample: true");
  site.link(kToday);
  CHECK(site.findings() == "group/a.yaml:3:8 reference.to-sample [place/hall]");
}

TEST_CASE("reference.to-itself") {
  SmallSite site;
  site.add(Kind::group, "a", "title: 会\nkana: かい\nrelated: [group/a]");
  const Model model = site.link(kToday);
  CHECK(site.findings() == "group/a.yaml:3:11 reference.to-itself [group/a]");
  CHECK(model.items[0].common().related.empty());
}

TEST_CASE("links and pictures in the body") {
  SmallSite site;
  Item& page = site.add(Kind::page, "p", "title: 読みもの");
  site.add_body(page, test::ja,
                "[会](group/a#when) と [ない](group/b)\n\n![地図](map.png) と "
                "![絵](e.png)\n\n[自分](page/p)");
  page.attachments.push_back(Attachment{"map.png", "", 1});
  site.add(Kind::group, "a", "title: 会\nkana: かい");
  site.link(kToday);
  CHECK(site.findings() ==
        "page/p.yaml:1:26 reference.unknown [group/b] [group]\n"
        "page/p.yaml:3:23 attachment.unknown [e.png] [page/p]\n"
        "page/p.yaml:5:6 reference.to-itself [page/p]");
}

TEST_CASE("word.unknown: areas and topics of site.yaml") {
  SmallSite site;
  site.settings.areas = {ListWord{"nakamachi", {"なかまち"}, ""}};
  site.add(Kind::group, "a", "title: 会\nkana: かい\narea: [nakamachl]\ntopics: [learning]");
  site.link(kToday);
  CHECK(site.findings() ==
        "group/a.yaml:3:8 word.unknown [areas] [nakamachl]\n"
        "group/a.yaml:4:10 word.unknown [topics] [learning]");
  CHECK(site.found.list()[0].near == std::vector<std::string>{"nakamachi"});
}

TEST_CASE("record.check.due and record.check.overdue") {
  SmallSite site;
  site.add(Kind::group, "a",
           "title: 会\nkana: かい\nchecked: {date: 2026-01-01, again: 2026-11-01}");
  site.add(Kind::group, "b",
           "title: 会\nkana: かい\nchecked: {date: 2026-01-01, again: 2026-08-01}");
  site.add(Kind::group, "c",
           "title: 会\nkana: かい\nchecked: {date: 2025-01-01, again: 2025-08-01}");
  site.add(Kind::group, "d",
           "title: 会\nkana: かい\nchecked: {date: 2026-01-01, again: 2026-11-02}");
  const Model model = site.link(kToday);
  CHECK(site.findings() ==
        "group/a.yaml:3:36 record.check.due [2026-11-01]\n"
        "group/b.yaml:3:36 record.check.overdue [2026-08-01]\n"
        "group/c.yaml:3:36 record.check.overdue [2025-08-01]");
  CHECK_FALSE(site.found.has_errors());
  CHECK(slugs(model, model.list(Kind::group)) == "a b d");  // archived: in no list
  CHECK(model.find("group/c") != nullptr);
}

TEST_CASE("no day is expanded past the day to check again, and none for what is overdue") {
  const auto last_day = [](const std::string& checked) {
    SmallSite site;
    site.add(Kind::group, "a",
             "title: 会\nkana: かい\nschedule: [{repeat: 毎月の日, days: [2]}]\n" + checked);
    const Model model = site.link(kToday);
    return model.items[0].dates.empty() ? std::optional<Date>{} : model.items[0].dates.back().date;
  };
  CHECK(last_day("") == Date{2027, 11, 2});
  CHECK(last_day("checked: {date: 2026-10-01, again: 2027-02-02}") == Date{2027, 2, 2});
  CHECK(last_day("checked: {date: 2026-10-01, again: 2027-02-01}") == Date{2027, 1, 2});
  CHECK(last_day("checked: {date: 2026-10-01, again: 2026-11-01}") == std::nullopt);
  CHECK(last_day("checked: {date: 2026-01-01, again: 2026-05-01}") == std::nullopt);
}

TEST_CASE("names of menus that mean something of the model") {
  SmallSite site;
  site.add(Kind::page, "p", "title: 読みもの");
  const Model model = site.link(kToday);
  CHECK(menu_target(model, "list/page").what == MenuTarget::What::unknown);
  CHECK(menu_target(model, "page/p").what == MenuTarget::What::item);
  CHECK(menu_target(model, "").what == MenuTarget::What::unknown);
}

TEST_CASE("the next day on which the site changes") {
  const auto next = [](const std::string& yaml) {
    SmallSite site;
    site.add(Kind::event, "a", "title: 催し\n" + yaml);
    return site.link(kToday).next_change;
  };
  CHECK(next("start: 2026-12-02") == Date{2026, 12, 3});
  CHECK(next("start: 2026-11-02") == Date{2026, 11, 3});
  CHECK(next("start: 2026-11-01") == std::nullopt);
  CHECK(next("start: 2026-12-02\nchecked: {date: 2026-10-01, again: 2026-11-10}") ==
        Date{2026, 11, 11});
  CHECK(next("start: 2026-12-02\npublish: {until: 2026-11-05}") == Date{2026, 11, 6});
}

// ---- places

// What is left of a place and of the group that meets there.
struct Shown {
  std::string place;  // the place's address and point
  std::string group;  // the group's place and town
};
Shown shown(const std::string& of_place, const std::string& of_group) {
  SmallSite site;
  site.add(Kind::place, "hall",
           "title: 集会所\nkana: しゅう\nlat: 35.6\nlng: 139.6\nway: 停留所から4分\n"
           "address: {postal_code: \"000-0000\", city: みほん町, town: なかまち, block: 1-2-3, "
           "building: 2階}\n" +
               of_place);
  site.add(Kind::group, "a", "title: 会\nkana: かい\nplace: hall\n" + of_group);
  const Model model = site.link(kToday);
  const Item& place = *model.find("place/hall");
  const Item& group = *model.find("group/a");
  const auto& p = place.record.as<kinds::Place>();
  Shown out;
  if (p.address)
    out.place = p.address->postal_code + p.address->city + p.address->town + p.address->block +
                p.address->building;
  if (p.lat || p.lng) out.place += "+point";
  if (!p.way.empty()) out.place += "+way";
  out.group = group.record.as<kinds::Group>().place.id + "|" + group.place_town;
  const bool used = !model.used_by[static_cast<size_t>(&place - model.items.data())].empty();
  if (used) out.group += "|used";
  return out;
}

TEST_CASE("a place shows what it wants known") {
  CHECK(shown("", "").place == "000-0000みほん町なかまち1-2-32階+point+way");
  CHECK(shown("place_shown: 住所まで", "").place == "000-0000みほん町なかまち1-2-32階+point+way");
  CHECK(shown("place_shown: 町名まで", "").place == "みほん町なかまち");
  CHECK(shown("place_shown: 問い合わせた人に", "").place == "");
}

TEST_CASE("a group may be more careful than its place, and then the place does not know it") {
  CHECK(shown("", "").group == "place/hall||used");
  CHECK(shown("", "place_shown: 住所まで").group == "place/hall||used");
  CHECK(shown("", "place_shown: 町名まで").group == "|みほん町なかまち");
  CHECK(shown("", "place_shown: 問い合わせた人に").group == "|");
  CHECK(shown("", "place_shown: 問い合わせた人に").place ==
        "000-0000みほん町なかまち1-2-32階+point+way");
}

TEST_CASE("a group never tells more of a place than the place itself") {
  CHECK(shown("place_shown: 問い合わせた人に", "place_shown: 町名まで").group == "|");
  CHECK(shown("place_shown: 町名まで", "place_shown: 町名まで").group == "|みほん町なかまち");
}

TEST_CASE("the digits of a number that nobody confirmed are not in the model") {
  const auto digits = [](const std::string& checked) {
    SmallSite site;
    site.add(Kind::number, "n",
             "title: 窓口\ntel: \"00-0000-0000\"\nfax: \"00-0000-0001\"\nmail: a@example.jp\n" +
                 checked);
    const Model model = site.link(kToday);
    const auto& number = model.items[0].record.as<kinds::Number>();
    return number.tel + number.fax + number.mail;
  };
  CHECK(digits("checked: {date: 2026-10-01, by: 係, how: 電話}") ==
        "00-0000-000000-0000-0001a@example.jp");
  CHECK(digits("checked: {date: 2026-01-01, by: 係, how: 電話, again: 2026-05-06}") != "");
  CHECK(digits("checked: {date: 2026-01-01, by: 係, how: 電話, again: 2026-05-05}") == "");
  CHECK(digits("checked: {date: 2026-10-01, by: 係, how: 資料}") == "");
  CHECK(digits("") == "");
}

// ---- lists

TEST_CASE("lists by reading, not by character code") {
  SmallSite site;
  site.add(Kind::group, "c", "title: サ\nkana: サロン");
  site.add(Kind::group, "b", "title: か\nkana: がくしゅう");
  site.add(Kind::group, "a", "title: か\nkana: かくしゅう");
  site.add(Kind::group, "d", "title: あ\nkana: あさ");
  const Model model = site.link(kToday);
  CHECK(slugs(model, model.list(Kind::group)) == "d a b c");
}

TEST_CASE("events: what comes next first, what is over after it, newest first") {
  SmallSite site;
  site.add(Kind::event, "later", "title: 後\nstart: 2027-01-06");
  site.add(Kind::event, "old", "title: 前\nstart: 2025-01-06");
  site.add(Kind::event, "today", "title: 今日\nstart: 2026-11-02");
  site.add(Kind::event, "past", "title: 過\nstart: 2026-11-01");
  site.add(Kind::event, "series", "title: 毎週\nschedule: [{repeat: 毎週, weekdays: [水]}]");
  const Model model = site.link(kToday);
  CHECK(slugs(model, model.list(Kind::event)) == "today series later past old");
}

TEST_CASE("news and stories: newest first; meetings by the first day they may mean") {
  SmallSite site;
  site.add(Kind::notice, "a", "title: い\ndate: 2026-10-01");
  site.add(Kind::notice, "b", "title: ろ\ndate: 2026-11-01");
  site.add(Kind::meeting, "m", "title: 会議\nstatus_of_fact: 実績\nseries: 部会\ndate: 2021-07");
  site.add(Kind::meeting, "n", "title: 会議\nstatus_of_fact: 実績\nseries: 部会\ndate: 2021-07-05");
  site.add(Kind::meeting, "o", "title: 会議\nstatus_of_fact: 実績\nseries: 部会");
  const Model model = site.link(kToday);
  CHECK(slugs(model, model.list(Kind::notice)) == "b a");
  CHECK(slugs(model, model.list(Kind::meeting)) == "n m o");
}

TEST_CASE("courses by path and step") {
  SmallSite site;
  const auto course = [&](const char* slug, const std::string& yaml) {
    site.add(Kind::course, slug, "title: 研修\nstatus_of_fact: 計画\n" + yaml);
  };
  course("national", "path: 国の要綱による研修\nstep: 1");
  course("ward-2", "path: 自治体の研修\nstep: 2");
  course("ward-1", "path: 自治体の研修\nstep: 1");
  course("ward-x", "path: 自治体の研修");
  const Model model = site.link(kToday);
  CHECK(slugs(model, model.list(Kind::course)) == "ward-1 ward-2 ward-x national");
}

TEST_CASE("areas and topics: only what is listed, and no regional records") {
  SmallSite site;
  site.settings.areas = {ListWord{"a", {"あ"}, ""}, ListWord{"b", {"い"}, ""}};
  site.settings.topics = {ListWord{"t", {"た"}, ""}};
  site.add(Kind::group, "g", "title: 会\nkana: かい\narea: [a]\ntopics: [t]");
  site.add(Kind::initiative, "i",
           "title: 記録\nprefecture: 香川県\nregion: 圏域\nyear: FY2020\narea: [a]\ntopics: [t]");
  site.add(Kind::number, "n", "title: 窓口\ntel: \"000\"\narea: [b]");
  const Model model = site.link(kToday);
  REQUIRE(model.areas.size() == 1);
  CHECK(model.areas[0].word->id == "a");
  CHECK(slugs(model, model.areas[0].items) == "g");
  REQUIRE(model.topics.size() == 1);
  CHECK(slugs(model, model.topics[0].items) == "g");
  CHECK(slugs(model, model.list(Kind::initiative)) == "i");
  CHECK(model.list(Kind::number).empty());
}

TEST_CASE("items stand by kind, then slug, whatever order they came in") {
  SmallSite site;
  site.add(Kind::page, "b", "title: い");
  site.add(Kind::group, "z", "title: 会\nkana: かい");
  site.add(Kind::page, "a", "title: あ");
  const Model model = site.link(kToday);
  std::string ids;
  for (const Item& item : model.items) ids += item.id + " ";
  CHECK(ids == "group/z page/a page/b ");
}

}  // namespace
}  // namespace hiroba::model
