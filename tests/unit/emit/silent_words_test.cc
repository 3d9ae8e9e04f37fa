#include <doctest/doctest.h>

#include "../../support/site_words.h"
#include "emit/schedule_words.h"

namespace hiroba::emit {
namespace {

using kinds::Hours;
using kinds::Weekday;

constexpr text::Time kNine{9, 0}, kTen{22, 0}, kMidnight{0, 0}, kDayEnd{24, 0};
const std::vector<Weekday> kWorkingDays = {Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu,
                                           Weekday::fri};
const std::vector<Weekday> kEveryDay = {Weekday::mon, Weekday::tue, Weekday::wed, Weekday::thu,
                                        Weekday::fri, Weekday::sat, Weekday::sun};

TEST_CASE("when nobody answers: at night, and on the days without hours") {
  CHECK(silent_words({{kEveryDay, kNine, kTen, {}}}, test::words()) == "22時から9時まで");
  CHECK(silent_words({{kWorkingDays, kNine, kTen, {}}}, test::words()) ==
        "22時から9時までと、土・日・祝日");
  CHECK(silent_words({{kWorkingDays, kMidnight, kDayEnd, {}}}, test::words()) == "土・日・祝日");
}

TEST_CASE("who always answers has no such hours; what is no sentence is left alone") {
  CHECK(silent_words({}, test::words()).empty());
  CHECK(silent_words({{kEveryDay, kMidnight, kDayEnd, {}}}, test::words()).empty());
  CHECK(silent_words({{kWorkingDays, kNine, kTen, {}}, {{Weekday::sat}, kNine, kDayEnd, {}}},
                     test::words())
            .empty());
  CHECK(silent_words({{kWorkingDays, std::nullopt, kTen, {}}}, test::words()).empty());
}

}  // namespace
}  // namespace hiroba::emit
