// No person of the papers is named, nothing is copied from them, and few people stay few: over all
// files of the finished real site.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "built_site.h"
#include "system/process.h"  // for the list of modules to link: built_site.h runs the program
#include "text/normalise.h"
#include "text/utf8.h"

namespace hiroba::content {
namespace {

// FNV-1a over a word and a salt of ours. The papers name people who have not agreed to stand here;
// a list of their names would be one more place that names them. The hashes cannot hide a name from
// somebody who guesses it; they keep it from being read, searched for and copied.
uint64_t hash_of(std::string_view word) {
  uint64_t hash = 0xcbf29ce484222325;
  for (const std::string_view part : {std::string_view("hiroba-people:"), word}) {
    for (const unsigned char byte : part) hash = (hash ^ byte) * 0x100000001b3;
  }
  return hash;
}

// Whole names and, where they are not everyday words, surnames and given names; two to eight
// characters each. If a harmless word is ever found here, look at the page before the list.
const std::unordered_set<uint64_t>& people() {
  static const std::unordered_set<uint64_t> hashes = {
      0x046c7d07e345729d, 0x090613e9f2aa8bef, 0x2715dab5cd905b53, 0x2f398166504fb701,
      0x48e25b732b78c098, 0x491a7bcfd657c5f3, 0x52c1c82134dd0e0e, 0x648c1c090ebd96c9,
      0x664689cb4fbae665, 0x6a04d55de6a61740, 0x6d37f92204e904b3, 0x8be358f37a2fb73e,
      0x8f5d39b0c8809d8f, 0x942b8044f9faa420, 0xa9fe5cf0bf06831f, 0xac0d9ed6b3401140,
      0xb2fc53c92b9c1fe3, 0xbd6fd0c1da470cd9, 0xbe96ec7c4f1561a9, 0xc656026595b0d00d,
      0xcc86d09c4e3f98b4, 0xd60354b81b5b3640, 0xd7239a335af979ad, 0xda50956c51e26cec,
      0xe7bcad8b411107fa, 0xe7f9a5b13679a94f, 0xecd329b5a036a58d, 0xf15b41351d55a36c,
      0xf20d4667b819f2d2,
  };
  return hashes;
}

constexpr size_t kShortestName = 2;
constexpr size_t kLongestName = 8;

// The first run of characters outside ASCII whose hash is listed. White space, middle dots and tags
// do not part a name. The found word is not returned: a failing test should not print it.
bool names_somebody(std::string_view text, const std::unordered_set<uint64_t>& listed) {
  std::u32string run;
  const auto run_has_name = [&] {
    for (size_t from = 0; from < run.size(); ++from) {
      for (size_t n = kShortestName; n <= kLongestName && from + n <= run.size(); ++n) {
        if (listed.contains(hash_of(text::to_utf8(run.substr(from, n))))) return true;
      }
    }
    return false;
  };
  for (const char32_t c : text::to_utf32(text)) {
    if (c == U' ' || c == U'\n' || c == U'　' || c == U'・') continue;
    if (c >= 0x80) {
      run += c;
      continue;
    }
    if (run_has_name()) return true;
    run.clear();
  }
  return run_has_name();
}

TEST_CASE("a listed name is found in any dress") {
  const std::unordered_set<uint64_t> listed = {hash_of("架空花子")};
  CHECK(names_somebody("講師は架空花子さん", listed));
  CHECK(names_somebody("架空 花子", listed));
  CHECK(names_somebody("架空　花子", listed));
  CHECK(names_somebody(visible_text("<b>架空</b><ruby>花<rt>はな</rt></ruby>子"), listed));
  CHECK(!names_somebody("架空の花子", listed));
  CHECK(people().size() > 20);
}

TEST_CASE("no person named in the papers appears") {
  for (const auto& [route, bytes] : real_site().files()) {
    CAPTURE(route);
    CHECK(!names_somebody(bytes, people()));  // attributes too
    if (route.ends_with(".html")) CHECK(!names_somebody(visible_text(bytes), people()));
  }
}

TEST_CASE("nor in the content itself, in drafts or comments") {
  const std::filesystem::path content =
      std::filesystem::path(from_environment("HIROBA_HOME")) / "content";
  size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(content)) {
    if (!entry.is_regular_file()) continue;
    ++files;
    CHECK_MESSAGE(!names_somebody(read_text(entry.path()), people()), entry.path().string());
  }
  CHECK(files > 200);
}

// Fewer than five people in compulsory or long admission are «数名», in words, tables and data.
TEST_CASE("few people in hospital are not counted out") {
  const std::array<std::string, 2> routes = {"figure/sochi-shien-2020.html",
                                             "program/sochi-taiingo-shien.html"};
  for (const std::string& route : routes) {
    CAPTURE(route);
    CHECK(real_site().files().at(route).find("数名") != std::string::npos);
  }
  const std::regex few("(^|[^0-9,.])[1-4](人|名|例|件)");
  const std::regex admission("措置入院|長期入院|長く入院|退院した人");
  CHECK(std::regex_search(std::string("退院した人は3名"), few));
  real_site().each_page([&](const std::string& route, const std::string& html) {
    CAPTURE(route);
    // Line by line: a line is a cell, a paragraph or an item.
    const std::string text = text::nfkc(visible_text(main_part(html)));
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find('\n', at), text.size());
      const std::string line = text.substr(at, end - at);
      if (std::regex_search(line, admission)) CHECK_MESSAGE(!std::regex_search(line, few), line);
      at = end + 1;
    }
  });
  // The data file has only the two counts of visits and calls.
  const std::string table =
      read_text(from_environment("HIROBA_HOME") + "/content/figure/sochi-shien-2020.csv");
  CHECK(std::count(table.begin(), table.end(), '\n') == 3);
  CHECK(table.find("計画") == std::string::npos);
}

// --- Nothing copied -----------------------------------------------------------------------------

constexpr size_t kCopied = 24;  // characters in a row that count as copied

// Without blanks and with one spelling, so that line breaks of a paper hide nothing.
std::u32string squeezed(std::string_view text) {
  std::u32string kept;
  for (const char32_t c : text::to_utf32(text::nfkc(text))) {
    if (c > U' ' && c != U'　') kept += c;
  }
  return kept;
}

// Titles of papers, programmes and offices: they are named as they are called.
const std::vector<std::string>& official_names() {
  static const std::vector<std::string> names = {
      "精神障害者施策の充実に向けた取り組みについて（ピアサポーター活躍支援）",
      "精神障害にも対応した地域包括ケアシステム",
      "地域包括ケアシステム構築支援事業",
      "参加自治体状況共有シート",
      "世田谷区障害福祉部障害保健福祉課・世田谷保健所健康推進課",
      "世田谷区障害福祉部障害保健福祉課",
      "世田谷区精神障害者等支援連絡協議会",
      "世田谷区ピアサポート活動ワーキンググループ",
      "ピアサポートの活用に係る事項について",
      "地域障害者相談支援センター",
      "居住支援ガイドブック 精神障害者の受け入れのポイント・事例集",
      "障害者ピアサポート研修事業実施要綱",
  };
  return names;
}

std::u32string without_official_names(std::string_view text) {
  std::u32string rest = squeezed(text);
  for (const std::string& name : official_names()) {
    const std::u32string word = squeezed(name);
    std::u32string kept;
    for (size_t from = 0; from < rest.size();) {
      const size_t at = std::min(rest.find(word, from), rest.size());
      kept.append(rest, from, at - from);
      if (at < rest.size()) kept += U'\n';
      from = at + word.size();
    }
    rest = std::move(kept);
  }
  return rest;
}

using Runs = std::unordered_set<std::u32string>;

Runs runs_of(const std::u32string& text) {
  Runs runs;
  for (size_t at = 0; at + kCopied <= text.size(); ++at) runs.insert(text.substr(at, kCopied));
  return runs;
}

std::optional<std::string> copied_run(const std::u32string& text, const Runs& runs) {
  for (size_t at = 0; at + kCopied <= text.size(); ++at) {
    const std::u32string run = text.substr(at, kCopied);
    if (run.find(U'\n') == std::u32string::npos && runs.contains(run)) return text::to_utf8(run);
  }
  return std::nullopt;
}

TEST_CASE("a copied run is found across line breaks, an official name is not one") {
  const Runs runs = runs_of(
      squeezed("これは、だれかが\n書いた文を そのまま写したときのための、ためしの文です。"));
  CHECK(copied_run(squeezed("前。だれかが書いた文をそのまま写したときのための、ためし。"), runs));
  CHECK(!copied_run(squeezed("だれかが書いた文を、自分のことばで書きなおしました。"), runs));
  CHECK(!copied_run(without_official_names("精神障害にも対応した地域包括ケアシステム"),
                    runs_of(squeezed("精神障害にも対応した地域包括ケアシステム"))));
}

// The papers are not part of the repository. HIROBA_SEEDS names a folder with their text.
TEST_CASE("no sentence of the papers is copied") {
  const std::string folder = from_environment("HIROBA_SEEDS");
  if (folder.empty() || !std::filesystem::is_directory(folder)) {
    MESSAGE("SKIPPED: HIROBA_SEEDS does not name a folder with the text of the papers");
    std::puts("SKIPPED: copied sentences were not looked for; HIROBA_SEEDS is not set");
    return;
  }
  Runs runs;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") runs.merge(runs_of(squeezed(read_text(entry.path()))));
  }
  REQUIRE(runs.size() > 10000);
  std::set<std::string> told;
  real_site().each_page([&](const std::string& route, const std::string& html) {
    const auto run = copied_run(without_official_names(visible_text(main_part(html))), runs);
    if (run && told.insert(*run).second) FAIL_CHECK(route, ": ", *run);
  });
}

}  // namespace
}  // namespace hiroba::content
