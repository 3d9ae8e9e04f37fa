#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "findings.h"
#include "syntax/yaml.h"

// Files made to hurt. Each must come back with a sentence, soon and without deep recursion.
namespace hiroba::syntax {
namespace {

// Generous, for sanitizers and busy machines; without them all stay below half a second.
constexpr std::chrono::seconds kSoon{20};

std::string first_finding(const std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  source::Diagnostics found;
  const auto tree = parse_yaml(text, 1, 1, found);
  CHECK(std::chrono::steady_clock::now() - begin < kSoon);
  CHECK(found.list().size() <= 20);
  if (found.empty()) return tree ? "read" : "nothing said";
  const std::string lines = lines_of(found);
  return lines.substr(0, lines.find('\n'));
}

// Without the place: in unclosed brackets yaml-cpp counts levels that are not there.
std::string rule_of(const std::string& text) {
  const std::string line = first_finding(text);
  const size_t begin = line.find(' ') + 1;
  return line.substr(begin, line.find(' ', begin) - begin);
}

std::string repeated(const std::string& part, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += part;
  return out;
}

TEST_CASE("an alias bomb") {
  std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'l'; ++c) {
    const std::string before = std::string("*") + static_cast<char>(c - 1);
    bomb += std::string(1, c) + ": &" + c + " [" + repeated(before + ", ", 8) + before + "]\n";
  }
  CHECK(first_finding(bomb) == "1:4+1 yaml.feature.anchor");
  CHECK(first_finding("a: &x [*x]\n") == "1:4+1 yaml.feature.anchor");
}

TEST_CASE("deep nesting") {
  CHECK(rule_of(repeated("[", 100000)) == "yaml.nesting.too-deep");
  CHECK(rule_of(repeated("{", 100000)) == "yaml.nesting.too-deep");
  CHECK(rule_of(repeated("[\n", 100000)) == "yaml.nesting.too-deep");
  CHECK(rule_of(repeated("{a: ", 60000)) == "yaml.nesting.too-deep");
  CHECK(first_finding(repeated("- ", 100000)) == "1:41+1 yaml.nesting.too-deep [20]");
  std::string maps;
  for (size_t i = 0; i < 700; ++i) maps += std::string(i, ' ') + "a:\n";
  CHECK(first_finding(maps) == "21:21+1 yaml.nesting.too-deep [20]");
  // 100,000 maps in one another need 5 GB of indentation: too large long before too deep.
  std::string many;
  for (size_t i = 0; many.size() < 300000; ++i) many += std::string(i, ' ') + "a:\n";
  CHECK(first_finding(many) == "0:0+0 file.size.too-large [294] [256]");
}

TEST_CASE("twenty levels are allowed") {
  CHECK(first_finding(repeated("[", 20) + repeated("]", 20)) == "read");
  CHECK(first_finding(repeated("[", 21) + repeated("]", 21)) ==
        "1:21+1 yaml.nesting.too-deep [20]");
}

TEST_CASE("large files") {
  CHECK(first_finding(repeated("a: b\n", 2000000)) == "0:0+0 file.size.too-large [9766] [256]");
  CHECK(first_finding("a: " + std::string(250000, 'x')) == "read");
  std::string keys;
  for (int i = 0; i < 20000; ++i) keys.append("k").append(std::to_string(i)).append(": v\n");
  CHECK(first_finding(keys) == "read");
}

TEST_CASE("the same mistake very often") {
  CHECK(first_finding(repeated("a: b\n", 50000)) == "2:1+1 yaml.key.duplicate [a] (1:1)");
  CHECK(first_finding(repeated("a: \"\n", 50000)) == "1:4+1 yaml.quote.unclosed [\"]");
  CHECK(first_finding(repeated("a: [\n", 50000)) == "1:4+1 yaml.bracket.unclosed [[] []]");
  CHECK(first_finding(repeated("a：b\n", 40000)) == "1:1+1 yaml.colon.full-width [a]");
  CHECK(first_finding(repeated("a: &x 1\n", 30000)) == "1:4+1 yaml.feature.anchor");
  CHECK(first_finding("a: " + repeated("[", 15) + std::string(200000, ',')) ==
        "1:18+1 yaml.bracket.unclosed [[] []]");
  CHECK(first_finding("a: " + repeated("b: ", 80000)).starts_with("1:5+1 yaml.colon.in-value"));
}

}  // namespace
}  // namespace hiroba::syntax
