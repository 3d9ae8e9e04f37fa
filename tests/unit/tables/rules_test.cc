#include "tables/rules.h"

#include <doctest/doctest.h>

#include <string>

#include "../syntax/findings.h"
#include "tables/csv.h"

namespace hiroba::tables {
namespace {

TEST_CASE("the example of every rule about CSV breaks that rule and no other") {
  size_t tried = 0;
  for (const source::Rule* rule : rules::kTableRules) {
    if (!rule->id.starts_with("csv.")) continue;
    CAPTURE(rule->id);
    std::string example(rule->bad_example);
    if (rule->id == "csv.table.empty") example.clear();
    if (rule->id == "csv.row.too-wide") example = std::string(1000, ',');
    source::Diagnostics found;
    parse_csv(example, 1, found);
    CHECK(syntax::lines_of(found).find('\n') == std::string::npos);
    REQUIRE_FALSE(found.empty());
    CHECK(found.list()[0].rule->id == rule->id);
    for (const source::Diagnostic& d : found.list()) {
      for (const std::string_view pattern : {rule->ja, rule->en, rule->cure_ja, rule->cure_en}) {
        for (size_t slot = d.args.size(); slot < 4; ++slot) {
          CHECK(pattern.find('{' + std::to_string(slot) + '}') == std::string_view::npos);
        }
      }
    }
    ++tried;
  }
  CHECK(tried == 8);
}

}  // namespace
}  // namespace hiroba::tables
