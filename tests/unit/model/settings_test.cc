#include "model/settings.h"

#include <doctest/doctest.h>

#include "../../support/languages.h"
#include "small_site.h"

namespace hiroba::model {
namespace {

using kinds::Language;
using kinds::Visibility;

TEST_CASE("what a short site.yaml leaves out has its default") {
  test::SmallSite site;
  site.read_settings("schema: 1\ntitle: ひろば");
  CHECK(site.findings() == "");
  const Settings& s = site.settings;
  CHECK(s.title.ja == "ひろば");
  CHECK(s.languages.spoken().size() == 1);
  CHECK(s.languages.spoken()[0].tag() == "ja");
  CHECK(s.base_path == "/");
  CHECK(s.base_url.empty());
  CHECK_FALSE(s.operated_by);
  CHECK_FALSE(s.publish_samples);
  CHECK(s.page_size == 50);
  REQUIRE(s.content_roots.size() == 1);
  CHECK(s.content_roots[0].path == "content");
  CHECK(s.content_roots[0].ceiling == Visibility::open);
  CHECK_FALSE(s.content_roots[0].is_private);
}

TEST_CASE("a private root is for the office unless it says otherwise") {
  test::SmallSite site;
  site.read_settings(
      "schema: 1\ntitle: ひろば\ncontent_roots:\n  - {name: a, path: content}\n"
      "  - {name: b, path: office, private: true}\n"
      "  - {name: c, path: facility, private: true, ceiling: 事業所まで}");
  REQUIRE(site.settings.content_roots.size() == 3);
  CHECK(site.settings.content_roots[0].ceiling == Visibility::open);
  CHECK(site.settings.content_roots[1].ceiling == Visibility::office);
  CHECK(site.settings.content_roots[2].ceiling == Visibility::facility);
}

TEST_CASE("base_url may name the place of the site as well") {
  const auto places = [](const std::string& yaml) {
    test::SmallSite site;
    site.read_settings("schema: 1\ntitle: ひろば\n" + yaml);
    return site.settings.base_url + " " + site.settings.base_path;
  };
  CHECK(places("base_url: https://www.example.jp") == "https://www.example.jp /");
  CHECK(places("base_url: https://www.example.jp/hiroba") == "https://www.example.jp /hiroba/");
  CHECK(places("base_url: https://www.example.jp/a/b\nbase_path: /a/b/") ==
        "https://www.example.jp /a/b/");
  CHECK(places("base_url: https://www.example.jp\nbase_path: /hiroba/") ==
        "https://www.example.jp /hiroba/");
  // What contradicts stays for check_settings() to tell.
  CHECK(places("base_url: https://www.example.jp/hiroba\nbase_path: /") ==
        "https://www.example.jp/hiroba /");
}

TEST_CASE("site.yaml has the same messages as records") {
  const auto findings = [](std::string_view yaml) {
    test::SmallSite site;
    site.read_settings(yaml);
    return site.findings();
  };
  CHECK(findings("schema: 2\ntitle: ひろば") ==
        "site.yaml:1:9 field.number.range [schema] [2] [1] [1]");
  CHECK(findings("schema: 1") == "site.yaml:1:1 field.missing [title] [サイトの名前] [ひろば]");
  CHECK(findings("schema: 1\ntitle: ひろば\nbase_url: www.example.jp") ==
        "site.yaml:3:11 field.text.convert [base_url] [www.example.jp] [https://www.example.jp]");
  CHECK(findings("schema: 1\ntitle: ひろば\nmenus: []") == "site.yaml:3:1 field.unknown [menus]");
  CHECK(findings("- a") == "site.yaml:1:1 record.not-a-map");
}

TEST_CASE("languages and words are found by name") {
  test::SmallSite site;
  site.read_settings(
      "schema: 1\ntitle: ひろば\nlanguages: [ja, en]\nareas: [{id: nakamachi, label: なかまち}]\n"
      "topics: [{id: learning, label: 学ぶ}]");
  CHECK(site.settings.languages.find("ja")->is_spoken());
  CHECK(site.settings.languages.find("en")->is_spoken());
  CHECK_FALSE(site.settings.languages.find("easy")->is_spoken());
  REQUIRE(site.settings.area("nakamachi") != nullptr);
  CHECK(site.settings.area("nakamachi")->label.ja == "なかまち");
  CHECK(site.settings.area("learning") == nullptr);
  CHECK(site.settings.topic("learning") != nullptr);
}

}  // namespace
}  // namespace hiroba::model
