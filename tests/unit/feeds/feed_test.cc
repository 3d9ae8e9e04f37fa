#include "feeds/feed.h"

#include <doctest/doctest.h>

#include "../../support/site_words.h"
#include "../model/small_site.h"

namespace hiroba::feeds {
namespace {

using kinds::Kind;
using model::FeedFormat;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 21};
const std::string kChecked = "\nchecked: {date: 2026-11-02, by: 係, how: 電話, again: 2027-03-01}";
const std::string kConsent =
    "\npen_name: みずいろ\nconsent: {id: C-1, given: 2026-05-01, expires: 2028-04-30, scope: ";

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

struct KnownSite : SmallSite {
  KnownSite() {
    settings.base_url = "https://hiroba.example.jp";
    settings.title = kinds::Localized("ひろば");
  }
};

std::string feed_named(const model::Model& model, std::string_view name, FeedFormat format) {
  for (const model::SharedFeed& shared : model::shared_feeds(model, kinds::Language())) {
    if (shared.name != name) continue;
    const Feed feed = feed_of(shared, format, model, test::words());
    CHECK(test::words().missing().empty());
    return format == FeedFormat::atom ? atom_text(feed, "feed.css") : json_text(feed);
  }
  return "";
}

TEST_CASE("an event that is called off says so in its title, and when it was") {
  KnownSite site;
  site.add(
      Kind::event, "e",
      "title: お茶 <会>\nkana: おちゃ\nsummary: 話さずに居られます。\nstart: 2026-12-02T13:30\n"
      "status: 中止\nchange: 会場の工事のため。" +
          kChecked);
  const model::Model model = site.link(kToday);
  const std::string atom = feed_named(model, "event", FeedFormat::atom);
  CHECK(has(atom, "<title>【中止】お茶 &lt;会&gt;</title>"));
  CHECK(has(atom, "<p>会場の工事のため。</p><p>2026年（令和8年）12月2日（水） 13時30分から</p>"));
  CHECK(has(atom, "<updated>2026-11-02T00:00:00+09:00</updated>"));
  CHECK(has(atom, "href=\"https://hiroba.example.jp/event/e.html\""));
  CHECK(has(feed_named(model, "event", FeedFormat::json), "\"title\": \"【中止】お茶 <会>\""));
}

TEST_CASE("what changed last comes first; with the same day by reading") {
  KnownSite site;
  site.add(Kind::group, "old", "title: あ\nkana: あ\nchecked: {date: 2026-10-01, by: 係}");
  site.add(Kind::group, "ki", "title: き\nkana: き" + kChecked);
  site.add(Kind::group, "ka", "title: か\nkana: か" + kChecked);
  site.add(Kind::group, "never", "title: い\nkana: い");
  const model::Model model = site.link(kToday);
  const auto feeds = model::shared_feeds(model, kinds::Language());
  CHECK(test::slugs(model, feeds[0].items) == "ka ki old");
}

TEST_CASE("of stories only those that may be shared, and no word of them") {
  KnownSite site;
  site.add(
      Kind::story, "yes",
      "title: 池のほとり\nkana: いけ\nsummary: まとめのことば\nnote_words: 入院のことが出ます。\n"
      "notes: [病気や症状のこと]" +
          kConsent + "[ウェブ, ほかのサービスへの配信]}" + kChecked);
  site.add(Kind::story, "no", "title: 山のふもと\nkana: やま" + kConsent + "[ウェブ]}" + kChecked);
  const model::Model model = site.link(kToday);
  for (const FeedFormat format : {FeedFormat::atom, FeedFormat::json}) {
    const std::string text = feed_named(model, "story", format);
    CHECK(has(text, "池のほとり"));
    CHECK(has(text, "読む前に：病気や症状のこと"));
    CHECK(has(text, "入院のことが出ます。"));
    CHECK(!has(text, "まとめのことば"));
    CHECK(!has(text, "山のふもと"));
  }
}

TEST_CASE("what was taken back stays as that alone") {
  KnownSite site;
  site.add(Kind::story, "s", "title: 話\nkana: は" + kConsent + "[ウェブ]}" + kChecked);
  model::Model model = site.link(kToday);
  model.gone.push_back({Kind::story, "gone", {}, {2026, 11, 5}});
  const std::string atom = feed_named(model, "all", FeedFormat::atom);
  CHECK(has(atom, "<at:deleted-entry ref=\"urn:uuid:"));
  CHECK(has(atom, "when=\"2026-11-05T00:00:00+09:00\"/>"));
  CHECK(!has(feed_named(model, "all", FeedFormat::json), "gone"));
}

TEST_CASE("sheets, booklets, forms, what is overdue, over or refused is in no feed") {
  KnownSite site;
  site.add(Kind::group, "no",
           "title: 断った会\nkana: こ\nopen_data: {agreed: いいえ, date: 2026-11-02}" + kChecked);
  site.add(Kind::group, "late", "title: 古い会\nkana: ふ\nchecked: {date: 2025-01-02, by: 係}");
  site.add(Kind::event, "over", "title: 前\nkana: ま\nstart: 2026-11-20" + kChecked);
  site.add(Kind::booklet, "b", "title: 冊子\nkana: さ" + kChecked);
  const model::Model model = site.link(kToday);
  CHECK(model::shared_feeds(model, kinds::Language())[0].items.empty());
}

TEST_CASE("without an address there are no feeds") {
  SmallSite site;
  site.add(Kind::group, "g", "title: 会\nkana: か" + kChecked);
  CHECK(model::shared_feeds(site.link(kToday), kinds::Language()).empty());
}

}  // namespace
}  // namespace hiroba::feeds
