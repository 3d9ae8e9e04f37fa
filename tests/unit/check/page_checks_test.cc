#include "check/page_checks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace hiroba::check {
namespace {

using Pages = std::vector<std::pair<std::string, std::string>>;

std::string findings_in(const Pages& pages, std::vector<std::string> alone = {}) {
  RouteTable routes;
  for (const auto& [route, html] : pages) routes.add(route);
  routes.add("assets/site.css");
  std::vector<PageFacts> facts;
  for (const auto& [route, html] : pages) facts.push_back(page_facts(route, html, routes));
  source::Diagnostics found;
  check_pages(facts, routes, alone, found);
  std::string out;
  for (const source::Diagnostic& d : found.list()) {
    if (!out.empty()) out += '\n';
    out += d.rule->id;
    for (const std::string& arg : d.args) out += " [" + arg + "]";
    CHECK_FALSE(d.mark.known());
  }
  return out;
}

std::string page(const std::string& body) {
  return "<html lang=ja><title>あ</title><h1>あ</h1>" + body;
}

TEST_CASE("pages that lead to each other have no findings") {
  CHECK(findings_in({{"index.html", page("<a href=a.html#x>")}, {"a.html", page("<p id=x>")}}) ==
        "");
}

TEST_CASE("page.link.broken, page.fragment.broken") {
  CHECK(findings_in({{"index.html", page("<a href=b.html><a href=a.html#y>")},
                     {"a.html", page("<p id=x>")}}) ==
        "page.link.broken [index.html] [b.html]\npage.fragment.broken [index.html] [a.html#y]");
  CHECK(findings_in({{"index.html", page("<a href=#y><a href=assets/site.css#y>")}}) ==
        "page.fragment.broken [index.html] [#y]");
}

TEST_CASE("page.id.twice") {
  CHECK(findings_in({{"index.html", page("<p id=x><p id=x>")}}) ==
        "page.id.twice [index.html] [x]");
}

TEST_CASE("page.title.missing, page.lang.missing, page.h1.missing, page.h1.several") {
  CHECK(findings_in({{"index.html", "<html>"}}) ==
        "page.title.missing [index.html]\npage.lang.missing [index.html]\npage.h1.missing "
        "[index.html]");
  CHECK(findings_in({{"index.html", page("<h1>い</h1>")}}) == "page.h1.several [index.html] [2]");
}

TEST_CASE("page.third-party and the three inline rules") {
  CHECK(findings_in({{"index.html", page("<img src=//a.example.jp/b.png>")}}) ==
        "page.third-party [index.html] [a.example.jp]");
  CHECK(findings_in({{"index.html", page("<p style=x onclick=y><script>z</script>")}}) ==
        "page.inline.style [index.html] []\npage.inline.handler [index.html] [onclick]\n"
        "page.inline.script [index.html] []");
}

TEST_CASE("page.unreachable: from home, through any number of pages") {
  const Pages pages = {{"index.html", page("<a href=a.html>")},
                       {"a.html", page("<a href=b.html>")},
                       {"b.html", page("")},
                       {"c.html", page("<a href=d.html>")},
                       {"d.html", page("<a href=c.html>")},
                       {"404.html", page("<a href=index.html>")}};
  CHECK(findings_in(pages, {"404.html"}) == "page.unreachable [c.html]\npage.unreachable [d.html]");
  CHECK(findings_in({{"a.html", page("")}}) == "");
}

TEST_CASE("a broken template is not told thousands of times") {
  Pages pages = {{"index.html", page("")}};
  for (int i = 0; i < 1000; ++i)
    pages.emplace_back("p" + std::to_string(i) + ".html", page("<p style=x>"));
  const std::string lines = findings_in(pages);
  CHECK(std::count(lines.begin(), lines.end(), '\n') ==
        199);  // of either rule, source/message_limits.h
}

}  // namespace
}  // namespace hiroba::check
