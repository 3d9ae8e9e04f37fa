#include "pages/plan.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "../model/small_site.h"
#include "pages/sort.h"

namespace hiroba::pages {
namespace {

using kinds::Kind;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 2};

std::vector<std::string> routes(const std::vector<std::unique_ptr<Page>>& pages) {
  std::vector<std::string> out;
  for (const auto& page : pages) out.push_back(page->route());
  return out;
}

void add_three_groups(SmallSite& site) {
  site.settings.languages =
      kinds::Languages({kinds::Languages::known()[0], kinds::Languages::known()[2]});
  site.settings.page_size = 2;
  for (const char* slug : {"a", "b", "c"}) {
    site.add(Kind::group, slug,
             "title: 会\nkana: かい\n"
             "checked: {date: 2026-10-01, by: 係, how: 電話, again: 2027-10-01}");
  }
}

TEST_CASE("pages stand in the order of routes, each address once") {
  SmallSite site;
  add_three_groups(site);
  const Model model = site.link(kToday);
  const auto pages = plan_pages(model, site.found);
  const auto all = routes(pages);
  CHECK(std::is_sorted(all.begin(), all.end()));
  CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
  for (const char* route :
       {"404.html", "index.html", "en/index.html", "group/a.html", "group/index.html",
        "group/index-2.html", "en/group/index-2.html", "group/a.sheet.html", "sheet/index.html",
        "memo/index.html", "sitemap.html"}) {
    CAPTURE(route);
    CHECK(std::binary_search(all.begin(), all.end(), std::string(route)));
  }
  // A record has a page in a language only where something was written in it.
  CHECK_FALSE(std::binary_search(all.begin(), all.end(), std::string("en/group/a.html")));
  CHECK_FALSE(std::binary_search(all.begin(), all.end(), std::string("easy/index.html")));
}

TEST_CASE("every page knows its own address and where its other languages stand") {
  SmallSite site;
  add_three_groups(site);
  const Model model = site.link(kToday);
  for (const auto& page : plan_pages(model, site.found)) {
    CAPTURE(page->route());
    CHECK(page->route_in(model, page->language()) == page->route());
    const auto languages = languages_of(model, *page);
    CHECK(std::find(languages.begin(), languages.end(), page->language()) != languages.end());
  }
}

TEST_CASE("every template that a page names has a type for its view") {
  SmallSite site;
  add_three_groups(site);
  const Model model = site.link(kToday);
  emit::ViewTypes types;
  const RootTypes roots(types);
  for (const auto& page : plan_pages(model, site.found)) {
    const TemplateUse use = page->use();
    CAPTURE(use.file);
    CHECK(use.file.ends_with(".html"));
    if (!use.root.empty()) CHECK(roots.find(use.type) != nullptr);
  }
}

TEST_CASE("pages that repeat others are not for search engines") {
  SmallSite site;
  add_three_groups(site);
  const Model model = site.link(kToday);
  const auto pages = plan_pages(model, site.found);
  const auto is_indexed = [&](std::string_view route) {
    const auto it = std::find_if(pages.begin(), pages.end(),
                                 [&](const auto& page) { return page->route() == route; });
    REQUIRE(it != pages.end());
    return (*it)->is_indexed(model);
  };
  for (const char* route :
       {"index.html", "group/a.html", "group/index-2.html", "memo/index.html", "en/sitemap.html"}) {
    CAPTURE(route);
    CHECK(is_indexed(route));
  }
  for (const char* route : {"404.html", "group/a.sheet.html", "sheet/index.html", "memo/any.html",
                            "memo/any.any.html", "memo/entries.js"}) {
    CAPTURE(route);
    CHECK_FALSE(is_indexed(route));
  }
}

}  // namespace
}  // namespace hiroba::pages
