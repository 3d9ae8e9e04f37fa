#include "model/memo.h"

#include <doctest/doctest.h>

#include "small_site.h"

namespace hiroba::model {
namespace {

using kinds::Kind;

constexpr text::Date kToday{2026, 11, 21};

std::string named(std::string_view kana, std::string_view more) {
  return "title: 会\nkana: " + std::string(kana) + "\n" + std::string(more);
}

std::string entries(test::SmallSite& site) {
  const Model model = site.link(kToday);
  return test::slugs(model, model.memo.entries);
}

std::string tokens(Kind kind, std::string_view yaml) {
  test::SmallSite site;
  site.add(Kind::place, "hall",
           named("かいかん", "access: {lift: はい, toilet: いいえ, quiet_place: 相談できます}\n"));
  site.add(kind, "a", named("あ", yaml));
  const Model model = site.link(kToday);
  CHECK(site.findings() == "");
  const Item* item = model.find(std::string(kinds::kind_name(kind)) + "/a");
  REQUIRE(item != nullptr);
  return memo_tokens(*item, model);
}

// What fits a pair of answers.
std::string fitting(const Model& model, std::string_view way, std::string_view place) {
  const Memo& memo = model.memo;
  for (size_t w = 0; w < memo.ways.size(); ++w) {
    for (size_t p = 0; p < memo.places.size(); ++p) {
      if (memo.ways[w] != way || memo.places[p] != place) continue;
      return test::slugs(model, memo.fitting[w * memo.places.size() + p]);
    }
  }
  return "no such pair";
}

TEST_CASE("groups, events and services stand in one order, by kana") {
  test::SmallSite site;
  site.add(Kind::group, "i", named("い", ""));
  site.add(Kind::event, "a", named("あ", "start: 2026-12-01\nways: [話す]\n"));
  site.add(Kind::service, "u", named("う", "who_answers: [peer]\n"));
  site.add(Kind::group, "e", named("え", ""));
  CHECK(entries(site) == "a i u e");
}

TEST_CASE("what nobody has confirmed for too long is out") {
  test::SmallSite site;
  site.add(Kind::group, "fresh",
           named("あ", "checked: {date: 2026-11-01, by: 係, how: 電話, again: 2027-05-01}\n"));
  site.add(Kind::group, "due",
           named("い", "checked: {date: 2026-01-01, by: 係, how: 電話, again: 2026-11-01}\n"));
  site.add(Kind::group, "overdue",
           named("う", "checked: {date: 2026-01-01, by: 係, how: 電話, again: 2026-08-01}\n"));
  site.add(Kind::group, "archived",
           named("え", "checked: {date: 2024-01-01, by: 係, how: 電話, again: 2024-08-01}\n"));
  CHECK(entries(site) == "fresh due");
}

TEST_CASE("an event is named while it is to come and one can take part") {
  test::SmallSite site;
  site.add(Kind::event, "past", named("あ", "start: 2026-11-20\nways: [話す]\n"));
  site.add(Kind::event, "today", named("い", "start: 2026-11-21\nways: [話す]\n"));
  site.add(Kind::event, "lasting",
           named("う", "start: 2026-11-20\nend: 2026-11-22\nways: [話す]\n"));
  site.add(Kind::event, "trial", named("え", "start: 2026-12-01\ntrial: はい\n"));
  site.add(Kind::event, "lecture", named("お", "start: 2026-12-01\ntrial: いいえ\n"));
  site.add(Kind::event, "off", named("か", "start: 2026-12-01\nways: [話す]\nstatus: 中止\n"));
  site.add(Kind::event, "later", named("き", "start: 2026-12-01\nways: [話す]\nstatus: 延期\n"));
  site.add(Kind::event, "series",
           named("く", "schedule: [{repeat: 毎週, weekdays: [水]}]\nways: [話す]\n"));
  site.add(Kind::event, "undated", named("け", "ways: [話す]\n"));
  CHECK(entries(site) == "today lasting trial series");
}

TEST_CASE("only services where peers answer, and no records of elsewhere") {
  test::SmallSite site;
  site.add(Kind::service, "peers", named("あ", "who_answers: [staff, peer]\n"));
  site.add(Kind::service, "staff", named("い", "who_answers: [staff]\n"));
  site.add(Kind::service, "unknown", named("う", ""));
  site.add(Kind::initiative, "elsewhere", named("え", "prefecture: 大阪府\n"));
  CHECK(entries(site) == "peers");
}

TEST_CASE("what is known not to be so is told from what is not written") {
  CHECK(tokens(Kind::group, "") == "");
  CHECK(tokens(Kind::group, "must_speak: はい\nmay_leave: いいえ\nvisit_first: 相談できます\n") ==
        "no.ease.no-speaking no.ease.may-leave ask.ease.trial");
  CHECK(tokens(Kind::group, "must_speak: いいえ\ncamera: はい\n") ==
        "ease.no-speaking no.ease.camera-off");
  CHECK(tokens(Kind::group, "booking: いります\nfee_yen: 300\n") ==
        "fee.some booking.needed no.booking.none no.fee.free");
  CHECK(tokens(Kind::group, "booking: あると助かります\n") == "booking.welcome ask.booking.none");
  CHECK(tokens(Kind::group, "place: hall\n") ==
        "access.lift no.access.toilet ask.access.quiet-place");
  CHECK(tokens(Kind::group, "place: hall\nplace_shown: 問い合わせた人に\n") == "");
  CHECK(tokens(Kind::event, "start: 2026-11-18\ntrial: いいえ\n") == "no.ease.trial");
  CHECK(tokens(Kind::service, "who_answers: [peer]\n") == "who.peer way.talk");
}

TEST_CASE("the first two questions have a page for each pair of answers") {
  test::SmallSite site;
  // An area may be called like one of the other answers.
  site.settings.areas = {ListWord{"any", {}, ""}, ListWord{"naka", {}, ""}};
  site.add(Kind::group, "a",
           named("あ", "area: [naka]\nways: [話す, ただ居る]\nattendance: 会場とオンライン\n"));
  site.add(Kind::group, "i", named("い", "area: [any]\nways: [話す]\n"));
  site.add(Kind::group, "u", named("う", ""));
  const Model model = site.link(kToday);
  CHECK(model.memo.ways.size() == 6);
  CHECK(model.memo.places == std::vector<std::string>{"area.any", "area.naka", "online", "any"});
  CHECK(fitting(model, "talk", "area.naka") == "a");
  CHECK(fitting(model, "talk", "area.any") == "i");
  CHECK(fitting(model, "talk", "any") == "a i");
  CHECK(fitting(model, "any", "online") == "a");
  CHECK(fitting(model, "listen", "any") == "");
  CHECK(fitting(model, "any", "any") == "a i u");
}

TEST_CASE("a site without anything to name has no such pages") {
  test::SmallSite site;
  site.settings.areas = {ListWord{"naka", {}, ""}};
  const Model model = site.link(kToday);
  CHECK(model.memo.entries.empty());
  CHECK(model.memo.ways.empty());
  CHECK(model.memo.fitting.empty());
}

}  // namespace
}  // namespace hiroba::model
