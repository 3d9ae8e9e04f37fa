// What may stand on the pages of the real site, and what must: the rules of the content policy that
// a program can judge, read from the finished files.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "built_site.h"
#include "system/process.h"  // for the list of modules to link: built_site.h runs the program
#include "text/normalise.h"

namespace hiroba::content {
namespace {

struct InThreeLanguages {
  std::string_view ja, easy, en;
  std::string_view in(std::string_view language) const {
    return language == "en" ? en : language == "easy" ? easy : ja;
  }
};

// --- Who speaks ---------------------------------------------------------------------------------

constexpr InThreeLanguages kNoOperator = {
    "運営者未定の見本です。世田谷区や国の公式サイトではありません。申込みは受け付けていません。",
    "これは 見本です。区や 国の サイトでは ありません。申しこみは できません。",
    "This is a sample without an operator. It is not an official site of Setagaya or of Japan. No "
    "applications are accepted."};

TEST_CASE("every page and sheet says that nobody runs the site") {
  real_site().each_page([](const std::string& route, const std::string& html) {
    CAPTURE(route);
    CHECK(contains(words_of(html), kNoOperator.in(language_of(route))));
  });
}

TEST_CASE("no form has an official number or a receipt number, and nothing can be sent") {
  const std::regex official("様式 ?(第)? ?([0-9]|一|二|三|四|五)|第 ?[0-9]+ ?号様式|受付番号");
  for (const std::string_view good : {"様式第3号", "様式1", "第12号様式", "受付番号"}) {
    CHECK(std::regex_search(std::string(good), official));
  }
  real_site().each_page([&](const std::string& route, const std::string& html) {
    CAPTURE(route);
    CHECK(!std::regex_search(text::nfkc(visible_text(html)), official));
    // A form may be filled in, for oneself; it names no place to send it to, and the page could
    // not.
    for (const std::string_view sends : {" action=", " formaction=", " method=", "data-endpoint"}) {
      CHECK(!contains(html, sends));
    }
    CHECK(contains(html, "connect-src 'self'; form-action 'self'; base-uri"));
    CHECK(!contains(html, "<script>"));  // only files of our own, by address
  });
}

TEST_CASE("the council without a name is never Setagaya's") {
  size_t pages = 0;
  real_site().each_page([&](const std::string& route, const std::string& html) {
    CAPTURE(route);
    const std::string name = route.substr(route.rfind('/') + 1);
    if (contains(route, "area/")) CHECK(!contains(main_part(html), "shingikai-"));
    if (!name.starts_with("shingikai-") || language_of(route) != "ja") return;
    ++pages;
    CHECK(contains(words_of(html),
                   "ある自治体の精神保健福祉審議会（2023年9月7日。市名は資料にない）"));
    CHECK(!contains(main_part(html), "area/setagaya"));
  });
  CHECK(pages == 3);  // meeting, proposals, survey
}

// --- What holds and since when ------------------------------------------------------------------

constexpr InThreeLanguages kAfterwards = {
    "この資料のあとのことは、このサイトでは確認できていません",
    "この 資料の あとの ことは、この サイトでは わかりません",
    "What happened after these papers could not be confirmed on this site"};
constexpr InThreeLanguages kRecordOf2020 = {"2020年度の記録。今の催しではありません",
                                            "2020年度の 記録です。いまの 催しでは ありません",
                                            "A record of fiscal year 2020. Not an event of today"};

TEST_CASE("records from dated papers say that what came later is not known") {
  const std::set<std::string> dated = {"program", "grant",  "course",
                                       "meeting", "figure", "initiative"};
  std::set<std::string> seen;
  real_site().each_page([&](const std::string& route, const std::string& html) {
    const std::string kind = kind_of(route);
    if (!dated.contains(kind)) return;
    CAPTURE(route);
    seen.insert(kind);
    CHECK(contains(words_of(html), kAfterwards.in(language_of(route))));
    if (kind != "initiative") return;
    CHECK(contains(words_of(html), kRecordOf2020.in(language_of(route))));
  });
  CHECK(seen == dated);
}

TEST_CASE("all 27 reports are there, and in no list but their own") {
  size_t reports = 0;
  real_site().each_page([&](const std::string& route, const std::string& html) {
    CAPTURE(route);
    if (kind_of(route) == "initiative" && language_of(route) == "ja") ++reports;
    const bool list_of_words = contains(route, "area/") || contains(route, "topic/");
    const bool home = route.ends_with("index.html") && std::count(route.begin(), route.end(), '/') <
                                                           (language_of(route) == "ja" ? 1 : 2);
    if (!list_of_words && !home) return;
    for (const std::string& link : links(main_part(html))) {
      const std::string to = target(route, link);
      CHECK_MESSAGE(kind_of(to) != "initiative", to);
    }
  });
  CHECK(reports == 27);
}

// Figures that the papers of 2021 planned. Where one stands, the page says that it is a plan.
TEST_CASE("planned figures are called plans") {
  const std::array<std::regex, 5> planned = {
      std::regex("7人.{0,40}10人.{0,40}15人"), std::regex("70回.{0,40}240回"),
      std::regex("(240|360)回"), std::regex("週5回"), std::regex("12,?238(,000|千円)")};
  const InThreeLanguages plan = {"計画", "計画", "plan"};
  std::set<size_t> seen;
  real_site().each_page([&](const std::string& route, const std::string& html) {
    const std::string text = words_of(main_part(html));
    for (size_t i = 0; i < planned.size(); ++i) {
      if (!std::regex_search(text, planned[i])) continue;
      CAPTURE(route);
      seen.insert(i);
      // A page without an English text shows the Japanese one.
      CHECK((contains(text, plan.in(language_of(route))) || contains(text, plan.ja)));
    }
  });
  CHECK(seen.size() == planned.size());
  for (const std::string_view table : {"peer-toroku-keikaku", "peer-haken-keikaku", "yosan-2022",
                                       "zaigen-2022", "yakan-denwa-shu"}) {
    const std::string route = "figure/" + std::string(table) + ".html";
    REQUIRE(real_site().has(route));
    CHECK_MESSAGE(contains(real_site().files().at(route), "status-mark--plan"), route);
  }
}

// Numbers that the papers' text got wrong or lost, and a headline that they do not bear.
TEST_CASE("nothing is derived from what the papers lost") {
  const std::array<std::string_view, 6> never = {"857,252", "857252", "0.0%",
                                                 "100.0%",  "割弱",   "回復する病気"};
  real_site().each_page([&](const std::string& route, const std::string& html) {
    CAPTURE(route);
    const std::string text = text::nfkc(visible_text(html));
    for (const std::string_view words : never) CHECK_MESSAGE(!contains(text, words), words);
  });
}

// --- Words --------------------------------------------------------------------------------------

TEST_CASE("nobody is called a patient") {
  // The name of a committee in Katsushika, as its report writes it.
  const std::array<std::string, 1> official = {"長期入院患者等退院後支援部会"};
  real_site().each_page([&](const std::string& route, const std::string& html) {
    CAPTURE(route);
    std::string text = words_of(html);
    for (const std::string& name : official) {
      for (size_t at = text.find(name); at != std::string::npos; at = text.find(name)) {
        text.erase(at, name.size());
      }
    }
    CHECK(!contains(text, "患者"));
  });
}

TEST_CASE("no exclamation marks, no promise of cure") {
  const std::array<std::string_view, 6> never = {"！",     "必ずよくなり",   "治ります",
                                                 "克服し", "頑張りましょう", "がんばりましょう"};
  real_site().each_page([&](const std::string& route, const std::string& html) {
    CAPTURE(route);
    const std::string text = words_of(html);
    for (const std::string_view words : never) CHECK_MESSAGE(!contains(text, words), words);
  });
}

// --- Help now -----------------------------------------------------------------------------------

// Anything that could be dialled: groups joined by marks, ten digits in a row, #8000.
const std::regex& dialled() {
  static const std::regex pattern(
      "0[0-9]{1,4}(-|–|‐|ー|\\(|\\)| ){1,2}[0-9]{1,4}(-|–|‐|ー|\\)| ){1,2}[0-9]{3,4}|"
      "0[0-9]{9,10}|#[0-9]{4}(?![0-9a-fA-F])|0120|0570");
  return pattern;
}

TEST_CASE("no telephone numbers but 119 and 110") {
  for (const std::string_view number : {"03-0000-0000", "0120-000-000", "0300000000", "#8000"}) {
    CHECK(std::regex_search(std::string(number), dialled()));
  }
  CHECK(!std::regex_search(std::string("2021-08-26 から 1,925件"), dialled()));
  real_site().each_page([](const std::string& route, const std::string& html) {
    CAPTURE(route);
    CHECK(!std::regex_search(text::nfkc(visible_text(html)), dialled()));
    for (const std::string& link : links(html)) {
      if (link.starts_with("tel:")) CHECK((link == "tel:119" || link == "tel:110"));
      CHECK(!link.starts_with("mailto:"));
    }
  });
}

TEST_CASE("the help page has the two numbers, the ministry's page and room for one's own") {
  for (const std::string prefix : {"", "easy/", "en/"}) {
    const std::string route = prefix + "page/help.html";
    CAPTURE(route);
    REQUIRE(real_site().has(route));
    const std::string& html = real_site().files().at(route);
    for (const std::string_view part :
         {"href=\"tel:119\"", "href=\"tel:110\"", "まもろうよ こころ", "<table", "quick-exit"}) {
      CHECK_MESSAGE(contains(html, part), part);
    }
  }
  real_site().each_page([](const std::string& route, const std::string& html) {
    const std::vector<std::string> ways = links(html);
    const bool found = std::any_of(ways.begin(), ways.end(), [&](const std::string& link) {
      return target(route, link).ends_with("page/help.html");
    });
    CHECK_MESSAGE(found, route, " does not lead to the help page");
  });
}

TEST_CASE("where groups are missing, the home page says so and what one can do") {
  const std::string& home = real_site().files().at("index.html");
  CHECK(contains(home, "まだ登録がありません"));
  for (const std::string_view page : {"page/desk-sheet.html", "page/register-your-group.html"}) {
    CHECK_MESSAGE(contains(home, page), page);
  }
  for (const std::string_view kind :
       {"group", "event", "service", "supporter", "story", "number"}) {
    CHECK_MESSAGE(!real_site().has(std::string(kind) + "/index.html"), kind);
  }
}

// The pages that help without any listing (section 6 of the policy).
TEST_CASE("the pages that are useful without listings exist in the languages they need") {
  struct Guide {
    std::string_view slug;
    bool easy;
  };
  constexpr std::array<Guide, 18> kGuides = {{{"about-peer-support", true},
                                              {"first-visit", true},
                                              {"phone-memo", true},
                                              {"desk-sheet", true},
                                              {"host-guide", false},
                                              {"start-pause-stop", true},
                                              {"when-tired", true},
                                              {"family", true},
                                              {"hard-to-go-out", true},
                                              {"discharge", true},
                                              {"citizens", false},
                                              {"listen-to-me", true},
                                              {"meet-peers", true},
                                              {"just-be", true},
                                              {"did-not-fit", true},
                                              {"write-for-us", false},
                                              {"colleagues", false},
                                              {"story-guide", false}}};
  for (const Guide& guide : kGuides) {
    const std::string route = "page/" + std::string(guide.slug) + ".html";
    CHECK_MESSAGE(real_site().has(route), route);
    if (guide.easy) CHECK_MESSAGE(real_site().has("easy/" + route), "easy/", route);
  }
}

// --- The made-up town ---------------------------------------------------------------------------

constexpr InThreeLanguages kMadeUp = {"人・団体・場所・番号はすべて作りものです。",
                                      "人も、団体も、場所も、番号も、ほんものでは ありません。",
                                      "Its people, groups, places and numbers are invented."};

TEST_CASE("every page of the made-up town says so and keeps out of search engines") {
  for (const auto& [route, html] : real_site().showcase()) {
    if (!route.ends_with(".html")) continue;
    CAPTURE(route);
    const std::string inside = route.substr(std::string_view("mihon/").size());
    CHECK(contains(words_of(html), kMadeUp.in(language_of(inside))));
    CHECK(contains(html, "<meta name=\"robots\" content=\"noindex\">"));
  }
  // A robot that may not read a page cannot see that it asks not to be listed.
  CHECK(!contains(real_site().files().at("robots.txt"), "Disallow: /"));
}

TEST_CASE(
    "the real site has no invented records and names the made-up town on its home page only") {
  for (const auto& [route, bytes] : real_site().files()) {
    CAPTURE(route);
    const bool home =
        route == "index.html" || route == "easy/index.html" || route == "en/index.html";
    if (route.ends_with(".html")) CHECK(!contains(bytes, "sample-mark"));
    if (home) {
      CHECK(contains(bytes, "mihon/"));
    } else if (route != "robots.txt" && route != "_headers" && route != ".htaccess") {
      // The script for saved pages has to know which folder is not its own.
      static const std::regex not_own(" data-leave=\"[^\"]*\"");
      CHECK(!contains(std::regex_replace(bytes, not_own, ""), "mihon/"));
    }
  }
}

}  // namespace
}  // namespace hiroba::content
