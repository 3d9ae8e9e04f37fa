#include "model/glossary.h"

#include <doctest/doctest.h>

#include "small_site.h"

namespace hiroba::model {
namespace {

std::string marked(const Glossary& glossary, std::string_view text) {
  std::vector<Glossary::Match> found;
  glossary.find(text, found);
  std::string out;
  for (const auto& match : found) {
    if (!out.empty()) out += ' ';
    out += std::string(text.substr(match.begin, match.length)) + "=" + std::to_string(match.term);
  }
  return out;
}

Glossary words() {
  Glossary glossary;
  glossary.add("ピア", 1);
  glossary.add("ピアサポート", 2);
  glossary.add("ピアサポーター", 3);
  glossary.add("WRAP", 4);
  glossary.add("リカバリー", 5);
  glossary.add("ab", 6);
  glossary.add("A型", 7);
  glossary.finish();
  return glossary;
}

TEST_CASE("the longest word wins, each place once, in order") {
  const Glossary glossary = words();
  CHECK(marked(glossary, "ピアサポートとピアとピアサポーター") ==
        "ピアサポート=2 ピア=1 ピアサポーター=3");
  CHECK(marked(glossary, "ピアピア") == "ピア=1 ピア=1");
  CHECK(marked(glossary, "リカバリ") == "");
  CHECK(marked(glossary, "") == "");
}

TEST_CASE("words of Latin letters stand alone") {
  const Glossary glossary = words();
  CHECK(marked(glossary, "WRAPを学ぶ") == "WRAP=4");
  CHECK(marked(glossary, "これはWRAP。") == "WRAP=4");
  CHECK(marked(glossary, "WRAPPING") == "");
  CHECK(marked(glossary, "xWRAP") == "");
  CHECK(marked(glossary, "WRAP2") == "");
  CHECK(marked(glossary, "就労継続支援A型") == "A型=7");
  CHECK(marked(glossary, "BA型") == "");
}

TEST_CASE("very short words are left out") {
  CHECK(marked(words(), "ab ab") == "");
  CHECK(Glossary().empty());
}

TEST_CASE("of two equal words the first added counts") {
  Glossary glossary;
  glossary.add("ピア", 9);
  glossary.add("ピア", 2);
  glossary.finish();
  CHECK(marked(glossary, "ピア") == "ピア=2");
}

TEST_CASE("terms give their title and other words, unless they are not to be marked") {
  test::SmallSite site;
  site.add(kinds::Kind::term, "a", "title: ピアサポート\nkana: ぴあ\nalso: [仲間の支え合い]");
  site.add(kinds::Kind::term, "b", "title: 傾聴\nkana: けいちょう\nmark: false");
  const Model model = site.link({2026, 11, 2});
  CHECK(marked(model.glossary, "傾聴とピアサポートと仲間の支え合い") ==
        "ピアサポート=0 仲間の支え合い=0");
}

TEST_CASE("a word whose title carries its reading is found in texts without it") {
  test::SmallSite site;
  site.add(kinds::Kind::term, "keicho", "title: ｜傾聴《けいちょう》\nkana: けいちょう\n");
  const Model model = site.link(text::Date{2026, 11, 21});
  CHECK(marked(model.glossary, "傾聴すること") == "傾聴=0");
}

}  // namespace
}  // namespace hiroba::model
