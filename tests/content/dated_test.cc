// Records of papers that are years old tell of them in the past, and a grant that was only planned
// does not look open. Read from the content as it is written, and from the finished pages.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "built_site.h"
#include "source/diagnostics.h"
#include "syntax/front_matter.h"
#include "syntax/yaml.h"
#include "system/process.h"  // for the list of modules to link: built_site.h runs the program

namespace hiroba::content {
namespace {

// --- Which records ------------------------------------------------------------------------------

// Two years before the day that real_site() is built for.
constexpr std::string_view kTwoYearsAgo = "2024-11-21";

// The last day of «2021-08-26», «2020-10», «2021» or «FY2021» (which ends in March), to be compared
// as text. Month ends are written as the 31st.
std::string last_day(std::string date) {
  if (date.starts_with("FY")) return std::to_string(std::stoi(date.substr(2)) + 1) + "-03-31";
  if (date.size() == 4) date += "-12";
  if (date.size() == 7) date += "-31";
  return date;
}

struct Record {
  std::string name;  // program/poto-sodan
  syntax::Node tree;
};

// A record file, not one of its variants (x.easy.md, x.en.md) or tables.
bool is_record(const std::filesystem::path& file) {
  const bool text = file.extension() == ".yaml" || file.extension() == ".md";
  return text && !file.stem().has_extension();
}

std::optional<syntax::Node> read_record(const std::filesystem::path& file) {
  const std::string text = read_text(file);
  source::Diagnostics found;
  if (file.extension() != ".md") return syntax::parse_yaml(text, 1, 1, found);
  const auto split = syntax::split_front_matter(text, 1, found);
  if (!split || !split->found) return std::nullopt;
  return syntax::parse_yaml(split->yaml, 1, 1, found);
}

std::vector<Record> old_records() {
  std::vector<Record> records;
  const std::filesystem::path home = from_environment("HIROBA_HOME");
  for (const std::string_view kind : {"program", "course", "grant", "meeting", "initiative"}) {
    for (const auto& entry : std::filesystem::directory_iterator(home / "content" / kind)) {
      if (!entry.is_regular_file() || !is_record(entry.path())) continue;
      const std::string name = std::string(kind) + "/" + entry.path().stem().string();
      auto tree = read_record(entry.path());
      REQUIRE_MESSAGE((tree && tree->type == syntax::Node::Type::map), name);
      const syntax::Node* as_of = tree->find("as_of");
      REQUIRE_MESSAGE(as_of != nullptr, name, " has no as_of");
      if (last_day(as_of->text) < kTwoYearsAgo) records.push_back({name, std::move(*tree)});
    }
  }
  return records;
}

// --- Which words --------------------------------------------------------------------------------

// Left out, with their whole subtree: what is said about today on purpose (where to ask now, what
// the papers leave open, how to apply), names, and values that are no sentences.
bool tells_of_then(std::string_view key) {
  static const std::set<std::string, std::less<>> kNot = {
      "now",       "not_in_papers", "how_to_apply", "prerequisites_note",
      "date_note", "title",         "kana",         "label",
      "item",      "unit",          "sources",      "source",
      "checked",   "related",       "figures",      "as_of",
      "status",    "date",          "curriculum",   "artefacts"};
  return !kNot.contains(key);
}

// One text of a record with the key it stands under; under «summary: {en: …}» that is «en».
template <class See>
void each_text(const syntax::Node& node, const std::string& key, See see) {
  for (const syntax::Node& item : node.items) each_text(item, key, see);
  for (const syntax::Entry& entry : node.entries) {
    if (tells_of_then(entry.key)) each_text(entry.value, entry.key, see);
  }
  if (node.type == syntax::Node::Type::scalar) see(key, node.text);
}

void erase_between(std::string& text, std::string_view open, std::string_view close) {
  for (size_t from = text.find(open); from != std::string::npos; from = text.find(open)) {
    const size_t to = text.find(close, from);
    text.erase(from, to == std::string::npos ? to : to + close.size() - from);
  }
}

// Sentences without readings, spaces, and what stands in parentheses behind them.
std::vector<std::string> sentences(std::string text) {
  erase_between(text, "《", "》");
  erase_between(text, "（", "）");
  for (const std::string_view mark : {"｜", " ", "\n"}) {
    for (size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
      text.erase(at, mark.size());
    }
  }
  constexpr std::string_view kEnd = "。";
  std::vector<std::string> found;
  for (size_t from = 0; from < text.size();) {
    const size_t to = std::min(text.find(kEnd, from), text.size());
    if (to > from) found.push_back(text.substr(from, to - from));
    from = to + kEnd.size();
  }
  return found;
}

bool ends_with_any(std::string_view sentence, const std::vector<std::string_view>& ends) {
  return std::any_of(ends.begin(), ends.end(), [&](auto end) { return sentence.ends_with(end); });
}

// Polite speech that is not past. «でした», «ました», «ませんでした», nouns and plain forms do not
// end so.
const std::vector<std::string_view> kPresent = {"です", "ます", "ません", "ましょう", "ください"};

// Present all the same, and true: they speak of the paper or of this record, which both still are.
const std::vector<std::string_view> kOfThePaper = {
    // what the paper says, with its words held at a distance
    "書かれています", "書いています", "書き添えられています", "報告されています",
    "紹介されています", "挙げられています", "挙げています", "すすめられています", "とされています",
    "としています", "とあります", "資料にあります", "読めます",
    // what it does not say, or says so that somebody has to look again
    "資料にありません", "書かれていません", "分かりません", "時期が合いません", "要確認です",
    "確かめが必要です",
    // what this record is and is not
    "記録です", "ではありません", "載せていません"};

// The single word of an initiative that closes a list («6か所です», «普及啓発です») stands below
// the banner «2020年度の記録。今の催しではありません»; there only verbs could be taken for today.
bool is_told_in_the_present(std::string_view kind, const std::string& sentence) {
  if (!ends_with_any(sentence, kPresent) || ends_with_any(sentence, kOfThePaper)) return false;
  return kind != "initiative" || !sentence.ends_with("です");
}

TEST_CASE("sentences in the present are found, past ones and those about the paper are not") {
  for (const std::string bad :
       {"病院を訪ね、話を聞く事業です", "事業を委託します", "スタッフといっしょに行きます",
        "だれでも使えます", "世田谷区の5つの地域に置かれています", "参加者を募集しています",
        "窓口で申し込んでください"}) {
    CHECK_MESSAGE(is_told_in_the_present("program", bad), bad);
  }
  for (const std::string good :
       {"話を聞く事業でした", "訪ねるとされました", "開いたかどうかは、資料では分かりません",
        "2022年10月からの予定でした", "退院まで進んだ例はまだありませんでした",
        "様子を報告するとしています", "電話相談を始めた年の記録です", "まだ決めていない人も"}) {
    CHECK_MESSAGE(!is_told_in_the_present("program", good), good);
  }
  CHECK(sentences("電話《でんわ》で 聞《き》きました。二つめ（注：まだ）。").size() == 2);
  CHECK(sentences("電話《でんわ》で 聞《き》きました。").front() == "電話で聞きました");
  CHECK(sentences("終わりました（見本です）。").front() == "終わりました");
  CHECK(last_day("FY2021") == "2022-03-31");
  CHECK(last_day("2020-10") == "2020-10-31");
  CHECK(last_day("2023-09-07") < kTwoYearsAgo);
  CHECK(last_day("FY2024") > kTwoYearsAgo);
}

TEST_CASE("records older than two years are told in the past") {
  size_t read = 0;
  const std::vector<Record> records = old_records();
  for (const Record& record : records) {
    CAPTURE(record.name);
    const std::string kind = record.name.substr(0, record.name.find('/'));
    each_text(record.tree, "", [&](const std::string& key, const std::string& text) {
      if (key == "en") return;
      for (const std::string& sentence : sentences(text)) {
        ++read;
        CHECK_MESSAGE(!is_told_in_the_present(kind, sentence), key, ": ", sentence);
      }
    });
  }
  CHECK(records.size() > 60);
  CHECK(read > 500);
}

// English verbs have no ending that a program could trust. So: a past form somewhere in the text,
// and no sentence with one of the present forms that records began with, unless a past form goes
// with it.
TEST_CASE("their English summaries are told in the past, too") {
  const std::regex past("\\b(was|were|had|did|began|held|said|[A-Za-z]{2,}ed)\\b");
  const std::regex present(
      "\\b(is|are|visits?|listens?|answers?|registers?|goes|helps|gives|offers|runs|meets|takes|"
      "pays|can)\\b");
  const auto in_present = [&](const std::string& sentence) {
    if (contains(sentence, "not a current call")) return false;  // of this record, and true
    return std::regex_search(sentence, present) && !std::regex_search(sentence, past);
  };
  CHECK(in_present("A counsellor and a peer supporter visit people in hospital"));
  CHECK(in_present("A telephone line that specialists run and that is open at night"));
  CHECK(!in_present("A team of several professions visited people at home"));
  CHECK(!in_present("Three days, twelve hours in all"));
  size_t read = 0;
  for (const Record& record : old_records()) {
    CAPTURE(record.name);
    const syntax::Node* summary = record.tree.find("summary");
    if (summary == nullptr || summary->type != syntax::Node::Type::map) continue;
    const syntax::Node* english = summary->find("en");
    if (english == nullptr) continue;
    ++read;
    CHECK_MESSAGE(std::regex_search(english->text, past), english->text);
    for (size_t from = 0; from < english->text.size();) {
      const size_t to = std::min(english->text.find(". ", from), english->text.size());
      const std::string sentence = english->text.substr(from, to - from);
      CHECK_MESSAGE(!in_present(sentence), sentence);
      from = to + 2;
    }
  }
  CHECK(read > 10);
}

// --- What must not look open --------------------------------------------------------------------

TEST_CASE("a grant that was only planned is headed so, in each language") {
  struct Headings {
    std::string_view who, amounts, not_open;
  };
  const Headings ja{"計画の対象", "計画された額", "いまの募集ではありません"};
  const Headings easy{"だれの ための 計画だったか", "計画の お金の 額", "いまは 申しこめません"};
  const Headings en{"Whom the plan was for", "Amounts that were planned", "Not a current call"};
  for (const std::string prefix : {"", "easy/", "en/"}) {
    const std::string route = prefix + "grant/peer-dantai-shien.html";
    CAPTURE(route);
    REQUIRE(real_site().has(route));
    const Headings& wanted = prefix == "en/" ? en : prefix == "easy/" ? easy : ja;
    const std::string words = words_of(main_part(real_site().files().at(route)));
    for (const std::string_view part : {wanted.who, wanted.amounts, wanted.not_open}) {
      CHECK_MESSAGE(contains(words, part), part);
    }
  }
  // Nor does any page of the real site use the words of an offer that is open.
  real_site().each_page([](const std::string& route, const std::string& html) {
    if (kind_of(route) != "grant") return;
    CAPTURE(route);
    for (const std::string_view open :
         {"もらえる", "出るお金", "Who can apply", "What is paid for"}) {
      CHECK_MESSAGE(!contains(words_of(main_part(html)), open), open);
    }
  });
}

// The papers name five areas by number and one centre by name. No area of ours may say more.
TEST_CASE("no area stands on the site that the papers do not name") {
  real_site().each_page([](const std::string& route, const std::string& html) {
    CAPTURE(route);
    for (const std::string_view area : {"北沢", "玉川", "砧", "Kitazawa", "Tamagawa", "Kinuta"}) {
      CHECK_MESSAGE(!contains(visible_text(html), area), area);
    }
  });
}

// --- Where the papers contradict themselves -----------------------------------------------------

TEST_CASE("where hosts are said to learn first, the page says that the dates do not agree") {
  struct Place {
    std::string_view route, words;
  };
  constexpr std::array<Place, 7> kPlaces = {
      {{"program/peer-toroku-haken.html", "食いちがい"},
       {"course/dantai-shiensha-kenshu.html", "時期が合いません"},
       {"page/host-steps.html", "時期が合いません"},
       {"page/host-guide.html", "時期が合いません"},
       {"page/training-for-hosts.html", "時期は合っていません"},
       {"page/facilities.html", "時期が合いません"},
       {"en/page/host-steps.html", "do not agree"}}};
  for (const Place& place : kPlaces) {
    CAPTURE(place.route);
    REQUIRE(real_site().has(std::string(place.route)));
    const std::string words = words_of(main_part(real_site().files().at(std::string(place.route))));
    CHECK_MESSAGE(contains(words, place.words), place.words);
  }
}

TEST_CASE("years that rest on a table without columns are to be confirmed") {
  for (const std::string slug : {"ku-kiso-hen", "ku-senmon-hen", "dantai-shiensha-kenshu"}) {
    const std::string route = "course/" + slug + ".html";
    CAPTURE(route);
    REQUIRE(real_site().has(route));
    CHECK(contains(words_of(main_part(real_site().files().at(route))), "要確認"));
  }
}

// A paper made before a meeting cannot know what was said there.
TEST_CASE("the second working group is told from its papers, not as if somebody had listened") {
  const std::string& html = real_site().files().at("meeting/wg-2.html");
  const std::string words = words_of(main_part(html));
  CHECK(contains(words, "その場で何が話されたかは、資料では分かりません"));
  for (const std::string_view heard :
       {"発表がありました", "話されました", "語られました", "報告されました"}) {
    CHECK_MESSAGE(!contains(words, heard), heard);
  }
}

// --- What a page may tell a visitor to do -------------------------------------------------------

TEST_CASE(
    "no page for the public shows a command, or sends an error to somebody who cannot mend it") {
  const std::regex command("hiroba (new|check|build|withdraw|receive|ledger)|\\./hiroba");
  real_site().each_page([&](const std::string& route, const std::string& html) {
    CAPTURE(route);
    CHECK(!std::regex_search(visible_text(main_part(html)), command));
  });
  const std::string words = words_of(main_part(real_site().files().at("page/write-for-us.html")));
  CHECK(contains(words, "受け取る人がいません"));
  CHECK(!contains(words, "窓口に、ページの名前を伝えて"));
}

// The HTML without readings, so that a name is whole; links stay.
std::string without_readings(std::string html) {
  erase_between(html, "<rt>", "</rt>");
  erase_between(html, "<rp>", "</rp>");
  for (const std::string_view tag : {"<ruby>", "</ruby>"}) {
    for (size_t at = html.find(tag); at != std::string::npos; at = html.find(tag, at)) {
      html.erase(at, tag.size());
    }
  }
  return html;
}

// The name of the help page on any page is a way there: within the text a link, else the reader has
// to look for the button.
TEST_CASE("whoever is told of the help page can go there from the sentence") {
  const std::string name = "いますぐ相談したい";
  size_t told = 0;
  real_site().each_page([&](const std::string& route, const std::string& html) {
    if (language_of(route) != "ja" || route == "page/help.html") return;
    CAPTURE(route);
    const std::string main = without_readings(std::string(main_part(html)));
    for (size_t at = main.find(name); at != std::string::npos; at = main.find(name, at + 1)) {
      ++told;
      const size_t open = main.rfind("<a ", at);
      const size_t closed = main.rfind("</a>", at);
      const bool linked =
          open != std::string::npos && (closed == std::string::npos || closed < open);
      CHECK_MESSAGE(linked, main.substr(at, 90));
    }
  });
  CHECK(told > 10);
}

}  // namespace
}  // namespace hiroba::content
