#include "model/freshness.h"

#include <doctest/doctest.h>

namespace hiroba::model {
namespace {

using kinds::Checked;
using kinds::Kind;
using text::Date;

constexpr Date kAgain{2026, 11, 2};

std::optional<Checked> again_on(Date day) { return Checked{Date{2026, 1, 1}, "係", {}, day}; }

TEST_CASE("the days on which a state begins") {
  const auto on = [](int days_late) {
    return freshness(Kind::group, again_on(kAgain), kAgain.plus_days(days_late));
  };
  CHECK(on(-1) == Freshness::fresh);
  CHECK(on(0) == Freshness::fresh);
  CHECK(on(1) == Freshness::due);
  CHECK(on(60) == Freshness::due);
  CHECK(on(61) == Freshness::overdue);
  CHECK(on(365) == Freshness::overdue);
  CHECK(on(366) == Freshness::archived);
}

TEST_CASE("without a day to check again, a year after the check") {
  CHECK(check_again(std::nullopt) == std::nullopt);
  CHECK(check_again(Checked{}) == std::nullopt);
  CHECK(check_again(Checked{Date{2024, 2, 29}, "", {}, {}}) == Date{2025, 2, 28});
  CHECK(check_again(again_on(kAgain)) == kAgain);
  CHECK(freshness(Kind::group, Checked{Date{2025, 11, 2}, "", {}, {}}, Date{2026, 11, 2}) ==
        Freshness::fresh);
  CHECK(freshness(Kind::group, Checked{Date{2025, 11, 2}, "", {}, {}}, Date{2026, 11, 3}) ==
        Freshness::due);
}

TEST_CASE("nobody checked: unchecked, on every day") {
  CHECK(freshness(Kind::group, std::nullopt, kAgain) == Freshness::unchecked);
  CHECK(freshness(Kind::program, std::nullopt, kAgain) == Freshness::unchecked);
}

TEST_CASE("only offers grow old, records of papers stay what they are") {
  for (const Kind kind : {Kind::group, Kind::event, Kind::service, Kind::organization, Kind::place,
                          Kind::number, Kind::supporter}) {
    CHECK(grows_old(kind));
  }
  for (const Kind kind :
       {Kind::program, Kind::grant, Kind::meeting, Kind::figure, Kind::initiative, Kind::resource,
        Kind::term, Kind::page, Kind::story, Kind::notice, Kind::course, Kind::form}) {
    CHECK_FALSE(grows_old(kind));
    CHECK(freshness(kind, again_on(kAgain), kAgain.plus_days(1000)) == Freshness::fresh);
    CHECK(next_freshness_change(kind, again_on(kAgain), kAgain) == std::nullopt);
  }
}

TEST_CASE("until the next change every day has the same state") {
  const auto state = [](Date day) { return freshness(Kind::group, again_on(kAgain), day); };
  for (int days = -30; days <= 365; ++days) {
    const Date today = kAgain.plus_days(days);
    const auto change = next_freshness_change(Kind::group, again_on(kAgain), today);
    REQUIRE(change.has_value());
    REQUIRE(*change > today);
    REQUIRE(state(change->plus_days(-1)) == state(today));
  }
  CHECK(next_freshness_change(Kind::group, again_on(kAgain), kAgain) == kAgain.plus_days(1));
  CHECK(next_freshness_change(Kind::group, again_on(kAgain), kAgain.plus_days(1)) ==
        kAgain.plus_days(61));
  CHECK(next_freshness_change(Kind::group, again_on(kAgain), kAgain.plus_days(200)) ==
        kAgain.plus_days(366));
  CHECK(next_freshness_change(Kind::group, again_on(kAgain), kAgain.plus_days(366)) ==
        std::nullopt);
  CHECK(next_freshness_change(Kind::group, std::nullopt, kAgain) == std::nullopt);
}

TEST_CASE(
    "digits are shown while a check by telephone or official page holds, and 180 days longer") {
  kinds::Common common;
  CHECK_FALSE(digits_may_be_shown(common, kAgain));
  common.checked = Checked{Date{2026, 1, 1}, "係", kinds::CheckedHow::telephone, kAgain};
  CHECK(digits_may_be_shown(common, kAgain.plus_days(180)));
  CHECK_FALSE(digits_may_be_shown(common, kAgain.plus_days(181)));
  CHECK(next_freshness_change(Kind::number, common.checked, kAgain.plus_days(100)) ==
        kAgain.plus_days(181));
  common.checked->how = kinds::CheckedHow::official_page;
  CHECK(digits_may_be_shown(common, kAgain));
  for (const auto how : {kinds::CheckedHow::unset, kinds::CheckedHow::visit,
                         kinds::CheckedHow::paper, kinds::CheckedHow::owner}) {
    common.checked->how = how;
    CHECK_FALSE(digits_may_be_shown(common, kAgain));
  }
  common.checked->how = kinds::CheckedHow::telephone;
  common.checked->by.clear();
  CHECK_FALSE(digits_may_be_shown(common, kAgain));
}

}  // namespace
}  // namespace hiroba::model
