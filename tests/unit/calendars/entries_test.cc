#include "calendars/entries.h"

#include <doctest/doctest.h>

#include "../../support/site_words.h"
#include "../model/small_site.h"
#include "model/happenings.h"

namespace hiroba::calendars {
namespace {

using kinds::Kind;
using model::CalendarForm;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 21};
constexpr const char* kChecked =
    "\nchecked: {date: 2026-11-02, by: 係, how: 電話, again: 2027-03-01}";

// The text of one record's entries, lines unfolded.
class Written {
 public:
  Written(SmallSite& site, std::string_view id) : model_(site.link(kToday)), id_(id) {}

  std::string as(CalendarForm form) const {
    std::string out;
    const model::Item& item = *model_.find(id_);
    const auto happenings = model::happenings_of(item);
    for (const Entry& entry : entries_of(item, happenings, model_, test::words(), form)) {
      out += entry.text;
    }
    CHECK(test::words().missing().empty());
    for (size_t at = out.find("\r\n "); at != std::string::npos; at = out.find("\r\n ")) {
      out.erase(at, 3);
    }
    return out;
  }
  std::string named() const { return as(CalendarForm::named); }
  std::string neutral() const { return as(CalendarForm::neutral); }

 private:
  model::Model model_;
  std::string id_;
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}
size_t count(const std::string& text, std::string_view part) {
  size_t n = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

TEST_CASE("a group by rule: its rule, its end, holidays left out, a cancelled day kept") {
  SmallSite site;
  site.settings.base_url = "https://hiroba.example.jp";
  site.add(
      Kind::group, "g",
      std::string("title: ひだまりの会\nkana: ひだまりのかい\nschedule:\n"
                  "  - {repeat: 毎週, weekdays: [水], from: \"13:30\", until: \"15:30\", "
                  "holidays: 祝日は休み, exceptions: [{date: 2026-12-30, what: 休み, note: 年末}, "
                  "{date: 2027-01-06, what: 変更, to: 2027-01-07}]}") +
          kChecked);
  const Written written(site, "group/g");
  const std::string text = written.named();
  CHECK(has(text, "DTSTART;TZID=Asia/Tokyo:20261104T133000\r\n"));
  CHECK(has(text, "RRULE:FREQ=WEEKLY;UNTIL=20270224T145959Z;BYDAY=WE\r\n"));
  CHECK(has(text, "SEQUENCE:2497\r\n"));
  CHECK(has(text, "DTSTAMP:20261102T000000Z\r\n"));
  CHECK(count(text, "BEGIN:VEVENT") == 3);
  CHECK(count(text, "RECURRENCE-ID") == 2);
  CHECK(has(text, "RECURRENCE-ID;TZID=Asia/Tokyo:20261230T133000\r\n"));
  CHECK(has(text, "SUMMARY:【休み】ひだまりの会\r\n"));
  CHECK(count(text, "STATUS:CANCELLED") == 1);
  CHECK(has(text,
            "RECURRENCE-ID;TZID=Asia/Tokyo:20270106T133000\r\n"
            "DTSTART;TZID=Asia/Tokyo:20270107T133000\r\n"));
  CHECK(has(text, "SUMMARY:【変更】ひだまりの会\r\n"));
  CHECK(has(text, "確かめてください\\nhttps://hiroba.example.jp/group/g.html\r\n"));
}

TEST_CASE("the neutral form says nothing that anybody wrote") {
  SmallSite site;
  site.settings.base_url = "https://hiroba.example.jp";
  site.add(
      Kind::event, "kokoro-no-kai",
      std::string("title: MARKtitle\nkana: か\nsummary: MARKsummary\nstart: 2026-12-02T13:30\n"
                  "end: 2026-12-02T15:30\napply_by: 2026-11-27\nplace: p\nat_the_door: MARKdoor\n"
                  "first_words: MARKwords\nmay_leave: はい\nchange: MARKchange\n"
                  "contacts: [n]\nstatus: 予定") +
          kChecked);
  site.add(Kind::place, "p", std::string("title: MARKplace\nkana: か\nway: MARKway") + kChecked);
  site.add(Kind::number, "n",
           std::string("title: MARKnumber\nkana: か\ntel: \"00-0000-0000\"") + kChecked);
  const Written written(site, "event/kokoro-no-kai");
  const std::string text = written.neutral();
  CHECK(has(text, "SUMMARY:予定\r\n"));
  CHECK(has(text, "SUMMARY:【締切】予定\r\n"));
  CHECK(has(text, "確かめてください\\nhttps://hiroba.example.jp/calendar/list.html#"));
  for (const char* word : {"MARK", "kokoro", "LOCATION", "00-0000", "event/"}) {
    CAPTURE(word);
    CHECK(!has(text, word));
  }
  // The same entries under the same names, with all that the page says.
  const std::string named = written.named();
  for (const char* word : {"MARKtitle", "MARKplace", "MARKdoor", "MARKwords", "MARKway",
                           "MARKchange", "00-0000-0000", "途中で帰っても"}) {
    CAPTURE(word);
    CHECK(has(named, word));
  }
  CHECK(!has(named, "MARKsummary"));
  CHECK(named.substr(named.find("UID:"), 40) == text.substr(text.find("UID:"), 40));
}

TEST_CASE("what is called off stays and tells no place") {
  SmallSite site;
  const char* status = "";
  const char* title = "";
  SUBCASE("cancelled") { status = "中止", title = "【中止】会"; }
  SUBCASE("postponed") { status = "延期", title = "【延期】会"; }
  site.add(
      Kind::event, "e",
      std::string("title: 会\nkana: か\nstart: 2027-06-02T13:30\nplace: p\nfirst_words: 見学です\n"
                  "status: ") +
          status + kChecked);
  site.add(Kind::place, "p", std::string("title: 集会所\nkana: か") + kChecked);
  const std::string text = Written(site, "event/e").named();
  CHECK(has(text, std::string("SUMMARY:") + title + "\r\n"));
  CHECK(has(text, "STATUS:CANCELLED\r\n"));
  CHECK(!has(text, "集会所"));
  CHECK(!has(text, "見学です"));
}

TEST_CASE("a place is told as far as its people want") {
  SmallSite site;
  const char* shown = "";
  const char* told = "";
  SUBCASE("the town") { shown = "町名まで", told = "LOCATION:みほん町おかのうえ\r\n"; }
  SUBCASE("to those who ask") {
    shown = "問い合わせた人に", told = "LOCATION:場所は、問い合わせた人に";
  }
  site.add(Kind::group, "g",
           std::string("title: 会\nkana: か\nplace: p\nplace_shown: ") + shown +
               "\nschedule: [{repeat: 毎月の日, days: [10], from: \"10:00\"}]" + kChecked);
  site.add(Kind::place, "p",
           std::string("title: MARKhouse\nkana: か\nway: MARKway\n"
                       "address: {city: みほん町, town: おかのうえ, block: MARKblock}") +
               kChecked);
  const std::string text = Written(site, "group/g").named();
  CHECK(has(text, told));
  CHECK(!has(text, "MARK"));
}

TEST_CASE("not in a calendar: what is unchecked, overdue, said no to, or after the next check") {
  SmallSite site;
  const char* more = "";
  SUBCASE("nobody checked it") { more = ""; }
  SUBCASE("overdue") { more = "\nchecked: {date: 2025-11-02, by: 係, again: 2026-05-01}"; }
  SUBCASE("checked on a day to come") { more = "\nchecked: {date: 2026-12-02, by: 係}"; }
  SUBCASE("no") {
    more =
        "\nopen_data: {agreed: いいえ, date: 2026-11-02}\n"
        "checked: {date: 2026-11-02, by: 係, again: 2027-05-01}";
  }
  SUBCASE("after the next check") {
    more = "\nchecked: {date: 2026-11-02, by: 係, again: 2026-12-01}";
  }
  site.add(Kind::event, "e", std::string("title: 会\nkana: か\nstart: 2026-12-02") + more);
  const model::Model model = site.link(kToday);
  CHECK(model::happenings_of(*model.find("event/e")).empty());
  CHECK(!model::has_calendar(*model.find("event/e"), kToday));
}

TEST_CASE("a course: sessions, its last day to apply; a plan of papers is no promise") {
  SmallSite site;
  site.add(
      Kind::course, "c",
      std::string("title: 入門\nkana: か\nstatus_of_fact: 計画\napply_by: 2026-12-01\nsessions:\n"
                  "  - {title: 1日目, date: 2026-12-05, from: \"13:00\", until: \"16:00\"}\n"
                  "  - {title: 2日目}\n  - {title: 3日目, date: 2027-12-05}") +
          kChecked);
  const std::string text = Written(site, "course/c").named();
  CHECK(count(text, "BEGIN:VEVENT") == 2);
  CHECK(has(text, "SUMMARY:入門（1日目）\r\n"));
  CHECK(has(text, "SUMMARY:【締切】入門\r\n"));
  CHECK(count(text, "STATUS:TENTATIVE") == 2);
}

TEST_CASE("of what was taken back nothing stays but that it is off") {
  SmallSite site;
  const std::string text =
      entries_of_gone({Kind::group, "kokoro-no-kai", {}}, site.settings, test::words());
  CHECK(has(text, "UID:" + model::calendar_uid(site.settings, "group/kokoro-no-kai", "when/0")));
  CHECK(has(text, "SUMMARY:取りやめ\r\nSTATUS:CANCELLED\r\n"));
  for (const char* word : {"kokoro", "DESCRIPTION", "LOCATION", "URL"}) {
    CAPTURE(word);
    CHECK(!has(text, word));
  }
}

TEST_CASE("names of files and entries are always the same, and tell nothing") {
  CHECK(model::calendar_code("group/hidamari") == "tvbrz87tdrv0");
  CHECK(model::calendar_code("group/hidamari") != model::calendar_code("group/hidamarj"));
  model::Settings a, b;
  a.base_url = "https://a.example.jp";
  b.base_url = "https://b.example.jp";
  const std::string uid = model::calendar_uid(a, "group/g", "when/0");
  CHECK(uid.size() == 36);
  CHECK(uid[14] == '8');
  CHECK(uid != model::calendar_uid(b, "group/g", "when/0"));
  CHECK(uid != model::calendar_uid(a, "group/g", "when/1"));
}

TEST_CASE("a calendar is called what its entries are") {
  const std::string text = calendar("", test::words());
  CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(text.ends_with("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"));
  for (const char* line : {"X-WR-CALNAME:予定\r\n", "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n",
                           "X-PUBLISHED-TTL:PT12H\r\n"}) {
    CHECK(has(text, line));
  }
  CHECK(count(text, "BEGIN:STANDARD") == 1);
  CHECK(!has(text, "BEGIN:DAYLIGHT"));
}

}  // namespace
}  // namespace hiroba::calendars
