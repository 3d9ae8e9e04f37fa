#include "model/room.h"

#include <doctest/doctest.h>

#include "small_site.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::RoomState;
using test::SmallSite;

RoomState state_on(text::Date today, const std::string& room) {
  SmallSite site;
  site.add(Kind::group, "g",
           "title: 会\nkana: か\nroom: " + room +
               "\nchecked: {date: 2026-11-02, by: 係, again: 2027-05-01}");
  return room_of(*site.link(today).find("group/g"))->state;
}

TEST_CASE("what is said of room is believed for a month, or as long as it says") {
  const std::string usual = "{state: 順番待ち, date: 2026-11-02}";
  CHECK(state_on({2026, 11, 2}, usual) == RoomState::waiting);
  CHECK(state_on({2026, 12, 2}, usual) == RoomState::waiting);
  CHECK(state_on({2026, 12, 3}, usual) == RoomState::unknown);
  const std::string longer = "{state: 空きあり, date: 2026-11-02, until: 2027-01-10}";
  CHECK(state_on({2027, 1, 10}, longer) == RoomState::available);
  CHECK(state_on({2027, 1, 11}, longer) == RoomState::unknown);
}

TEST_CASE("what is dated ahead is not known yet") {
  CHECK(state_on({2026, 11, 1}, "{state: 空きあり, date: 2026-11-02}") == RoomState::unknown);
}

TEST_CASE("the site changes on the day after the last one on which it is believed") {
  SmallSite site;
  site.add(
      Kind::course, "c",
      "title: 学び\nkana: ま\nstatus_of_fact: 計画\nroom: {state: 空きあり, date: 2026-11-02}");
  CHECK(site.link({2026, 11, 21}).next_change == text::Date{2026, 12, 3});
}

TEST_CASE("a town says for how long") {
  SmallSite site;
  site.settings.room_days = 7;
  site.add(Kind::service, "s", "title: 所\nkana: と\nroom: {state: 空きあり, date: 2026-11-02}");
  CHECK(room_of(*site.link({2026, 11, 10}).find("service/s"))->state == RoomState::unknown);
}

}  // namespace
}  // namespace hiroba::model
