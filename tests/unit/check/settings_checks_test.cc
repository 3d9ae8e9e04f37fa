#include "check/settings_checks.h"

#include <doctest/doctest.h>

#include "../model/small_site.h"

namespace hiroba::check {
namespace {

std::string findings_in(std::string_view yaml) {
  test::SmallSite site;
  site.read_settings("schema: 1\ntitle: ひろば\n" + std::string(yaml));
  check_settings(site.settings, site.found);
  return site.findings();
}

TEST_CASE("a small and a full site.yaml have no findings") {
  CHECK(findings_in("") == "");
  CHECK(findings_in(
            "languages: [ja, easy, en]\nbase_url: https://www.example.jp/a\nbase_path: /a/\n"
            "areas: [{id: nakamachi, label: なかまち}]\ntopics: [{id: learning, label: 学ぶ}]\n"
            "content_roots: [{name: main, path: content}, {name: office, path: ./private/, "
            "private: true}]\n"
            "showcases: [{site: tests/demo-town, path: mihon, label: 見本の町}]") == "");
}

TEST_CASE("site.id.twice and site.id.form: words become pages") {
  CHECK(findings_in("areas: [{id: a, label: あ}, {id: b, label: い}, {id: a, label: う}]") ==
        "site.yaml:3:52 site.id.twice [areas] [a]");
  CHECK(findings_in("topics:\n  - {id: まなぶ, label: 学ぶ}\n  - {id: index, label: はじめ}\n  - "
                    "{id: index-2, label: 次}") ==
        "site.yaml:4:10 site.id.form [topics] [まなぶ]\n"
        "site.yaml:5:10 site.id.form [topics] [index]\n"
        "site.yaml:6:10 site.id.form [topics] [index-2]");
}

TEST_CASE("site.languages.unknown and site.languages.no-ja") {
  CHECK(
      findings_in("languages: [ja, fr, ja]") ==
      "site.yaml:3:17 site.languages.unknown [fr]\nsite.yaml:3:21 site.id.twice [languages] [ja]");
  CHECK(findings_in("languages: [en]") == "site.yaml:3:12 site.languages.no-ja");
  CHECK(findings_in("languages: [ja, {tag: fr, label: Français}]") == "");
}

TEST_CASE("site.base-url.form and site.base-path.form") {
  CHECK(findings_in("base_url: https://www.example.jp/") == "");
  CHECK(findings_in("base_url: https://www.example.jp/hiroba/") == "");
  CHECK(findings_in("base_url: https://www.example.jp?a=1") ==
        "site.yaml:3:11 site.base-url.form [https://www.example.jp?a=1]");
  CHECK(findings_in("base_path: hiroba") == "site.yaml:3:12 site.base-path.form [hiroba]");
  CHECK(findings_in("base_path: /hiroba") == "site.yaml:3:12 site.base-path.form [/hiroba]");
  CHECK(findings_in("base_path: //a/") == "site.yaml:3:12 site.base-path.form [//a/]");
}

TEST_CASE("site.path.outside: content stays inside the site") {
  for (const char* path : {"../content", "/srv/content", "a/../../b", ".."}) {
    CAPTURE(path);
    CHECK(findings_in("content_roots: [{name: main, path: " + std::string(path) + "}]") ==
          "site.yaml:3:36 site.path.outside [" + std::string(path) + "]");
  }
  CHECK(findings_in("content_roots: [{name: main, path: a/../content}]") == "");
}

TEST_CASE("site.content-roots.overlap: no folder lies in another") {
  const auto two = [](const std::string& a, const std::string& b) {
    return findings_in("content_roots:\n  - {name: a, path: " + a + "}\n  - {name: b, path: " + b +
                       "}");
  };
  CHECK(two("content", "content/office") ==
        "site.yaml:5:21 site.content-roots.overlap [content] [content/office]");
  CHECK(two("content/office", "./content") ==
        "site.yaml:5:21 site.content-roots.overlap [content/office] [./content]");
  CHECK(two("content", "content/") ==
        "site.yaml:5:21 site.content-roots.overlap [content] [content/]");
  CHECK(two(".", "content") == "site.yaml:5:21 site.content-roots.overlap [.] [content]");
  CHECK(two("content", "content-2") == "");
}

TEST_CASE("content roots have names of their own") {
  CHECK(findings_in("content_roots: [{name: a, path: b}, {name: a, path: c}]") ==
        "site.yaml:3:44 site.id.twice [content_roots] [a]");
}

TEST_CASE("site.showcase.path: a free folder of the output") {
  const auto at = [](const std::string& path) {
    return findings_in("showcases: [{path: " + path + ", site: demo, label: 見本}]");
  };
  for (const char* path : {"group", "easy", "en", "area", "assets", "a/b", "みほん"}) {
    CAPTURE(path);
    CHECK(at(path) == "site.yaml:3:20 site.showcase.path [" + std::string(path) + "]");
  }
  CHECK(findings_in("showcases: [{site: ../demo, path: mihon, label: 見本}]") ==
        "site.yaml:3:20 site.path.outside [../demo]");
}

TEST_CASE("site.samples.published: only a made-up town does so") {
  CHECK(findings_in("publish_samples: true") == "site.yaml:3:18 site.samples.published");
  CHECK(findings_in("publish_samples: true\nmade_up_town: true") == "");
}

}  // namespace
}  // namespace hiroba::check
