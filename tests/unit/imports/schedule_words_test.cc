#include "imports/schedule_words.h"

#include <doctest/doctest.h>

#include "kinds/record_node.h"
#include "kinds/registry.h"
#include "syntax/write_yaml.h"

namespace hiroba::imports {
namespace {

constexpr text::Date kToday{2026, 11, 30};

// The rules in YAML, without what is the same in all of them.
std::string read(std::string_view text) {
  const auto rules = read_schedule_words(text, kToday);
  if (!rules) return "nothing";
  kinds::Group group;
  group.schedule = *rules;
  for (const kinds::Field& field : kinds::FieldsOf<kinds::Group>::all()) {
    if (field.name == "schedule")
      return syntax::yaml_on_one_line(kinds::node_of(field, field.member(&group), {}));
  }
  return "";
}

std::string hours(std::string_view text) {
  const auto rules = read_hours_words(text, kToday);
  return rules ? words_of(*rules, kToday) : "nothing";
}

const std::string kFirstAndThird =
    "[{repeat: 毎月の曜日, weekdays: [水], weeks: [1, 3], from: \"13:30\", until: \"15:30\"}]";

TEST_CASE("weeks of the month, as lists write them") {
  CHECK(read("第1・3水曜 13:30〜15:30") == kFirstAndThird);
  CHECK(read("第1・第3水曜日 13:30～15:30") == kFirstAndThird);
  CHECK(read("毎月第１、３水曜　１３：３０－１５：３０") == kFirstAndThird);
  CHECK(read("第一・第三水曜 13時半から15時30分まで") == kFirstAndThird);
  CHECK(read("月2回（第1・3水曜）\n午後1時半〜3時半") == kFirstAndThird);
  CHECK(read("第1,3(水) 13:30-15:30") == kFirstAndThird);
  CHECK(read("月1回（第2土）") == "[{repeat: 毎月の曜日, weekdays: [土], weeks: [2]}]");
  CHECK(read("最終金曜 18時〜") ==
        "[{repeat: 毎月の曜日, weekdays: [金], weeks: [-1], from: \"18:00\"}]");
  CHECK(read("第2水曜と第4土曜 10:00〜12:00") ==
        "[{repeat: 毎月の曜日, weekdays: [水], weeks: [2], from: \"10:00\", until: \"12:00\"}, "
        "{repeat: 毎月の曜日, weekdays: [土], weeks: [4], from: \"10:00\", until: \"12:00\"}]");
  CHECK(read("第1水曜 10:00〜12:00、第3土曜 13:00〜") ==
        "[{repeat: 毎月の曜日, weekdays: [水], weeks: [1], from: \"10:00\", until: \"12:00\"}, "
        "{repeat: 毎月の曜日, weekdays: [土], weeks: [3], from: \"13:00\"}]");
}

TEST_CASE("every week") {
  CHECK(read("毎週火・木 10時〜12時") ==
        "[{repeat: 毎週, weekdays: [火, 木], from: \"10:00\", until: \"12:00\"}]");
  CHECK(read("水曜日 午前10時から午後2時") ==
        "[{repeat: 毎週, weekdays: [水], from: \"10:00\", until: \"14:00\"}]");
  CHECK(read("月〜金 9:00〜17:00（祝日は休み）") ==
        "[{repeat: 毎週, weekdays: [月, 火, 水, 木, 金], from: \"09:00\", until: \"17:00\", "
        "holidays: 祝日は休み}]");
  CHECK(read("土日") == "[{repeat: 毎週, weekdays: [土, 日]}]");
  CHECK(read("週1回 月曜（8月は休み）") == "[{repeat: 毎週, weekdays: [月], note: 8月は休み}]");
  CHECK(read("毎週水曜 10:00〜11:00、13:00〜14:00") ==
        "[{repeat: 毎週, weekdays: [水], from: \"10:00\", until: \"11:00\"}, {repeat: 毎週, "
        "weekdays: [水], from: \"13:00\", until: \"14:00\"}]");
}

TEST_CASE("days of the month and days of the calendar") {
  CHECK(read("毎月15日 10時") == "[{repeat: 毎月の日, days: [15], from: \"10:00\"}]");
  CHECK(read("毎月5・20日") == "[{repeat: 毎月の日, days: [5, 20]}]");
  CHECK(read("月末") == "[{repeat: 毎月の日, days: [-1]}]");
  CHECK(read("12/3、12/17 10:00〜") ==
        "[{repeat: 日付で, dates: [2026-12-03, 2026-12-17], from: \"10:00\"}]");
  CHECK(read("令和9年1月6日（水）13:30〜15:30") ==
        "[{repeat: 日付で, dates: [2027-01-06], from: \"13:30\", until: \"15:30\"}]");
}

TEST_CASE("what is no rule, or says less than a rule needs") {
  for (const char* text :
       {"", "不定期", "随時", "隔週水曜 10時〜", "毎月水曜", "月1回", "13:30〜15:30", "要問合せ",
        "第6水曜", "水曜 1:30〜3:30", "水曜 15:00〜13:00", "8月は休み", "毎日", "土日祝",
        "令和9年1月6日（火）", "第1水曜（", "（）"}) {
    CAPTURE(text);
    CHECK(read(text) == "nothing");
  }
  CHECK(read(std::string(5000, '1')) == "nothing");
}

TEST_CASE("words say everything, or there are none") {
  for (const char* text :
       {"第1・3水曜 13:30〜15:30", "毎週火・木 10時〜（祝日は休み）（飲み物持参）", "毎月5・20日",
        "月末 10時", "12/3、12/17 10:00〜"}) {
    CAPTURE(text);
    const auto rules = read_schedule_words(text, kToday);
    REQUIRE(rules);
    CHECK_FALSE(words_of(*rules, kToday).empty());
  }
  CHECK(words_of(*read_schedule_words("第1・3水曜 13:30〜15:30", kToday), kToday) ==
        "毎月 第1・第3水曜 13:30〜15:30");
  auto rules = *read_schedule_words("毎週水曜", kToday);
  rules[0].start = text::Date{2026, 4, 1};
  CHECK(words_of(rules, kToday).empty());
  rules[0].start.reset();
  rules[0].note.ja = "（かっこ";
  CHECK(words_of(rules, kToday).empty());
}

TEST_CASE("hours of a desk") {
  CHECK(hours("月〜金 9:00〜17:00") == "月曜・火曜・水曜・木曜・金曜 09:00〜17:00");
  CHECK(hours("平日 9時〜17時（祝日を除く）") ==
        "月曜・火曜・水曜・木曜・金曜 09:00〜17:00（祝日は休み）");
  CHECK(hours("土日祝 10:00〜") == "土曜・日曜・祝日 10:00〜");
  CHECK(hours("第1水曜") == "nothing");
}

}  // namespace
}  // namespace hiroba::imports
