#include "model/select.h"

#include <doctest/doctest.h>

#include "../../support/languages.h"
#include "small_site.h"

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::Visibility;
using test::slugs;
using test::SmallSite;
using text::Date;

constexpr Date kToday{2026, 11, 2};

// Which of these groups are shown: one record a line of YAML.
std::string shown(const std::vector<std::string>& records, Date today = kToday,
                  Visibility audience = Visibility::open) {
  SmallSite site;
  for (size_t i = 0; i < records.size(); ++i) {
    site.add(Kind::group, std::string(1, static_cast<char>('a' + i)),
             "title: 会\nkana: かい\n" + records[i], 1);
  }
  return slugs(site.select(today, audience));
}

TEST_CASE("drafts are never shown, samples only where they are wanted") {
  CHECK(shown({"draft: true", "draft: false", "sample: true", ""}) == "b d");
  SmallSite site;
  site.settings.publish_samples = true;
  site.add(Kind::group, "a", "title: 会\nkana: かい\nsample: true");
  site.add(Kind::group, "b", "title: 会\nkana: かい\nsample: true\ndraft: true");
  const Selected selected = site.select(kToday);
  CHECK(slugs(selected) == "a");
  CHECK(selected.hidden.count("group/b") == 1);
  CHECK(selected.gone.empty());
}

TEST_CASE("the time of publication, both days included") {
  const std::vector<std::string> records = {
      "publish: {from: 2026-11-02}", "publish: {from: 2026-11-03}", "publish: {until: 2026-11-02}",
      "publish: {until: 2026-11-01}", "publish: {from: 2026-11-01, until: 2026-11-03}"};
  CHECK(shown(records) == "a c e");
  CHECK(shown(records, {2026, 11, 3}) == "a b e");
  CHECK(shown(records, {2026, 11, 4}) == "a b");
}

TEST_CASE("the next day on which the answer changes") {
  const auto next = [](const std::string& yaml) {
    SmallSite site;
    site.add(Kind::group, "a", "title: 会\nkana: かい\n" + yaml);
    return site.select(kToday).next_change;
  };
  CHECK(next("") == std::nullopt);
  CHECK(next("publish: {from: 2026-12-01}") == Date{2026, 12, 1});
  CHECK(next("publish: {from: 2026-01-01, until: 2026-11-02}") == Date{2026, 11, 3});
  CHECK(next("publish: {until: 2026-11-01}") == std::nullopt);
}

TEST_CASE("each audience sees its own and every wider circle") {
  const std::vector<std::string> records = {"visibility: 公開", "visibility: 事業所まで",
                                            "visibility: 事務局だけ", ""};
  CHECK(shown(records) == "a d");
  CHECK(shown(records, kToday, Visibility::facility) == "a b d");
  CHECK(shown(records, kToday, Visibility::office) == "a b c d");
}

TEST_CASE("a supporter's sheet is for the office unless it says otherwise") {
  SmallSite site;
  site.add(Kind::supporter, "a", "title: みず\nkana: みず", 1);
  CHECK(slugs(site.select(kToday)) == "");
  CHECK(site.findings() == "");
  site.add(Kind::supporter, "a", "title: みず\nkana: みず", 1);
  CHECK(slugs(site.select(kToday, Visibility::office)) == "a");
}

TEST_CASE("fields for the office are emptied for everybody else") {
  const auto owner = [](Visibility audience) {
    SmallSite site;
    site.add(Kind::story, "a",
             "title: お話\npen_name: みず\nowner: 事務局\n"
             "consent: {id: C-1, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}");
    const Selected selected = site.select(kToday, audience);
    REQUIRE(selected.items.size() == 1);
    return selected.items[0].common().owner + "|" +
           selected.items[0].record.as<kinds::Story>().consent->id;
  };
  CHECK(owner(Visibility::open) == "|");
  CHECK(owner(Visibility::facility) == "|");
  CHECK(owner(Visibility::office) == "事務局|C-1");
}

TEST_CASE("who agreed to be listed stays in the office") {
  const auto agreed = [](Visibility audience) {
    SmallSite site;
    site.add(Kind::group, "a", "title: 会\nkana: かい\nlisting: {date: 2026-11-02, by: 代表}");
    const Selected selected = site.select(kToday, audience);
    REQUIRE(selected.items.size() == 1);
    const auto& listing = selected.items[0].common().listing;
    return listing ? listing->by : "";
  };
  CHECK(agreed(Visibility::open) == "");
  CHECK(agreed(Visibility::facility) == "");
  CHECK(agreed(Visibility::office) == "代表");
}

TEST_CASE("fields for the office are emptied inside lists too") {
  const auto left_at = [](Visibility audience) {
    SmallSite site;
    site.add(Kind::booklet, "a",
             "title: 冊子\nedition: 春\nstories: [b]\n"
             "printed: [{date: 2026-06-01, left_at: 図書室}, {date: 2026-10-01, left_at: 待合}]");
    const Selected selected = site.select(kToday, audience);
    REQUIRE(selected.items.size() == 1);
    std::string out;
    for (const auto& run : selected.items[0].record.as<kinds::Booklet>().printed)
      out += run.left_at + "|";
    return out;
  };
  CHECK(left_at(Visibility::open) == "||");
  CHECK(left_at(Visibility::office) == "図書室|待合|");
}

TEST_CASE("visibility.above-root") {
  SmallSite site;
  site.add(Kind::group, "a", "title: 会\nkana: かい\nvisibility: 公開", 1);
  site.add(Kind::group, "b", "title: 会\nkana: かい\nvisibility: 事務局だけ", 1);
  site.select(kToday);
  CHECK(site.findings() == "group/a.yaml:3:13 visibility.above-root [公開] [事務局だけ]");
}

TEST_CASE("privacy.sheet.public-root: what is not public lies in no public folder") {
  SmallSite site;
  site.add(Kind::group, "a", "title: 会\nkana: かい\nvisibility: 事業所まで");
  site.add(Kind::supporter, "b", "title: みず\nkana: みず");
  site.add(Kind::supporter, "c", "title: みず\nkana: みず\ndraft: true");
  CHECK(slugs(site.select(kToday)) == "");
  CHECK(site.findings() ==
        "group/a.yaml:3:13 privacy.sheet.public-root [事業所まで]\n"
        "supporter/b.yaml:1:1 privacy.sheet.public-root [事務局だけ]\n"
        "supporter/c.yaml:1:1 privacy.sheet.public-root [事務局だけ]");
}

// Consent is for a use: `uses` names a story whose scope and way of being shown are given.
std::string used(const std::string& scope, const std::string& shown, const std::string& more = "") {
  SmallSite site;
  site.add(Kind::story, "a",
           "title: {ja: お話, en: A story}\npen_name: みず\n" + more +
               "consent: {id: C-1, scope: [" + scope + "], shown: [" + shown +
               "], given: 2026-05-01, expires: 2028-04-30}");
  site.add(Kind::booklet, "b", "title: 冊子\nedition: 春\nstories: [a]");
  site.add(Kind::supporter, "s",
           "title: みずべ\nkana: みずべ\nvisibility: 公開\nstories: [a]\n"
           "consent: {id: C-2, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}");
  site.add(Kind::course, "c", "title: 研修\nstatus_of_fact: 計画\nstories: [a]");
  std::string out;
  for (const Item& item : site.select(kToday).items) {
    if (const auto* booklet = item.record.get<kinds::Booklet>();
        booklet && !booklet->stories.empty())
      out += "booklet ";
    if (const auto* course = item.record.get<kinds::Course>(); course && !course->stories.empty())
      out += "training ";
    if (const auto* sheet = item.record.get<kinds::Supporter>(); sheet && !sheet->stories.empty())
      out += "sheet ";
    const auto* story = item.record.get<kinds::Story>();
    if (story == nullptr) continue;
    if (item.has_page_in(test::en)) out += "translation ";
    if (!story->pictures.empty()) out += "picture ";
    if (!story->recordings.empty()) out += "recording ";
  }
  return out;
}

TEST_CASE("a story stands only where its consent says") {
  CHECK(used("ウェブ", "ペンネーム") == "");
  CHECK(used("ウェブ, 冊子", "ペンネーム") == "booklet ");
  CHECK(used("ウェブ, 研修", "ペンネーム") == "training ");
  CHECK(used("ウェブ, 翻訳", "ペンネーム") == "translation ");
  CHECK(used("ウェブ, 自己紹介シート", "ペンネーム") == "sheet ");
  CHECK(used("冊子, 研修, 翻訳", "ペンネーム") ==
        "booklet sheet training ");  // hidden itself: link() says so
}

TEST_CASE("a picture or recording is there only if the consent allows to show it") {
  const std::string more =
      "pictures: [{file: a.png, shows: 絵}]\nrecordings: [{file: a.mp3, shows: 声}]\n";
  CHECK(used("ウェブ", "ペンネーム", more) == "");
  CHECK(used("ウェブ", "絵", more) == "picture ");
  CHECK(used("ウェブ", "写真, 声", more) == "recording ");
  CHECK(used("ウェブ", "絵, 声", more) == "picture recording ");
}

// A story with this consent, in the public or the private folder: what is shown, and the findings.
std::string story(const std::string& consent, Date today = kToday, uint16_t root = 0) {
  SmallSite site;
  site.add(Kind::story, "a", "title: お話\npen_name: みず\nconsent: {id: C-1, " + consent + "}",
           root);
  const Selected selected = site.select(today);
  std::string out = slugs(selected) == "a" ? "shown" : selected.gone.empty() ? "hidden" : "gone";
  if (!site.findings().empty()) out += "\n" + site.findings();
  return out;
}

TEST_CASE("a story is shown while its consent for the web holds") {
  CHECK(story("scope: [ウェブ, 冊子], given: 2026-05-01, expires: 2028-04-30") == "shown");
  CHECK(story("scope: [ウェブ], given: 2026-11-02, expires: 2028-04-30") == "shown");
  CHECK(story("scope: [ウェブ], given: 2026-11-03, expires: 2028-04-30") ==
        "hidden\nstory/a.yaml:3:41 consent.given.ahead [2026-11-03] [2026-11-02]");
}

TEST_CASE("privacy.story.no-consent: an error in a public folder, silence in a private one") {
  const std::string booklet = "scope: [冊子], given: 2026-05-01, expires: 2028-04-30";
  CHECK(story(booklet) == "hidden\nstory/a.yaml:3:27 privacy.story.no-consent");
  CHECK(story(booklet, kToday, 1) == "hidden");
  SmallSite site;
  site.add(Kind::story, "a", "title: お話\npen_name: みず");
  site.select(kToday);
  CHECK(site.findings().find("story/a.yaml:1:1 privacy.story.no-consent") != std::string::npos);
}

TEST_CASE("consent.ends-soon and consent.ended: warnings, never errors") {
  const std::string consent = "scope: [ウェブ], given: 2026-05-01, expires: 2026-12-31";
  CHECK(story(consent, {2026, 10, 31}) == "shown");
  CHECK(story(consent, {2026, 11, 1}) ==
        "shown\nstory/a.yaml:3:62 consent.ends-soon [2026-12-31] [60]");
  CHECK(story(consent, {2026, 12, 31}) ==
        "shown\nstory/a.yaml:3:62 consent.ends-soon [2026-12-31] [0]");
  CHECK(story(consent, {2027, 1, 1}) == "gone\nstory/a.yaml:3:62 consent.ended [2026-12-31]");
  for (const Date day : {Date{2026, 11, 1}, Date{2027, 1, 1}}) {
    SmallSite site;
    site.add(Kind::story, "a", "title: お話\npen_name: みず\nconsent: {id: C-1, " + consent + "}");
    site.select(day);
    CHECK_FALSE(site.found.has_errors());
  }
}

TEST_CASE("consent.withdrawn: from its day on, whatever else is said") {
  const std::string consent =
      "scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30, withdrawn: 2026-11-03";
  CHECK(story(consent) == "shown");
  // What `hiroba withdraw` leaves needs no reminder; a story with its words does.
  CHECK(story(consent, {2026, 11, 3}) == "gone");
  SmallSite site;
  site.add(Kind::story, "a",
           "title: お話\nsummary: 池の話\npen_name: みず\nconsent: {id: C-1, " + consent + "}");
  CHECK(site.select({2026, 11, 3}).gone.size() == 1);
  CHECK(site.findings() == "story/a.yaml:4:85 consent.withdrawn [story/a]");
}

TEST_CASE("consent.withdrawn.ahead: a day far ahead is a slip, and nobody waits for it") {
  const std::string consent =
      "scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30, withdrawn: ";
  for (const char* day : {"2027-11-03", "2062-11-03", "2099-01-01"}) {
    const std::string said = story(consent + day);
    CAPTURE(day);
    CHECK(said.starts_with("gone"));
    CHECK(said.find("consent.withdrawn.ahead [" + std::string(day)) != std::string::npos);
  }
}

TEST_CASE("consent.given.ahead: a story that waits for its consent says so") {
  for (const char* day : {"2027-05-01", "2062-05-01", "2099-12-31"}) {
    const std::string said =
        story("scope: [ウェブ], given: " + std::string(day) + ", expires: 2100-04-30");
    CAPTURE(day);
    CHECK(said.starts_with("hidden"));
    CHECK(said.find("consent.given.ahead [" + std::string(day)) != std::string::npos);
  }
}

TEST_CASE("record.waits: news of a day to come, and what is published later, said once each") {
  SmallSite site;
  site.add(Kind::notice, "a", "title: 休み\ndate: 2026-12-20");
  site.add(Kind::notice, "b", "title: 休み\ndate: 2026-12-20\npublish: {from: 2026-12-10}");
  site.add(Kind::notice, "c", "title: 休み\ndate: 2026-11-02");
  const Selected selected = site.select({2026, 11, 2});
  CHECK(test::slugs(selected) == "c");
  CHECK(selected.next_change == Date{2026, 12, 10});
  CHECK(site.findings() ==
        "notice/a.yaml:2:7 record.waits [知らせる日] [2026-12-20] [the day of the news]\n"
        "notice/b.yaml:3:17 record.waits [公開を始める日] [2026-12-10] [publication]");
}

TEST_CASE("what is gone leaves its address in every language: nothing tells which there were") {
  SmallSite site;
  site.add(Kind::story, "a",
           "title: {ja: お話, en: A story}\npen_name: みず\n"
           "consent: {id: C-1, scope: [ウェブ], given: 2026-05-01, expires: 2026-10-31}");
  const Selected selected = site.select(kToday);
  REQUIRE(selected.gone.size() == 1);
  CHECK(selected.gone[0].kind == Kind::story);
  CHECK(selected.gone[0].slug == "a");
  CHECK(selected.gone[0].languages ==
        std::vector<kinds::Language>(site.settings.languages.spoken().begin(),
                                     site.settings.languages.spoken().end()));
  CHECK(selected.hidden.count("story/a") == 1);
}

TEST_CASE("a draft of a story that has lapsed was never there") {
  SmallSite site;
  site.add(Kind::story, "a",
           "title: お話\npen_name: みず\ndraft: true\n"
           "consent: {id: C-1, scope: [ウェブ], given: 2026-05-01, expires: 2026-10-31}");
  CHECK(site.select(kToday).gone.empty());
}

TEST_CASE("a public sheet needs consent for the web like a story") {
  const auto sheet = [](const std::string& consent) {
    SmallSite site;
    site.add(Kind::supporter, "a", "title: みず\nkana: みず\nvisibility: 公開\n" + consent);
    const std::string shown_slugs = slugs(site.select(kToday));
    return shown_slugs + "|" + site.findings();
  };
  CHECK(sheet("") == "|supporter/a.yaml:1:1 privacy.story.no-consent");
  CHECK(sheet("consent: {id: C-1, scope: [研修], given: 2026-05-01, expires: 2028-04-30}") ==
        "|supporter/a.yaml:4:27 privacy.story.no-consent");
  CHECK(sheet("consent: {id: C-1, scope: [ウェブ], given: 2026-05-01, expires: 2028-04-30}") ==
        "a|");
}

}  // namespace
}  // namespace hiroba::model
