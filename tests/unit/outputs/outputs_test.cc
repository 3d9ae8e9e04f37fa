#include "outputs/output.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "../model/small_site.h"
#include "pages/plan.h"

namespace hiroba::outputs {
namespace {

using kinds::Kind;
using test::SmallSite;

constexpr text::Date kToday{2026, 11, 2};

// A small site and the list of its files.
struct Listed {
  explicit Listed(bool is_showcase = false, std::string base_url = "https://hiroba.example.jp") {
    small.settings.base_url = std::move(base_url);
    small.settings.languages = kinds::Languages();
    small.add(Kind::page, "p", "title: 読みもの");
    small.add(Kind::form, "f",
              "title: 願い\nkana: ねがい\nsections:\n  - title: はじめに\n    questions:\n"
              "      - {id: a, type: 一行, label: 名前}");
    model = small.link(kToday);
    files.assets.emplace("site.css", emit::Asset{"disk/site.css", "assets/site.0123.css", "p{}"});
    files.root_files.emplace("CNAME", emit::Asset{"disk/CNAME", "CNAME", {}});
    pages = pages::plan_pages(model, small.found);
    site = std::make_unique<Site>(Site{model, pages, files, "town", is_showcase});
    outputs = all_outputs(*site);
  }

  const Output* find(std::string_view route) const {
    const auto it = std::find_if(outputs.begin(), outputs.end(),
                                 [&](const Output& output) { return output.route == route; });
    return it == outputs.end() ? nullptr : &*it;
  }
  std::string bytes(std::string_view route) const {
    const Output* output = find(route);
    REQUIRE(output != nullptr);
    return std::get<Written>(output->source).bytes().value();
  }

  SmallSite small;
  model::Model model;
  emit::SiteFiles files;
  std::vector<std::unique_ptr<pages::Page>> pages;
  std::unique_ptr<Site> site;
  Outputs outputs;
};

TEST_CASE("every file of a site is in the list, each once") {
  const Listed listed;
  std::vector<std::string> routes;
  for (const Output& output : listed.outputs) routes.push_back(output.route);
  std::sort(routes.begin(), routes.end());
  CHECK(std::adjacent_find(routes.begin(), routes.end()) == routes.end());
  for (const char* route :
       {"index.html", "page/p.html", "form/f.xlsx", "assets/site.0123.css", "CNAME", "sitemap.xml",
        "robots.txt", "_headers", ".nojekyll", "status.json"}) {
    CAPTURE(route);
    CHECK(listed.find(route) != nullptr);
  }
  CHECK(listed.bytes(".htaccess").find("410") == std::string::npos);  // nothing was taken back
  CHECK(listed.bytes("assets/site.0123.css") == "p{}");
  CHECK(std::get<Copied>(listed.find("CNAME")->source).from == "disk/CNAME");
}

TEST_CASE("a showcase leaves it to its site to speak of the whole") {
  const Listed showcase(true);
  CHECK(showcase.find("page/p.html") != nullptr);
  for (const char* route : {"sitemap.xml", "robots.txt", "_headers", ".nojekyll", "status.json"}) {
    CAPTURE(route);
    CHECK(showcase.find(route) == nullptr);
  }
}

TEST_CASE("without an address there is no map, and robots.txt names none") {
  const Listed listed(false, "");
  CHECK(listed.find("sitemap.xml") == nullptr);
  CHECK(listed.bytes("robots.txt").find("Sitemap:") == std::string::npos);
  CHECK(Listed().bytes("robots.txt").find("Sitemap: https://hiroba.example.jp/sitemap.xml") !=
        std::string::npos);
}

TEST_CASE("the map has what search engines may list, and nothing else") {
  const std::string map = Listed().bytes("sitemap.xml");
  CHECK(map.find("<loc>https://hiroba.example.jp/page/p.html</loc>") != std::string::npos);
  CHECK(map.find("404.html") == std::string::npos);
}

}  // namespace
}  // namespace hiroba::outputs
