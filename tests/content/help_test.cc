// The page for somebody who cannot wait, and every sentence beside such a moment: on the finished
// real site and on the made-up town's, in each language.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "built_site.h"
#include "system/process.h"  // for the list of modules to link: built_site.h runs the program
#include "text/normalise.h"

namespace hiroba::content {
namespace {

constexpr std::array<std::string_view, 3> kLanguages = {"", "easy/", "en/"};

// Both sites, each with the routes of its help pages. The made-up town lies in mihon/.
struct HelpPage {
  std::string route;
  const std::string* html;
};

std::vector<HelpPage> help_pages() {
  std::vector<HelpPage> pages;
  for (const std::string_view language : kLanguages) {
    const std::string own = std::string(language) + "page/help.html";
    const std::string town = "mihon/" + std::string(language) + "page/help-now.html";
    REQUIRE_MESSAGE(real_site().has(own), own);
    REQUIRE_MESSAGE(real_site().showcase().contains(town), town);
    pages.push_back({own, &real_site().files().at(own)});
    pages.push_back({town, &real_site().showcase().at(town)});
  }
  return pages;
}

template <class See>
void each_page_of_both(See see) {
  for (const auto* files : {&real_site().files(), &real_site().showcase()}) {
    for (const auto& [route, bytes] : *files) {
      if (route.ends_with(".html")) see(route, bytes);
    }
  }
}

// The words of the first element that begins with `opening` («<h1», «<a class="help-link"»).
std::string words_in(std::string_view html, std::string_view opening, std::string_view closing) {
  const size_t from = html.find(opening);
  if (from == std::string_view::npos) return "";
  const size_t inside = html.find('>', from) + 1;
  return text::nfkc(words_of(html.substr(inside, html.find(closing, inside) - inside)));
}

size_t count(std::string_view text, std::string_view part) {
  size_t found = 0;
  for (size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST_CASE("who presses the button arrives at a page with the same words") {
  for (const HelpPage& page : help_pages()) {
    CAPTURE(page.route);
    const std::string button = words_in(*page.html, "<a class=\"help-link\"", "</a>");
    CHECK(!button.empty());
    CHECK(words_in(*page.html, "<h1", "</h1>") == button);
  }
  // The strip's button says the same.
  for (const std::string_view language : kLanguages) {
    for (const std::string folder : {"", "mihon/"}) {
      const auto& files = folder.empty() ? real_site().files() : real_site().showcase();
      const std::string& home = files.at(folder + std::string(language) + "index.html");
      const std::string strip = home.substr(home.find("class=\"help-strip\""));
      CHECK(words_in(strip, "<a class=\"button", "</a>") ==
            words_in(home, "<a class=\"help-link\"", "</a>"));
    }
  }
}

TEST_CASE("119 and 110 are the first thing on the help page, and said once") {
  for (const HelpPage& page : help_pages()) {
    CAPTURE(page.route);
    const std::string_view main = main_part(*page.html);
    CHECK(count(main, "href=\"tel:119\"") == 1);
    CHECK(count(main, "href=\"tel:110\"") == 1);
    const size_t heading = main.find("<h2");
    CHECK(main.find("id=\"call-119\"") == heading + std::string_view("<h2 ").size());
    // Nothing to read before them but the title, where one is, and the way out.
    CHECK(!contains(main.substr(0, heading), "class=\"lead\""));
    CHECK(!contains(main.substr(0, heading), "exit-words\" id"));
    // Below they are pointed back to: no list of the two, no other digits.
    const size_t body = main.find("class=\"prose");
    REQUIRE(body != std::string_view::npos);
    CHECK(!contains(main.substr(body), "<strong>119"));
    CHECK(!contains(main.substr(body), "<strong>110"));
  }
}

TEST_CASE("the ministry's page stands directly below the numbers, to be searched for") {
  for (const HelpPage& page : help_pages()) {
    CAPTURE(page.route);
    const std::string_view main = main_part(*page.html);
    const size_t name = main.find("まもろうよ こころ");
    CHECK(name > main.find("href=\"tel:110\""));
    CHECK(name < main.find("</div>", main.find("call--page")));
    CHECK(count(main.substr(0, name), "<h2") == 3);  // the two numbers' and its own
    // Nobody here has checked an address.
    for (const std::string& link : links(main)) {
      CHECK_MESSAGE((!link.starts_with("http") || contains(link, "jma.go.jp")), link);
    }
  }
}

TEST_CASE("the help page has a way through the night") {
  struct Night {
    std::string_view closed, morning, cannot_wait;
  };
  const Night ja{"夜は受け付けていない窓口もあります", "朝まで、できれば人のいる部屋",
                 "待てないと感じたら119へ"};
  const Night easy{"夜は 休みの 所も あります", "朝まで、できれば 人の いる 部屋", "119に 電話"};
  const Night en{"closed at night", "Until morning, stay in a room with someone", "call 119"};
  for (const std::string_view language : kLanguages) {
    const std::string route = std::string(language) + "page/help.html";
    CAPTURE(route);
    const Night& night = language == "en/" ? en : language == "easy/" ? easy : ja;
    const std::string words = words_of(main_part(real_site().files().at(route)));
    for (const std::string_view part : {night.closed, night.morning, night.cannot_wait}) {
      CHECK_MESSAGE(contains(words, part), part);
    }
    CHECK(contains(words, "精神科救急"));
  }
  const std::string home = words_of(real_site().files().at("index.html"));
  CHECK(contains(home, ja.closed));  // the strip says so before anybody gets there
}

// --- Words that let somebody wait ---------------------------------------------------------------

struct Refused {
  std::string_view pattern;
  std::string_view why;
  std::string_view example;
};

// Patterns over NFKC text without spaces for Japanese (plain Japanese is spaced), with them for
// English. Each has an example that it must find.
constexpr std::array kRefused = {
    Refused{"明日|あした|翌日|翌朝|後日|別の日|ほかの日|次の日|日をかえ|日を変え|日をおいて|日を置",
            "not tomorrow: this night is the danger", "かけ直しても、明日にしても"},
    Refused{"あとで(読|見|かけ|電話|話|相談|し)|後で(読|見|かけ|電話)|のちほど|後ほど",
            "nothing here can be put off", "ここに書いたことは、あとで読んで"},
    Refused{"([0-9]|一|二|三|五|十|半)+(分|時間)(ほど|くらい)?(お|待|まっ|ま、|後|あと|し)",
            "no waiting time before the next call", "30分おいてかけ直す"},
    Refused{"かけ直|かけなお|もう一度かけ|もういちどかけ|しばらく(待|ま)|少し待|すこしま|"
            "時間をおい|時間を置",
            "not again the same number later, but at once another",
            "しばらく待って、もう一度かけます"},
    Refused{"落ち着いてから|おちついてから|朝になってから|朝になったら|様子を見|ようすを見",
            "nobody has to be calm first, nor wait for morning", "落ち着いてからかけます"},
    Refused{"一人で(考|決|乗|がんば|頑張|静か|休)|ひとりで(かんが|考|き|決|のり|乗|がんば|頑張|"
            "しず|静|やす|休)",
            "not alone", "ひとりで考える時間"},
    Refused{"(必ず|かならず|きっと)(だれか|つなが|出|治|なお|よく|楽|らく|聞)|だれかが(必ず|"
            "かならず)|もう大丈夫|もうだいじょうぶ",
            "a promise that only another body can keep", "必ずつながります"},
    Refused{"甘え|わがまま|迷惑|めいわく|弱いから|よわいから|がんばれ|頑張れ|がんばって|頑張って|"
            "しっかり|命を大切に|命をたいせつに|家族が悲し|かぞくがかなし",
            "no blame, no call for strength", "命を大切に"},
    Refused{"窓を(開|あ)|まどを(開|あ)|散歩|さんぽ|外に出|外へ出|ベランダ|屋上|お酒|おさけ|薬を(多|"
            "飲)|くすりを(おお|の)|風呂|ふろに",
            "a place or thing that may be the danger itself", "窓を開ける"},
    Refused{"tomorrow|another day|later|[0-9]+ (minutes|hours)|wait (a|for|until)|can "
            "wait|(call|try) again|calm down|when you are calm|in the morning",
            "waiting, in English", "try again later"},
    Refused{"by yourself until|on your own|be strong|don't give up|always answer|will "
            "always|certainly (be|get)|selfish|burden|open a window|go for a walk|take a bath",
            "alone, blamed, promised or at risk, in English", "open a window"},
};

std::string without_spaces(std::string_view text) {
  std::string out = text::nfkc(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\n'; });
  return out;
}

// The refused words in `text`, each with its reason; "" when there are none.
std::string refused_in(const std::string& text) {
  static const auto patterns = [] {
    std::vector<std::regex> all;
    for (const Refused& r : kRefused) all.emplace_back(std::string(r.pattern), std::regex::icase);
    return all;
  }();
  std::string found;
  const std::string joined = without_spaces(text);
  for (size_t i = 0; i < kRefused.size(); ++i) {
    const bool is_english = kRefused[i].pattern.find(' ') != std::string_view::npos;
    std::smatch match;
    if (!std::regex_search(is_english ? text : joined, match, patterns[i])) continue;
    found += match.str() + " (" + std::string(kRefused[i].why) + ") ";
  }
  return found;
}

// The page's own words: without the panel to keep the page, the stamp and what is linked to.
std::string_view urgent_part(std::string_view main) {
  const size_t from = main.find("<h1");
  const size_t to = main.find("class=\"read-next\"");
  return main.substr(from,
                     (to == std::string_view::npos ? main.find("class=\"closing") : to) - from);
}

TEST_CASE("the refused words are found") {
  for (const Refused& r : kRefused)
    CHECK_MESSAGE(!refused_in(std::string(r.example)).empty(), r.why);
  for (const std::string good :
       {"朝まで、できれば人のいる部屋にいてください。待てないと感じたら119へ。",
        "つながらないときは、ほかの所へ。",
        "24時間の連絡を契約している人は、渡された紙に番号があります",
        "がまんして一人でいなくてかまいません。",
        "Until morning, stay in a room with someone if you can. If it cannot wait, call 119."}) {
    CHECK_MESSAGE(refused_in(good).empty(), good, refused_in(good));
  }
}

TEST_CASE("no sentence of a help page lets somebody wait, be alone or be blamed") {
  for (const HelpPage& page : help_pages()) {
    CAPTURE(page.route);
    const std::string words = visible_text(urgent_part(main_part(*page.html)));
    CHECK_MESSAGE(refused_in(words).empty(), refused_in(words));
  }
}

// A line of any page that speaks of such a moment: the words beside it may not take it back.
TEST_CASE("beside words of danger no page says that it can wait") {
  const std::regex danger(
      "命が(あぶない|危ない)|命の危険|消えてしまいたい|死にたい|自分を傷つけ|自分をきずつけ|"
      "いまつらい|"
      "いますぐ相談したい|life is in danger|hurt yourself|want to disappear|need help now",
      std::regex::icase);
  size_t lines = 0;
  each_page_of_both([&](const std::string& route, const std::string& html) {
    CAPTURE(route);
    const std::string text = visible_text(main_part(html));
    for (size_t from = 0; from < text.size();) {
      const size_t to = std::min(text.find('\n', from), text.size());
      const std::string line = text.substr(from, to - from);
      from = to + 1;
      if (!std::regex_search(line, danger) && !std::regex_search(without_spaces(line), danger))
        continue;
      ++lines;
      CHECK_MESSAGE(refused_in(line).empty(), line, refused_in(line));
    }
  });
  CHECK(lines > 50);
}

// --- Numbers that look like others --------------------------------------------------------------

// Short numbers of the state that ring for real, and the beginnings of those that cost nothing or
// are shared by many. A made-up number that holds one of them teaches it wrongly.
bool looks_urgent(std::string_view number) {
  static const std::set<std::string, std::less<>> kShort = {"104",  "110",  "115",  "117", "118",
                                                            "119",  "171",  "177",  "188", "189",
                                                            "8000", "8103", "9110", "7119"};
  static const std::set<std::string, std::less<>> kBeginnings = {"0120", "0570", "0800", "0990"};
  std::string group;
  bool urgent = false;
  const auto close = [&] {
    if (kBeginnings.contains(group)) urgent = true;
    const size_t digit = std::min(group.find_first_not_of('0'), group.size());
    if (kShort.contains(group.substr(digit))) urgent = true;
    group.clear();
  };
  for (const char c : number) {
    if (c >= '0' && c <= '9') {
      group += c;
    } else {
      close();
    }
  }
  close();
  return urgent;
}

TEST_CASE("no number of the made-up town looks like one that rings for help") {
  for (const std::string_view bad :
       {"00-0000-0119", "00-0110-0000", "0120-000-000", "#7119", "188"}) {
    CHECK_MESSAGE(looks_urgent(bad), bad);
  }
  for (const std::string_view good : {"00-0000-0190", "00-0000-1190", "000-0000"}) {
    CHECK_MESSAGE(!looks_urgent(good), good);
  }
  const std::regex written("^\\s*(tel|fax):\\s*\"?([-+0-9]+)", std::regex::multiline);
  size_t numbers = 0;
  const std::filesystem::path home = from_environment("HIROBA_HOME");
  for (const std::string folder : {"tests/demo-town", "tests/tiny-town"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(home / folder)) {
      if (entry.path().extension() != ".yaml") continue;
      const std::string text = read_text(entry.path());
      for (std::sregex_iterator it(text.begin(), text.end(), written), end; it != end; ++it) {
        ++numbers;
        CHECK_MESSAGE(!looks_urgent((*it)[2].str()), entry.path().string(), " ", (*it)[2].str());
      }
    }
  }
  CHECK(numbers >= 10);
}

// Whatever a page, a form or a sheet shows that could be dialled.
TEST_CASE("nothing on the made-up town's pages looks like a number that rings, but 119 and 110") {
  const std::regex dialled(
      "0[0-9]{1,4}[-‐–]{1,3}[0-9]{1,4}[-‐–]{1,3}[0-9]{3,4}|#[0-9]{4}|01[0-9]{8}|0120|0570");
  size_t seen = 0;
  for (const auto& [route, bytes] : real_site().showcase()) {
    if (!route.ends_with(".html")) continue;
    CAPTURE(route);
    const std::string text = text::nfkc(visible_text(bytes));
    for (std::sregex_iterator it(text.begin(), text.end(), dialled), end; it != end; ++it) {
      ++seen;
      CHECK_MESSAGE(!looks_urgent(it->str()), it->str());
    }
    for (const std::string& link : links(bytes)) {
      if (link.starts_with("tel:")) CHECK((link == "tel:119" || link == "tel:110"));
    }
  }
  CHECK(seen > 0);
}

}  // namespace
}  // namespace hiroba::content
