#include "text/date_format.h"

#include <doctest/doctest.h>

namespace hiroba::text {
namespace {

constexpr Date kDay{2026, 11, 2};

TEST_CASE("ISO, and back again") {
  CHECK(iso(kDay) == "2026-11-02");
  CHECK(iso(Date{33, 1, 2}) == "0033-01-02");
  CHECK(iso(Time{9, 5}) == "09:05");
  CHECK(iso(Time{24, 0}) == "24:00");
  CHECK(iso(DateTime{kDay, std::nullopt}) == "2026-11-02");
  CHECK(iso(DateTime{kDay, std::nullopt}, Offset::japan) == "2026-11-02");
  CHECK(iso(DateTime{kDay, Time{13, 30}}) == "2026-11-02T13:30");
  CHECK(iso(DateTime{kDay, Time{13, 30}}, Offset::japan) == "2026-11-02T13:30:00+09:00");
  CHECK(iso(DateTime{Date{2026, 12, 31}, Time{24, 0}}) == "2027-01-01T00:00");
  for (const char* text : {"2021", "2021-07", "2021-07-05", "FY2021"}) {
    const auto date = parse_partial_date(text);
    REQUIRE(date.has_value());
    CHECK(partial_iso(*date) == text);
  }
}

}  // namespace
}  // namespace hiroba::text
