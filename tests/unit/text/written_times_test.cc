#include "text/written_times.h"

#include <doctest/doctest.h>

#include "text/date_format.h"

namespace hiroba::text {
namespace {

std::string time(std::string_view written) {
  const auto time = parse_japanese_time(written);
  return time ? iso(*time) : "";
}

std::string moment(std::string_view written) {
  const auto moment = parse_japanese_date_time(written);
  return moment ? iso(*moment) : "";
}

TEST_CASE("times as people write them") {
  CHECK(time("13:30") == "13:30");
  CHECK(time("午後1時半") == "13:30");
  CHECK(time("１３時３０分") == "13:30");
  CHECK(time("pm 1:30") == "13:30");
  CHECK(time("1:30 PM") == "13:30");
  CHECK(time("1899/12/30 13:30:00") == "13:30");
  CHECK(time("13時ごろ") == "13:00");
  CHECK(time("25:00") == "");
  CHECK(time("午後13時") == "");
  CHECK(time("夕方") == "");
  CHECK(time("") == "");
}

TEST_CASE("a day and a time") {
  CHECK(moment("2026年12月2日（水）午後1時半") == "2026-12-02T13:30");
  CHECK(moment("2026/12/2 13:30") == "2026-12-02T13:30");
  CHECK(moment("令和8年12月2日 13時") == "2026-12-02T13:00");
  CHECK(moment("2026-12-02T9:05") == "2026-12-02T09:05");
  CHECK(moment("2026年12月2日") == "2026-12-02");
  CHECK(moment("2026年12月2日の夕方") == "");
  CHECK(moment(std::string(1000, '2')) == "");
}

TEST_CASE("weekdays beside days") {
  const Date day{2026, 12, 2};  // a Wednesday
  CHECK_FALSE(has_other_weekday("2026-12-02", day));
  CHECK_FALSE(has_other_weekday("12月2日（水）", day));
  CHECK_FALSE(has_other_weekday("2 December (Wed)", day));
  CHECK(has_other_weekday("12月2日（木）", day));
  CHECK(has_other_weekday("12月2日 木曜日", day));
  CHECK(has_other_weekday("12/2(Thu)", day));
}

TEST_CASE("a day that there is not can be named") {
  CHECK(written_date("2026-02-30") == Date{2026, 2, 30});
  CHECK(written_date("令和8年2月30日") == Date{2026, 2, 30});
  CHECK(parse_japanese_date("2026-02-30") == std::nullopt);
  CHECK(written_date("来週") == std::nullopt);
}

TEST_CASE("days known in part") {
  CHECK(parse_japanese_partial_date("令和3年度") == PartialDate{2021, 0, 0, true});
  CHECK(parse_japanese_partial_date("2021年7月") == PartialDate{2021, 7, 0});
  CHECK(parse_japanese_partial_date("平成31年") == PartialDate{2019, 0, 0});
  CHECK(parse_japanese_partial_date("2021/7/5") == PartialDate{2021, 7, 5});
  CHECK(parse_japanese_partial_date("2021年13月") == std::nullopt);
  CHECK(parse_japanese_partial_date("7月") == std::nullopt);
}

}  // namespace
}  // namespace hiroba::text
