#include "source/diagnostics.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "source/message_limits.h"

namespace hiroba::source {
namespace {

constexpr Rule kError{"test.b", Severity::error, "ja", "en", "", "", ""};
constexpr Rule kWarning{"test.a", Severity::warning, "ja", "en", "", "", ""};
constexpr Rule kNote{"test.c", Severity::note, "ja", "en", "", "", ""};

std::string order_of(const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& d : found.list()) {
    if (!out.empty()) out += ' ';
    out += std::to_string(d.mark.file) + ':' + std::to_string(d.mark.line) + ':' +
           std::to_string(d.mark.column) + '=' + std::string(d.rule->id);
    for (const std::string& arg : d.args) out += '/' + arg;
  }
  return out;
}

TEST_CASE("errors and warnings are counted, notes are not") {
  Diagnostics found;
  CHECK(found.empty());
  CHECK_FALSE(found.has_errors());
  found.report(kNote, {});
  found.report(kWarning, {});
  CHECK_FALSE(found.has_errors());
  found.report(kError, {});
  CHECK(found.has_errors());
  CHECK(found.errors() == 1);
  CHECK(found.warnings() == 1);
  CHECK(found.list().size() == 3);
}

TEST_CASE("findings are sorted by file, line, column, rule and words") {
  Diagnostics found;
  found.report(kError, {2, 1, 1, 0});
  found.report(kError, {1, 10, 1, 0});
  found.report(kError, {1, 2, 9, 0});
  found.report(kError, {1, 2, 3, 0}, {"b"});
  found.report(kError, {1, 2, 3, 0}, {"a"});
  found.report(kWarning, {1, 2, 3, 0});
  found.report(kNote, {});
  found.sort();
  CHECK(order_of(found) ==
        "0:0:0=test.c 1:2:3=test.a 1:2:3=test.b/a 1:2:3=test.b/b 1:2:9=test.b 1:10:1=test.b "
        "2:1:1=test.b");
}

TEST_CASE("what is said twice is said once, and counted once") {
  Diagnostics found;
  found.report(kError, {1, 2, 3, 0}, {"a"});
  found.report(kWarning, {1, 1, 1, 0});
  found.report(kError, {1, 2, 3, 0}, {"a"});
  found.report(kError, {1, 2, 3, 0}, {"b"});
  found.sort();
  CHECK(order_of(found) == "1:1:1=test.a 1:2:3=test.b/a 1:2:3=test.b/b");
  CHECK(found.errors() == 2);
  CHECK(found.warnings() == 1);
}

TEST_CASE("of very many only the first are kept, and all are counted") {
  Diagnostics found;
  const size_t most = kMostOfRuleInFile;
  for (uint32_t line = 1; line <= most; ++line) found.report(kError, {1, line, 1, 0});
  CHECK(found.list().size() == most);
  CHECK(found.left_out().empty());
  for (uint32_t line = 1; line <= 3 * most; ++line) {
    found.report(kError, {1, line, 1, 0}).near = {"names of what is not kept"};
  }
  found.report(kError, {2, 1, 1, 0});
  found.report(kWarning, {1, 1, 1, 0});
  CHECK(found.list().size() == most + 2);
  CHECK(found.list()[0].near.empty());
  found.sort();
  CHECK(found.errors() == 3 * most + 1);  // what was said twice counts once
  CHECK(found.warnings() == 1);
  REQUIRE(found.left_out().size() == 1);
  CHECK(found.left_out()[0].rule == &kError);
  CHECK(found.left_out()[0].file == 1);
  CHECK(found.left_out()[0].count == 2 * most);
}

TEST_CASE(
    "a file of very many sorts of findings keeps the first of each, and warnings hide no error") {
  std::vector<Rule> rules(20, kError);
  for (size_t i = 0; i < rules.size(); ++i)
    rules[i].severity = i < 10 ? Severity::warning : Severity::error;
  Diagnostics found;
  for (const Rule& rule : rules) {
    for (uint32_t line = 1; line <= 90; ++line) found.report(rule, {1, line, 1, 0});
  }
  std::set<const Rule*> kept;
  size_t errors = 0;
  for (const Diagnostic& d : found.list()) {
    kept.insert(d.rule);
    errors += d.rule->severity == Severity::error;
  }
  CHECK(kept.size() == rules.size());
  CHECK(errors == kMostInFile + 4);  // five rules filled it, and of the others the first
  CHECK(found.errors() == 900);
  CHECK(found.warnings() == 900);
}

TEST_CASE("what workers left out adds up, whoever found it") {
  Diagnostics all, alone;
  for (uint32_t worker = 0; worker < 3; ++worker) {
    Diagnostics own;
    for (uint32_t line = 1; line <= 150; ++line) {
      own.report(kError, {1, worker * 150 + line, 1, 0});
      alone.report(kError, {1, worker * 150 + line, 1, 0});
    }
    all.append(std::move(own));
  }
  all.sort();
  alone.sort();
  CHECK(order_of(all) == order_of(alone));
  CHECK(all.errors() == 450);
  CHECK(alone.errors() == 450);
  CHECK(all.left_out()[0].count == 350);
}

TEST_CASE("append moves findings and counts") {
  Diagnostics a, b;
  a.report(kError, {1, 1, 1, 0});
  b.report(kWarning, {2, 1, 1, 0}).near = {"hidamari"};
  b.report(kError, {3, 1, 1, 0});
  a.append(std::move(b));
  CHECK(a.errors() == 2);
  CHECK(a.warnings() == 1);
  CHECK(a.list()[1].near == std::vector<std::string>{"hidamari"});
  CHECK(b.empty());
  CHECK(b.errors() == 0);
  CHECK(b.warnings() == 0);
}

TEST_CASE("fill replaces numbered slots and nothing else") {
  CHECK(fill("「{0}」は{1}です。{0}", {"会", "場"}) == "「会」は場です。会");
  CHECK(fill("{2}|{9}|", {"a"}) == "||");
  CHECK(fill("{a} {} {10} {", {"x"}) == "{a} {} {10} {");
  CHECK(fill("{0}", {"{1}", "x"}) == "{1}");
  CHECK(fill("", {"x"}) == "");
}

}  // namespace
}  // namespace hiroba::source
