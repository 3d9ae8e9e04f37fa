#include "model/calendar_files.h"

#include <doctest/doctest.h>

#include "model/happenings.h"
#include "small_site.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 21};
const std::string kChecked = "\nchecked: {date: 2026-11-02, by: 係, again: 2027-03-01}";

TEST_CASE(
    "the calendars of a site: everything, areas and topics with something in them, four bands") {
  SmallSite site;
  site.settings.areas = {{"kita", {}, {}}, {"minami", {}, {}}};
  site.settings.topics = {{"talk", {}, {}}};
  site.add(Kind::group, "g",
           "title: 会\nkana: か\narea: [kita]\nschedule: [{repeat: 毎週, weekdays: [水, 日], from: "
           "\"18:00\"}]" +
               kChecked);
  site.add(Kind::event, "over",
           "title: 前\nkana: ま\nstart: 2026-11-20\narea: [minami]" + kChecked);
  site.add(Kind::course, "c",
           "title: 学び\nkana: ま\nstatus_of_fact: 計画\ntopics: [talk]\nsessions:\n"
           "  - {title: 1, date: 2026-12-05, from: \"10:00\"}" +
               kChecked);
  const Model model = site.link(kToday);
  std::string all;
  for (const SharedCalendar& calendar : shared_calendars(model)) {
    all += calendar.of + "(" + test::slugs(model, calendar.items) + ") ";
  }
  CHECK(all ==
        "all(g c) area/kita(g) topic/talk(c) band/morning(g c) band/afternoon(g c) "
        "band/evening(g c) band/free(g c) ");
  CHECK(happenings_of(*model.find("group/g"))[0].bands == (kEvenings | kFreeDays));
  CHECK(happenings_of(*model.find("course/c"))[0].bands == kFreeDays);
}

TEST_CASE("a record has a calendar exactly while one of its days is to come") {
  SmallSite site;
  site.add(
      Kind::event, "e",
      "title: 展\nkana: て\nstart: 2026-11-25\nend: 2026-11-27\napply_by: 2026-11-23" + kChecked);
  const Model model = site.link(kToday);
  const Item& item = *model.find("event/e");
  CHECK(last_happening(item) == text::Date{2026, 11, 27});
  CHECK(has_calendar(item, {2026, 11, 27}));
  CHECK(!has_calendar(item, {2026, 11, 28}));
  CHECK(happenings_of(item).size() == 2);
}

TEST_CASE("no days, no calendars") {
  SmallSite site;
  site.add(Kind::group, "g", "title: 会\nkana: か" + kChecked);
  site.add(Kind::story, "s", "title: 話\nkana: は");
  const Model model = site.link(kToday);
  CHECK(shared_calendars(model).empty());
  CHECK(!has_calendars(model));
}

TEST_CASE("the first and third Wednesday are two rules, and no day is in both") {
  SmallSite site;
  site.add(Kind::group, "g",
           "title: 会\nkana: か\nschedule: [{repeat: 毎月の曜日, weekdays: [水], weeks: [4, -1], "
           "from: \"10:00\"}]" +
               kChecked);
  const Model model = site.link(kToday);
  const auto happenings = happenings_of(*model.find("group/g"));
  REQUIRE(happenings.size() == 2);
  CHECK(happenings[0].part == "when/0");
  CHECK(happenings[1].part == "when/0/1");
  CHECK(happenings[0].rule->week == 4);
  // In a month of four Wednesdays the last one is the fourth: said once.
  const size_t days =
      expand(*schedule_of(*model.find("group/g")), {2026, 11, 2}, {2027, 3, 1}).size();
  CHECK(days == 5);
  CHECK((happenings[1].rule.has_value() || happenings[1].first.date == text::Date{2026, 12, 30}));
}

}  // namespace
}  // namespace hiroba::model
