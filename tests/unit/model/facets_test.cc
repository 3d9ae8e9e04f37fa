#include "model/facets.h"

#include <doctest/doctest.h>

#include "model/calendar.h"
#include "small_site.h"
#include "text/date_format.h"

namespace hiroba::model {
namespace {

constexpr text::Date kToday{2026, 11, 21};

std::string tokens(kinds::Kind kind, std::string_view yaml) {
  test::SmallSite site;
  site.add(
      kinds::Kind::place, "hall",
      "title: 会館\nkana: かいかん\naccess: {lift: はい, toilet: いいえ, quiet_place: はい}\n");
  site.add(kind, "a", "title: 会\nkana: かい\n" + std::string(yaml));
  const Model model = site.link(kToday);
  CHECK(site.findings() == "");
  const Item* item = model.find(std::string(kinds::kind_name(kind)) + "/a");
  REQUIRE(item != nullptr);
  return facet_tokens(*item, model);
}

// «day.wed: a b; day.sat: b»
std::string values(const Model& model, kinds::Kind kind, std::string_view facet) {
  std::string out;
  for (const FacetList& list : model.facets[static_cast<size_t>(kind)]) {
    if (list.facet->id != facet) continue;
    for (const FacetValue& value : list.values) {
      if (!out.empty()) out += "; ";
      out += std::string(value.id) + ": " + test::slugs(model, value.items);
    }
  }
  return out;
}

TEST_CASE("a meeting is found under every part of the day it touches") {
  const auto bands = [](std::string_view from, std::string_view until) {
    std::string yaml =
        "schedule: [{repeat: 毎週, weekdays: [水], from: \"" + std::string(from) + "\"";
    if (!until.empty()) yaml += ", until: \"" + std::string(until) + "\"";
    return tokens(kinds::Kind::group, yaml + "}]\n");
  };
  CHECK(bands("10:00", "12:00") == "day.wed day.working-day band.morning");
  CHECK(bands("10:00", "16:00") == "day.wed day.working-day band.morning band.afternoon");
  CHECK(bands("10:00", "19:00") ==
        "day.wed day.working-day band.morning band.afternoon band.evening");
  CHECK(bands("12:00", "17:00") == "day.wed day.working-day band.afternoon");
  CHECK(bands("17:00", "18:00") == "day.wed day.working-day band.evening");
  CHECK(bands("13:30", "") == "day.wed day.working-day band.afternoon");
  // The hours of a desk may go past midnight.
  CHECK(
      tokens(kinds::Kind::service, "hours: [{days: [水], from: \"22:00\", until: \"02:00\"}]\n") ==
      "day.wed day.working-day band.evening");
}

TEST_CASE("what is not written is not claimed") {
  CHECK(tokens(kinds::Kind::group, "") == "");
  CHECK(tokens(kinds::Kind::group, "fee: 材料費だけ\n") == "");
  CHECK(tokens(kinds::Kind::group, "fee_yen: 0\n") == "fee.free");
  CHECK(tokens(kinds::Kind::group, "fee_yen: 300\n") == "fee.some");
  CHECK(tokens(kinds::Kind::group, "must_speak: 相談できます\nmay_leave: いいえ\n") == "");
  CHECK(tokens(kinds::Kind::group, "must_speak: いいえ\nmay_leave: はい\n") ==
        "ease.no-speaking ease.may-leave");
  CHECK(tokens(kinds::Kind::group, "place: hall\n") == "access.lift access.quiet-place");
}

TEST_CASE("a place that is not shown tells nothing about itself either") {
  CHECK(tokens(kinds::Kind::group, "place: hall\nplace_shown: 問い合わせた人に\n") == "");
}

TEST_CASE("both ways of attending count, each once") {
  CHECK(tokens(kinds::Kind::group, "attendance: 会場とオンライン\n") ==
        "attendance.on-site attendance.online");
}

TEST_CASE("an event that is over has no day to be found by") {
  CHECK(tokens(kinds::Kind::event, "start: 2026-11-25T10:00\n") ==
        "day.wed day.working-day band.morning");
  CHECK(tokens(kinds::Kind::event, "start: 2026-11-18T10:00\n") == "");
}

TEST_CASE("working days are one choice beside the days") {
  CHECK(tokens(kinds::Kind::service, "hours: [{days: [土, 日, 祝日]}]\n") ==
        "day.sat day.sun day.holiday");
  CHECK(tokens(kinds::Kind::service, "hours: [{days: [金, 土]}]\n") ==
        "day.fri day.sat day.working-day");
}

TEST_CASE("a list of fewer than three is not narrowed, and nothing that all have") {
  const auto groups = [](bool with_third) {
    test::SmallSite site;
    site.add(kinds::Kind::group, "a", "title: あ\nkana: あ\nfee_yen: 0\nways: [話す]\n");
    site.add(kinds::Kind::group, "b", "title: い\nkana: い\nfee_yen: 0\nways: [聞くだけ, 話す]\n");
    if (with_third) site.add(kinds::Kind::group, "c", "title: う\nkana: う\nfee_yen: 0\n");
    return site.link(kToday);
  };
  CHECK(groups(false).facets[0].empty());
  const Model model = groups(true);
  CHECK(values(model, kinds::Kind::group, "way") == "talk: a b; listen: b");
  CHECK(values(model, kinds::Kind::group, "fee") == "");
}

TEST_CASE("experience never has an address, and prefectures are in their own order") {
  for (const Facet& facet : facets_of(kinds::Kind::group)) {
    CHECK(facet.in_addresses == (facet.id != "experience"));
  }
  test::SmallSite site;
  const auto add = [&](std::string_view slug, std::string_view prefecture) {
    site.add(
        kinds::Kind::initiative, slug,
        "title: 記録\nregion: 町\nyear: FY2020\nprefecture: " + std::string(prefecture) + "\n");
  };
  add("south", "沖縄県");
  add("north", "北海道");
  add("middle", "東京");
  add("nowhere", "みほん県");
  const Model model = site.link(kToday);
  CHECK(values(model, kinds::Kind::initiative, "prefecture") ==
        "hokkaido: north; tokyo: middle; okinawa: south");
}

// «2026-11-25 a; 2026-12-01 b»
std::string entries(const Model& model) {
  std::string out;
  for (const CalendarMonth& month : model.calendar) {
    out += "[" + text::iso(month.first).substr(0, 7) + "]";
    for (const CalendarEntry& entry : month.entries) {
      out += " " + text::iso(entry.day).substr(5) + " " + model.items[entry.item].slug;
    }
  }
  return out;
}

TEST_CASE("the calendar goes from this month to the last one with an event") {
  test::SmallSite site;
  site.add(kinds::Kind::event, "late", "title: お\nkana: お\nstart: 2027-01-10T18:00\n");
  site.add(kinds::Kind::event, "early", "title: え\nkana: え\nstart: 2027-01-10T09:00\n");
  site.add(kinds::Kind::event, "week", "title: い\nkana: い\nstart: 2026-11-20\nend: 2026-11-22\n");
  site.add(kinds::Kind::event, "long", "title: き\nkana: き\nstart: 2026-12-01\nend: 2026-12-20\n");
  site.add(kinds::Kind::event, "over", "title: う\nkana: う\nstart: 2026-11-20\n");
  site.add(kinds::Kind::event, "far", "title: か\nkana: か\nstart: 2027-11-01\n");
  const Model model = site.link(kToday);
  CHECK(entries(model) ==
        "[2026-11] 11-21 week 11-22 week[2026-12] 12-01 long 12-20 long[2027-01] 01-10 early 01-10 "
        "late");
}

TEST_CASE("days that are called off stay in the calendar, what is overdue does not") {
  test::SmallSite site;
  site.add(kinds::Kind::event, "series",
           "title: あ\nkana: あ\nschedule:\n"
           "  - {repeat: 毎月の日, days: [25], end: 2026-12-31,"
           " exceptions: [{date: 2026-12-25, what: 休み}]}\n");
  site.add(kinds::Kind::event, "stale",
           "title: い\nkana: い\nstart: 2026-12-01\n"
           "checked: {date: 2026-01-01, by: 事務局, how: 電話, again: 2026-06-01}\n");
  const Model model = site.link(kToday);
  CHECK(entries(model) == "[2026-11] 11-25 series[2026-12] 12-25 series");
  CHECK(model.calendar[1].entries[0].occurrence->state == OccurrenceState::cancelled);
}

TEST_CASE("no event, no calendar") { CHECK(test::SmallSite().link(kToday).calendar.empty()); }

}  // namespace
}  // namespace hiroba::model
