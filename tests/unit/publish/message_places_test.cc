// Where messages say that something is wrong: the file it was written in, the column of a link, and
// the first cause alone.
#include <doctest/doctest.h>

#include "../../support/site_archive.h"
#include "../../support/site_run.h"

namespace hiroba::publish {
namespace {

std::string messages_of(const std::string& files) {
  const test::SiteArchive archive = test::parse_archive("with minimal\n" + files);
  test::SiteRun site(archive);
  return site.build("2026-11-21");
}

bool says(const std::string& messages, std::string_view what) {
  return messages.find(what) != std::string::npos;
}

TEST_CASE("links and pictures have a column, and stand in the file of their language") {
  const std::string all = messages_of(
      "-- content/page/a.md --\n---\ntitle: あ\n---\n\n本文と [無い](group/nai) です。\n"
      "-- content/page/a.en.md --\n---\ntitle: A\n---\n\nText.\n\nTwo [links](group/nai) and a "
      "[file](nai.pdf).\n\n![An entrance](nai.jpg)\n");
  CHECK(says(all, "content/page/a.md:5:10: エラー[reference.unknown]"));
  CHECK(says(all, "content/page/a.en.md:7:13: エラー[reference.unknown]"));
  CHECK(says(all, "content/page/a.en.md:7:37: エラー[attachment.unknown]"));
  CHECK(says(all, "content/page/a.en.md:9:16: エラー[attachment.unknown]"));
}

TEST_CASE("a number in another language's text is told of that file") {
  const std::string all = messages_of(
      "-- content/page/a.md --\n---\ntitle: あ\n---\n\n本文です。\n"
      "-- content/page/a.en.md --\nCall 00-0000-0000.\n");
  CHECK(says(all, "content/page/a.en.md:1"));
  CHECK_FALSE(says(all, "content/page/a.md:1: エラー"));
}

TEST_CASE("of a broken record only its own error is told") {
  const std::string all = messages_of(
      "-- content/group/hidamari.yaml --\ntitle: [ひだまり\n"
      "-- content/page/a.md --\n---\ntitle: あ\nrelated: [group/hidamari]\n---\n\n"
      "[会](group/hidamari) と [会](group/hidamari#h-1)\n");
  CHECK(says(all, "yaml.bracket.unclosed"));
  CHECK_FALSE(says(all, "reference."));
  CHECK_FALSE(says(all, "site.link"));
}

TEST_CASE("a cell is told of the table") {
  const std::string all = messages_of(
      "-- content/figure/kaisu.yaml --\ntitle: 回数\nkana: かいすう\ndefinition: 回数。\n"
      "status_of_fact: 計画\nas_of: 2021-08\nseries: [{column: 回数, status: 計画}]\n"
      "-- content/figure/kaisu.csv --\n年度,回数\n2022,70\n2023,72回\n");
  CHECK(says(all, "content/figure/kaisu.csv:3:6: エラー[figure.cell.not-number]"));
}

TEST_CASE("the title of a record in place of its name") {
  const std::string all = messages_of(
      "-- content/place/nakamachi-hall.yaml --\ntitle: なかまち集会所\nkana: "
      "なかまちしゅうかいじょ\n"
      "-- content/group/hidamari.yaml --\ntitle: ひだまりの会\nkana: ひだまりのかい\n"
      "place: なかまち集会所\n");
  CHECK(says(all, "近い名前: nakamachi-hall"));
}

TEST_CASE("a byte order mark is no fault, and letters in two characters are one") {
  const std::string all = messages_of(
      "-- content/group/hidamari.yaml --\n\xEF\xBB\xBFtitle: ひた\u3099まりの会\nkana: "
      "ひた\u3099まりのかい\nways: [画面こ\u3099しに]\n"
      "-- content/page/a.md --\n\xEF\xBB\xBF---\ntitle: あ\n---\n\n本文です。\n");
  CHECK_FALSE(says(all, "エラー"));
  CHECK_FALSE(says(all, "注意"));
}

TEST_CASE("errors stand last") {
  const std::string all = messages_of(
      "-- content/group/a.yaml --\ntitle: 会\nkana: かい\nplase: x\n"
      "-- content/group/b.yaml --\ntitle: 会い\nkana: かい\nschedule: [{repeat: 毎週, weekdays: "
      "[水]}]\n");
  CHECK(all.find("field.unknown") > all.find("schedule.time.missing"));
}

}  // namespace
}  // namespace hiroba::publish
