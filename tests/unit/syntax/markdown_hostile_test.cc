#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "syntax/markdown/parse.h"

using namespace hiroba;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kMostSeconds = 8;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr double kMostSeconds = 8;
#else
constexpr double kMostSeconds = 0.5;
#endif
#else
constexpr double kMostSeconds = 0.5;
#endif

namespace {

constexpr size_t kFull = 64000;

std::string fill(std::string_view piece, size_t bytes = kFull) {
  std::string out;
  while (out.size() + piece.size() <= bytes) out += piece;
  return out;
}

std::string times(std::string_view piece, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += piece;
  return out;
}

// make(0) + make(1) + … up to the size.
std::string series(size_t bytes, const std::function<std::string(int)>& make) {
  std::string out;
  for (int i = 0; out.size() < bytes; ++i) out += make(i);
  return out;
}

std::string with_number(const char* before, int number, const char* after) {
  return std::string(before).append(std::to_string(number)).append(after);
}

struct Hostile {
  const char* name;
  std::string body;
};

std::vector<Hostile> blocks() {
  return {
      {"nested lists and blank lines", fill("- ", 30000) + "x\n" + fill("\n", 30000)},
      {"nested lists, at the limit", fill(times("- ", 19) + "x\n\n\n\n")},
      {"nested lists, then blank lines", times("- ", 19) + "x\n" + fill("\n", 60000)},
      {"nested mixed lists", fill("* - + 1. ") + "x\n"},
      {"lists by indentation",
       series(60000, [](int i) { return times("  ", static_cast<size_t>(i)).append("- a\n"); })},
      {"nested quotations", fill(">") + "a\n"},
      {"nested quotations, lazy", times("> ", 20) + fill("a\n", 60000)},
      {"quotations and lists", fill("> - ") + "\n"},
      {"table of many columns", fill("|x", 30000) + "|\n" + fill("|-", 30000) + "|\n"},
      {"table that is filled up",
       times("|x", 100) + "|\n" + times("|-", 100) + "|\n" + fill("x\n", 60000)},
      {"table row without end", std::string("|a|b|\n|-|-|\n") + fill("|x")},
      {"many tables that are none", fill("|a|b\n|-\n")},
      {"table after a long paragraph", fill("a\n", 60000) + "a|b\n-|-\n"},
      {"only delimiter rows", fill("-|-|-\n")},
      {"empty list items", fill("-\n")},
      {"ordered lists in turn", fill("1. a\n2) b\n")},
      {"underlined headings", fill("a\n-\n")},
      {"headings", fill("# a\n")},
      {"headings with ids", series(60000, [](int i) { return with_number("# a {#b", i, "}\n"); })},
      {"fences", fill("```\n")},
      {"callouts", fill("> [!NOTE]\n> a\n\n")},
      {"unknown callouts", fill("> [!NO]\n\n")},
      {"tasks", fill("- [ ] a\n")},
      {"HTML blocks", fill("<div>\n\n")},
      {"line feeds", fill("\n")},
      {"carriage returns", fill("\r")},
      {"tabs", fill("-\t") + "x"},
      {"footnote definitions", series(60000, [](int i) { return with_number("[^", i, "]: a\n"); })},
      {"footnotes that refer to each other",
       std::string("[^0]\n\n") + series(60000,
                                        [](int i) {
                                          return with_number("[^", i, "]: ") +
                                                 with_number("[^", i + 1, "]\n\n");
                                        })},
      {"one footnote many times", fill("a[^b]") + "\n\n[^b]: x\n"},
      {"the same footnote again and again", fill("[^a]: x\n\n") + "[^a]"},
      {"reference definitions",
       series(60000, [](int i) { return with_number("[", i, "]: /u\n"); })},
      {"a long destination many times",
       std::string("[a]: ") + fill("u", 32000) + "\n\n" + fill("[a] ", 31000)},
      {"unfinished definitions", fill("[a]: x \"\n")},
  };
}

std::vector<Hostile> inlines() {
  return {
      {"open brackets", fill("[")},
      {"brackets within brackets", fill("[", 32000) + fill("]", 32000)},
      {"open pictures", fill("![l")},
      {"unfinished links", fill("[a](<b")},
      {"unfinished titles", fill("[a](b \"")},
      {"open parentheses", std::string("[a](") + fill("(")},
      {"open footnotes", fill("[^a")},
      {"missing footnotes", fill("[^a]")},
      {"open comments", fill("a <!-- ")},
      {"open instructions", fill("a <?")},
      {"open declarations", fill("a <!A ")},
      {"open tags", fill("a <a b=\"")},
      {"attributes", std::string("a <a") + fill(" b=c")},
      {"less-than signs", fill("<")},
      {"tags", fill("<b>")},
      {"emphasis openers", fill("*a **b ")},
      {"emphasis closers", fill("a** ")},
      {"nested emphasis", fill("*a **a ", 32000) + fill("b** b*", 32000)},
      {"underscores around a letter", fill("_", 32000) + "a" + fill("_", 32000)},
      {"stars around a letter", fill("*", 32000) + "a" + fill("*", 32000)},
      {"stars among kanji", fill("あ**「")},
      {"backslashes before a star", fill("\\") + "*「"},
      {"growing code spans",
       series(64000,
              [](int i) { return std::string("e").append(times("`", static_cast<size_t>(i) + 1)); })
           .substr(0, 64000)},
      {"entities", fill("&#1234567890;")},
      {"tildes", fill("~~a ")},
      {"nested tildes", fill("~~a*~~")},
      {"open ruby", fill("《")},
      {"open ruby with base", fill("漢《")},
      {"bars", fill("｜") + "《a》"},
      {"bars and no reading", fill("｜漢")},
      {"kanji before one ruby", fill("漢", 60000) + "《a》"},
      {"escaped ruby", fill("｜《")},
      {"addresses in a row", fill("http://")},
      {"one long address", std::string("https://a") + fill(")")},
      {"at signs", fill("a@")},
      {"a long local part", fill("a") + "@example.jp"},
      {"mail addresses", fill("a@b.c,")},
      {"soft breaks", fill("漢\n")},
      {"footnote signs and breaks", fill("[^a]\n", 60000) + "\n[^a]: b"},
      {"backslashes at line ends", fill("\\\n")},
      {"zero-width input", fill("\xE2\x80\x8B")},
  };
}

// Seconds of processor time of this thread.
double seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void run(const Hostile& hostile) {
  CAPTURE(hostile.name);
  const double start = seconds();
  source::Diagnostics diagnostics;
  const auto document = syntax::parse_markdown(hostile.body, 1, 1, diagnostics);
  syntax::parse_inline(hostile.body, source::Mark{1, 1, 1, 1}, diagnostics);
  const std::string words = syntax::plain_text(document);
  const double taken = seconds() - start;
  CHECK(taken < kMostSeconds);
  CHECK(words.size() < 2 * kFull);
  CHECK(diagnostics.list().size() <= 82);  // 41 for each of the two
  if (document.empty() && hostile.body.find_first_not_of("\n\r") != std::string::npos) {
    CHECK(diagnostics.has_errors());
  }
}

std::string refusal(const std::string& body) {
  source::Diagnostics diagnostics;
  syntax::parse_markdown(body, 1, 1, diagnostics);
  return diagnostics.list().empty() ? "" : std::string(diagnostics.list()[0].rule->id);
}

std::string mixed_document(int i) {
  static const char* const kPieces[] = {
      "**「強調」**です。https://example.jp/a と ~~やめ~~ a@example.jp\n\n",
      "| a | b |\n|---|--:|\n| 傾聴《けいちょう》 | [x](group/a) |\n\n",
      "- [x] 済み\n- [ ] まだ\n  - 中[^1]\n\n",
      "> [!注意]\n> ~~a **b** c~~\n> つづき\n\n",
      "## 見出し {#id}\n\n`code` *a* _b_ <b>c</b>\n\n",
      "```c\nint x; // ~~ @ ://\n```\n\n",
      "[^1]: 注です。http://example.jp/\n\n",
  };
  std::string out;
  unsigned state = static_cast<unsigned>(i) * 2654435761U + 12345U;
  for (int k = 0; k < 6; ++k) {
    state = state * 1664525U + 1013904223U;
    out += kPieces[(state >> 16) % std::size(kPieces)];
  }
  return out;
}

std::string outcome(const std::string& body) {
  source::Diagnostics diagnostics;
  const auto document = syntax::parse_markdown(body, 1, 1, diagnostics);
  std::string out = syntax::serialize(document);
  for (const auto& d : diagnostics.list()) out += d.rule->id;
  return out;
}

}  // namespace

TEST_CASE("hostile blocks take no time or are refused") {
  for (const Hostile& hostile : blocks()) run(hostile);
}

TEST_CASE("hostile inlines take no time or are refused") {
  for (const Hostile& hostile : inlines()) run(hostile);
}

TEST_CASE("what is refused before parsing says why") {
  CHECK(refusal(std::string(65537, 'a')) == "markdown.size.too-long");
  CHECK(refusal(std::string(65536, 'a')) == "");
  CHECK(refusal(times("- ", 21) + "x") == "markdown.nesting.too-deep");
  CHECK(refusal(times("- ", 20) + "x") == "");
  CHECK(refusal(times("> ", 21) + "x") == "markdown.nesting.too-deep");
  CHECK(refusal(times("- ", 30)) == "");  // a rule, not a list
  CHECK(refusal(times("> - ", 11) + "x") == "markdown.nesting.too-deep");
  CHECK(refusal(times("- ", 15) + "a\n" + times("  ", 15) + times("- ", 6) + "b") ==
        "markdown.nesting.too-deep");
  CHECK(refusal(times("> - ", 5) + "a\n" + times(">   ", 5) + times("- ", 11) + "b") ==
        "markdown.nesting.too-deep");
  CHECK(refusal(times("|x", 300) + "\n" + times("|-", 300)) == "markdown.size.too-complex");
  CHECK(refusal(fill("a <? ", 1000)) == "markdown.size.too-complex");
}

TEST_CASE("real texts stay far from the limits") {
  std::string table = "|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n";
  for (int i = 0; i < 600; ++i) table += "|漢字|漢字|漢字|漢字|漢字|漢字|\n";
  CHECK(refusal(table) == "");
  CHECK(refusal(fill("日本語の文章です。\n", 60000)) == "");
  std::string list;
  for (int i = 0; i < 1500; ++i) list += "- 項目\n  - 中の項目\n";
  CHECK(refusal(list) == "");
  CHECK(refusal(series(20000, [](int i) { return with_number("本文", i, "です。\n\n---\n\n"); })) ==
        "");
}

TEST_CASE("deep emphasis is flattened, not followed") {
  source::Diagnostics diagnostics;
  const std::string body = times("*a **a ", 4000) + times("b** b*", 4000);
  const auto document = syntax::parse_markdown(body, 1, 1, diagnostics);
  int deepest = 0;
  std::vector<int> depth(document.nodes.size(), 0);
  for (uint32_t i = 1; i < document.nodes.size(); ++i) {
    depth[i] = depth[document.nodes[i].parent] + 1;
    deepest = std::max(deepest, depth[i]);
  }
  CHECK(deepest > 20);
  CHECK(deepest < 60);
  CHECK(diagnostics.has_errors());
}

TEST_CASE("four threads give what one gives") {
  constexpr int kDocuments = 3000;
  syntax::register_markdown();
  std::vector<std::string> bodies, expected;
  for (int i = 0; i < kDocuments; ++i) {
    bodies.push_back(mixed_document(i));
    expected.push_back(outcome(bodies.back()));
  }
  std::vector<int> wrong(4, 0);
  std::vector<std::thread> threads;
  for (size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      for (size_t k = 0; k < bodies.size(); ++k) {
        const size_t i = (k + t * 701) % bodies.size();  // not in step
        if (outcome(bodies[i]) != expected[i]) ++wrong[t];
      }
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(wrong == std::vector<int>(4, 0));
}
