#include "check/page_facts.h"

#include <doctest/doctest.h>

#include <string>

#include "check/html_scan.h"

namespace hiroba::check {
namespace {

RouteTable town_routes(std::string base_path = "/") {
  RouteTable routes(std::move(base_path));
  for (const char* route : {"index.html", "group/index.html", "group/a.html", "group/b.html",
                            "en/group/a.html", "assets/site.css", "group/a/map 1.png"}) {
    routes.add(route);
  }
  return routes;
}

// The faults of group/a.html with this HTML: «link_broken[x]».
std::string faults_in(std::string_view html, std::string base_path = "/") {
  const RouteTable routes = town_routes(std::move(base_path));
  std::string out;
  for (const PageFacts::Fault& fault : page_facts("group/a.html", html, routes).faults) {
    constexpr const char* names[] = {"link_broken",   "fragment_broken", "id_twice",
                                     "third_party",   "inline_style",    "inline_script",
                                     "inline_handler"};
    if (!out.empty()) out += ' ';
    out += names[static_cast<size_t>(fault.what)];
    out += "[" + fault.text + "]";
  }
  return out;
}

// The numbers of the routes that group/a.html leads to.
std::string links_in(std::string_view html, std::string base_path = "/") {
  const RouteTable routes = town_routes(std::move(base_path));
  std::string out;
  for (const uint32_t link : page_facts("group/a.html", html, routes).links) {
    if (!out.empty()) out += ' ';
    out += std::to_string(link);
  }
  return out;
}

TEST_CASE("a whole page") {
  const RouteTable routes = town_routes();
  const PageFacts facts =
      page_facts("group/a.html",
                 "<!doctype html><html lang=\"ja\"><head><title> 会 &amp; 場 &#x3042;</title>"
                 "<link rel=\"stylesheet\" href=\"../assets/site.css\"></head>"
                 "<body><h1 id=\"top\">会</h1><a href=\"b.html#when\">次</a><a "
                 "href='index.html'>一覧</a></body></html>",
                 routes);
  CHECK(facts.route == 2);
  CHECK(facts.name == "group/a.html");
  CHECK(facts.title == "会 & 場 あ");
  CHECK(facts.has_title);
  CHECK(facts.has_lang);
  CHECK(facts.headings == 1);
  CHECK(facts.ids.size() == 1);
  CHECK(facts.links == std::vector<uint32_t>{1, 3, 5});
  REQUIRE(facts.fragments.size() == 1);
  CHECK(facts.fragments[0].route == 3);
  CHECK(facts.fragments[0].text == "b.html#when");
  CHECK(facts.faults.empty());
  CHECK(facts.hash != page_facts("group/a.html", "<h1>", routes).hash);
}

TEST_CASE("what a page may lack") {
  const RouteTable routes = town_routes();
  const PageFacts facts =
      page_facts("x.html", "<html lang=' '><title> </title><h1>a</h1><H1>b</H1>", routes);
  CHECK(facts.route == RouteTable::kNone);
  CHECK_FALSE(facts.has_title);
  CHECK_FALSE(facts.has_lang);
  CHECK(facts.headings == 2);
}

TEST_CASE("addresses are resolved against the page") {
  CHECK(links_in("<a href=\"b.html\">") == "3");
  CHECK(links_in("<a href=\"./b.html?x=1&amp;y=2#p\">") == "3");
  CHECK(links_in("<a href=\"../index.html\">") == "0");
  CHECK(links_in("<a href=\"../group/../index.html\">") == "0");
  CHECK(links_in("<a href=\"../en/group/a.html\">") == "4");
  CHECK(links_in("<img src=\"a/map%201.png\">") == "6");
  CHECK(links_in("<a HREF = b.html >") == "3");
  CHECK(links_in("<a href=b.html>") == "3");
  CHECK(links_in("<img srcset=\"a/map%201.png 1x, b.html 2x\">") == "3 6");
  CHECK(links_in("<a href=\"/group/b.html\">") == "3");
  CHECK(links_in("<a href=\"/town/group/b.html\">", "/town/") == "3");
  CHECK(links_in("<a href=\"\"><a href=\"#\"><a href=\"?q\">") == "");
  CHECK(links_in("<a href=\"mailto:a@example.jp\"><a href=\"tel:000\"><a "
                 "href=\"https://example.jp/b.html\">") == "");
}

TEST_CASE("link_broken: what is not there, or outside") {
  CHECK(faults_in("<a href=\"c.html\">") == "link_broken[c.html]");
  CHECK(faults_in("<a href=\"../\">") == "link_broken[../]");
  CHECK(faults_in("<a href=\"../../index.html\">") == "link_broken[../../index.html]");
  CHECK(faults_in("<a href=\"/index.html\">", "/town/") == "link_broken[/index.html]");
  CHECK(faults_in("<img src=\"a/map.png\">") == "link_broken[a/map.png]");
  CHECK(faults_in("<a href=\"c.html\"><a href=\"c.html\">") == "link_broken[c.html]");
  CHECK(faults_in("<form action=\"send.html\">") == "link_broken[send.html]");
  CHECK(faults_in("<a data=\"c.html\">") == "");
}

TEST_CASE("places on the same page are looked up at once") {
  CHECK(faults_in("<a href=\"#b\"><p id=\"b\">") == "");
  CHECK(faults_in("<a href=\"#b\"><a href=\"a.html#b\">") ==
        "fragment_broken[#b] fragment_broken[a.html#b]");
  CHECK(faults_in("<a href=\"#%E5%A0%B4\"><p id=\"場\">") == "");
  CHECK(faults_in("<a href=\"#top\">") == "");
  CHECK(faults_in("<svg><use href=\"#icon\"/></svg>") == "fragment_broken[#icon]");
}

TEST_CASE("id_twice") {
  CHECK(faults_in("<p id=a><p id=b><p id=\"a\"><p id='a'>") == "id_twice[a]");
  CHECK(faults_in("<p id=\"a&amp;b\"><p id=\"a&#38;b\">") == "id_twice[a&#38;b]");
}

TEST_CASE("third_party: what a browser fetches by itself from another host") {
  CHECK(faults_in("<script src=\"https://cdn.example.jp/a.js\"></script>") ==
        "third_party[cdn.example.jp]");
  CHECK(faults_in("<img src=\"//img.example.jp/a.png\">") == "third_party[img.example.jp]");
  CHECK(faults_in("<link href=\"https://a.example.jp/x.css\" rel=\"stylesheet\">") ==
        "third_party[a.example.jp]");
  CHECK(faults_in("<link rel=preconnect href=\"https://a.example.jp\">") ==
        "third_party[a.example.jp]");
  CHECK(faults_in("<link rel=canonical href=\"https://a.example.jp/\">") == "");
  CHECK(faults_in("<link rel=alternate href=\"https://a.example.jp/feed.xml\">") == "");
  CHECK(faults_in("<img srcset=\"https://a.example.jp/1.png 1x\">") == "third_party[a.example.jp]");
  CHECK(faults_in("<iframe src='https://a.example.jp/?b'></iframe>") ==
        "third_party[a.example.jp]");
  CHECK(faults_in("<a href=\"https://a.example.jp/\">") == "");
  CHECK(faults_in("<img src=\"data:image/png;base64,AAAA\">") == "");
}

TEST_CASE("inline style, script and handlers") {
  CHECK(faults_in("<p style=\"color:red\">") == "inline_style[]");
  CHECK(faults_in("<p style>") == "inline_style[]");
  CHECK(faults_in("<style>p{}</style>") == "inline_style[]");
  CHECK(faults_in("<script>a()</script>") == "inline_script[]");
  CHECK(faults_in("<script type=module>a()</script>") == "inline_script[]");
  CHECK(faults_in("<script type=\"application/json\">{\"a\":\"<p style='x'>\"}</script>") == "");
  CHECK(faults_in("<script src=\"b.html\"></script>") == "");
  CHECK(faults_in("<p onclick=\"a()\">") == "inline_handler[onclick]");
  CHECK(faults_in("<p ONLOAD=x>") == "inline_handler[ONLOAD]");
  CHECK(faults_in("<a href=\"javascript:a()\">") == "inline_handler[javascript:]");
  CHECK(faults_in("<a href=\"JavaScript&#58;a()\">") == "inline_handler[javascript:]");
}

TEST_CASE("text that looks like tags is passed over") {
  CHECK(faults_in("<!-- <a href=\"c.html\"> --><textarea><a href=c.html></textarea>") == "");
  CHECK(faults_in("<!--><a href=\"c.html\">") == "link_broken[c.html]");
  CHECK(faults_in("<title><a href=c.html></title >") == "");
  CHECK(faults_in("a < b <3 </ > <a href=c.html>") == "link_broken[c.html]");
  CHECK(faults_in("<a title=\"> href=c.html\">") == "");
  CHECK(faults_in("<script type=text/plain></scripted><a href=c.html></script>") == "");
  CHECK(faults_in("<a href=\"c.html") == "");  // never closed: no tag
}

TEST_CASE("one broken template does not fill the memory") {
  std::string html;
  for (int i = 0; i < 500; ++i) html += "<a href=\"no-" + std::to_string(i) + ".html\">";
  const RouteTable routes = town_routes();
  CHECK(page_facts("group/a.html", html, routes).faults.size() == 50);
}

TEST_CASE("a page with forty links is kept in less than 1 KB") {
  RouteTable routes;
  std::string html = "<html lang=ja><title>ひだまりの会</title><h1>ひだまりの会</h1>";
  for (int i = 0; i < 40; ++i) {
    const std::string name = "page-" + std::to_string(i) + ".html";
    routes.add(name);
    html += "<h2 id=h-" + std::to_string(i) + "><a href=" + name + ">";
  }
  const PageFacts facts = page_facts("page-1.html", html, routes);
  CHECK(facts.links.size() == 40);
  const size_t bytes = sizeof(facts) + facts.name.capacity() + facts.title.capacity() +
                       facts.ids.capacity() * sizeof(uint64_t) +
                       facts.links.capacity() * sizeof(uint32_t);
  CHECK(bytes < 1024);
}

TEST_CASE("routes are numbered in the order added and found again") {
  RouteTable routes;
  for (uint32_t i = 0; i < 5000; ++i)
    CHECK(routes.add("group/" + std::to_string(i) + ".html") == i);
  CHECK(routes.add("group/7.html") == 7);
  CHECK(routes.size() == 5000);
  CHECK(routes.find("group/4999.html") == 4999);
  CHECK(routes.find("group/5000.html") == RouteTable::kNone);
  CHECK(RouteTable("/town").base_path() == "/town/");
}

TEST_CASE("character references") {
  CHECK(decode_references("a&amp;b&lt;&gt;&quot;&apos;&#39;&#x41;") == "a&b<>\"''A");
  CHECK(decode_references("&nbsp; &; &#; &#x; &amp") == "&nbsp; &; &#; &#x; &amp");
}

}  // namespace
}  // namespace hiroba::check
