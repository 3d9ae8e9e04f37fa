#include "linked_data/things.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "../../support/site_words.h"
#include "../model/small_site.h"
#include "model/routes.h"

namespace hiroba::linked_data {
namespace {

using kinds::Kind;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 21};
const std::string kChecked = "\nchecked: {date: 2026-11-02, by: 係, how: 電話, again: 2027-03-01}";

Json thing(const model::Model& model, std::string_view id) {
  const Reader reader{model, test::words(),
                      [&](model::ItemNumber n) -> const model::Item& { return model.items[n]; },
                      [](const model::Item& item) { return item.id; },
                      [](std::string_view route) { return std::string(route); }};
  return thing_of(*model.find(id), reader);
}

TEST_CASE("an event: when with its zone, whether, where as far as is shown, what it costs") {
  SmallSite site;
  site.add(Kind::place, "p",
           "title: 集会所\nkana: し\nlat: 35.5\nlng: 139.5\naddress: {prefecture: みほん県, city: "
           "みほん町, town: なかまち, block: 1-2}" +
               kChecked);
  site.add(Kind::event, "e",
           "title: お茶\nkana: お\nstart: 2026-12-02T13:30\nend: 2026-12-02T15:30\nplace: p\n"
           "attendance: 会場とオンライン\nfee_yen: 0\ncapacity: 8\nstatus: 延期" +
               kChecked);
  const Json event = thing(site.link(kToday), "event/e");
  CHECK(event["@type"] == "Event");
  CHECK(event["startDate"] == "2026-12-02T13:30:00+09:00");
  CHECK(event["endDate"] == "2026-12-02T15:30:00+09:00");
  CHECK(event["eventStatus"] == "https://schema.org/EventPostponed");
  CHECK(event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode");
  CHECK(event["location"][0]["address"]["streetAddress"] == "なかまち1-2");
  CHECK(event["location"][1]["@type"] == "VirtualLocation");
  CHECK(event["offers"]["price"] == 0);
  CHECK(event["maximumAttendeeCapacity"] == 8);
}

TEST_CASE("a group's next meetings, a cancelled one among them") {
  SmallSite site;
  site.add(Kind::group, "g",
           "title: 会\nkana: か\nschedule: [{repeat: 毎週, weekdays: [水], from: \"13:30\", "
           "exceptions: [{date: 2026-12-02, what: 休み}]}]" +
               kChecked);
  const Json group = thing(site.link(kToday), "group/g");
  CHECK(group["@type"] == "Organization");
  CHECK(group["event"].size() == 4);
  CHECK(group["event"][0]["startDate"] == "2026-11-25T13:30:00+09:00");
  CHECK(group["event"][1]["eventStatus"] == "https://schema.org/EventCancelled");
  CHECK(!group.contains("location"));
}

TEST_CASE("what may not leave has no thing; what is overdue tells no days") {
  SmallSite site;
  site.add(
      Kind::story, "s",
      "title: 話\nkana: は\npen_name: み\nconsent: {id: C, scope: [ウェブ], given: 2026-05-01, "
      "expires: 2028-01-01}");
  site.add(Kind::group, "late", "title: 会\nkana: か\nchecked: {date: 2025-01-02, by: 係}");
  site.add(Kind::group, "no",
           "title: 会\nkana: き\nopen_data: {agreed: いいえ, date: 2026-11-02}" + kChecked);
  const model::Model model = site.link(kToday);
  CHECK(thing(model, "story/s").is_null());
  CHECK(thing(model, "group/late").is_null());
  CHECK(thing(model, "group/no").is_null());
}

TEST_CASE("nothing in a script element ends it") {
  CHECK(in_script({{"name", "</script><b>&"}}) ==
        "{\"name\":\"\\u003c/script\\u003e\\u003cb\\u003e\\u0026\"}");
}

}  // namespace
}  // namespace hiroba::linked_data
