#include "model/routes.h"
#include "../../support/languages.h"

#include <doctest/doctest.h>

namespace hiroba::model {
namespace {

using kinds::Kind;
using kinds::Language;

TEST_CASE("routes to records and lists in every language") {
  CHECK(record_route(Kind::group, "hidamari", test::ja) == "group/hidamari.html");
  CHECK(record_route(Kind::group, "hidamari", test::easy) == "easy/group/hidamari.html");
  CHECK(record_route(Kind::group, "hidamari", test::en) == "en/group/hidamari.html");
  CHECK(list_route(Kind::event, 1, test::ja) == "event/index.html");
  CHECK(list_route(Kind::event, 2, test::en) == "en/event/index-2.html");
  CHECK(area_route("nakamachi", 1, test::ja) == "area/nakamachi.html");
  CHECK(area_route("nakamachi", 3, test::easy) == "easy/area/nakamachi-3.html");
  CHECK(topic_route("learning", 1, test::ja) == "topic/learning.html");
  CHECK(page_route(test::ja, {"memo/", "talk", ".html"}) == "memo/talk.html");
  CHECK(page_route(test::en, {"sitemap.html"}) == "en/sitemap.html");
  CHECK(attachment_route(Kind::place, "hall", "map.png") == "place/hall/map.png");
  CHECK(asset_route("site.css", "") == "assets/site.css");
  CHECK(asset_route("site.css", "3f9c01ab7e") == "assets/site.3f9c01ab7e.css");
  CHECK(asset_route("fonts.v2/a.tar.gz", "3f9c") == "assets/fonts.v2/a.tar.3f9c.gz");
  CHECK(asset_route("fonts.v2/LICENSE", "3f9c") == "assets/fonts.v2/LICENSE.3f9c");
  CHECK(asset_route("x/.hidden", "3f9c") == "assets/x/.hidden.3f9c");
}

TEST_CASE("links from one route to another") {
  CHECK(relative("group/a.html", "group/b.html") == "b.html");
  CHECK(relative("group/a.html", "index.html") == "../index.html");
  CHECK(relative("index.html", "group/a.html") == "group/a.html");
  CHECK(relative("en/group/a.html", "group/a.html") == "../../group/a.html");
  CHECK(relative("en/group/a.html", "en/event/b.html") == "../event/b.html");
  CHECK(relative("group/a.html", "group/a/map.png") == "a/map.png");
  CHECK(relative("group/abc.html", "group/abd.html") == "abd.html");
  CHECK(relative("group/a.html", "groups/a.html") == "../groups/a.html");
  CHECK(relative("a.html", "a.html") == "a.html");
  CHECK(relative("group/a.html", "group/a.html") == "a.html");
}

TEST_CASE("places on a page") {
  CHECK(relative("group/a.html", "group/a.html", "when") == "#when");
  CHECK(relative("group/a.html", "group/b.html", "when") == "b.html#when");
  CHECK(relative("index.html", "group/a.html", "when") == "group/a.html#when");
}

}  // namespace
}  // namespace hiroba::model
