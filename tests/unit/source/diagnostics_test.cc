#include "source/diagnostics.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace hiroba::source {
namespace {

constexpr Rule kError{"test.b", Severity::error, "ja", "en", "", "", ""};
constexpr Rule kWarning{"test.a", Severity::warning, "ja", "en", "", "", ""};
constexpr Rule kNote{"test.c", Severity::note, "ja", "en", "", "", ""};

std::string order_of(const Diagnostics& found) {
  std::string out;
  for (const Diagnostic& d : found.list()) {
    if (!out.empty()) out += ' ';
    out += std::to_string(d.mark.file) + ':' + std::to_string(d.mark.line) + ':' + std::to_string(d.mark.column) +
           '=' + std::string(d.rule->id);
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
        "0:0:0=test.c 1:2:3=test.a 1:2:3=test.b/a 1:2:3=test.b/b 1:2:9=test.b 1:10:1=test.b 2:1:1=test.b");
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
