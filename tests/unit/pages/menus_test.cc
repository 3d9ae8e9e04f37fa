#include "pages/menus.h"

#include <doctest/doctest.h>

#include <set>

#include "../../support/languages.h"
#include "../model/small_site.h"
#include "pages/sort.h"

namespace hiroba::pages {
namespace {

using kinds::Kind;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 2};

TEST_CASE("site.link.unknown and site.link.empty-list") {
  SmallSite site;
  site.read_settings(
      "schema: 1\ntitle: ひろば\nmenu:\n  - {label: あ, to: list/gruop}\n"
      "  - {label: い, to: list/story}\n"
      "  - {label: う, to: page/p}\n  - {label: え, to: number/n}\nhelp_page: page/help\n"
      "footer: [{title: お, links: [{label: か, to: home}, {label: き, to: areas}]}]");
  site.add(Kind::page, "p", "title: 読みもの");
  site.add(Kind::number, "n",
           "title: 窓口\ntel: \"000\"\nchecked: {date: 2026-10-01, by: 係, how: 電話}");
  const Model model = site.link(kToday);
  check_menus(model, site.found);
  CHECK(site.findings() ==
        "site.yaml:4:20 site.link.unknown [list/gruop]\n"
        "site.yaml:5:20 site.link.empty-list [list/story]\n"
        "site.yaml:7:20 site.link.unknown [number/n]\n"
        "site.yaml:9:66 site.link.empty-list [areas]\n"
        "site.yaml:8:12 site.link.unknown [page/help]");
}

TEST_CASE("entrances lead to a page in each language, or nowhere while there is nothing to see") {
  SmallSite site;
  const Model empty = site.link(kToday);
  CHECK(entrance_route("home", empty, test::ja) == "index.html");
  CHECK(entrance_route("home", empty, test::en) == "en/index.html");
  CHECK(entrance_route("sitemap", empty, test::easy) == "easy/sitemap.html");
  CHECK(entrance_route("memo", empty, test::ja) == "memo/index.html");
  for (const std::string_view name : {"areas", "topics", "calendar", "sheets", "styleguide"}) {
    CAPTURE(name);
    CHECK(entrance_route(name, empty, test::ja) == "");
  }

  SmallSite full;
  full.settings.areas.push_back({"nakamachi", {"なかまち"}});
  full.settings.style_guide = true;
  full.add(Kind::group, "a",
           "title: 会\nkana: かい\narea: [nakamachi]\n"
           "checked: {date: 2026-10-01, by: 係, how: 電話, again: 2027-10-01}");
  full.add(Kind::event, "e",
           "title: 催し\nkana: もよおし\nstart: 2026-11-20T13:00\n"
           "checked: {date: 2026-10-01, by: 係, how: 電話, again: 2027-10-01}");
  const Model model = full.link(kToday);
  CHECK(entrance_route("areas", model, test::en) == "en/area/index.html");
  CHECK(entrance_route("calendar", model, test::ja) == "event/calendar.2026-11.html");
  CHECK(entrance_route("sheets", model, test::ja) == "sheet/index.html");
  CHECK(entrance_route("styleguide", model, test::en) == "styleguide/index.html");
}

TEST_CASE("no two sorts have an entrance of the same name") {
  std::set<std::string_view> names;
  for (const Sort* sort : all_sorts()) {
    for (const Entrance& entrance : sort->entrances) {
      CAPTURE(entrance.name);
      CHECK(names.insert(entrance.name).second);
    }
  }
  CHECK(names.size() >= 7);
}

}  // namespace
}  // namespace hiroba::pages
