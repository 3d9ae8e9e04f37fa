#include <doctest/doctest.h>

#include <string>

#include "findings.h"
#include "syntax/front_matter.h"
#include "syntax/rules.h"
#include "syntax/yaml.h"

namespace hiroba::syntax {
namespace {

source::Diagnostics findings_in_example(const source::Rule& rule) {
  source::Diagnostics found;
  if (rule.id.starts_with("yaml.")) {
    parse_yaml(rule.bad_example, 1, 1, found);
  } else if (rule.id.starts_with("front-matter.")) {
    split_front_matter(rule.bad_example, 1, found);
  }
  return found;
}

TEST_CASE("the example of every rule breaks that rule and no other") {
  size_t tried = 0;
  for (const source::Rule* rule : syntax::rules::kSyntaxRules) {
    if (rule->id.starts_with("file.")) continue;  // bytes that no sentence can show
    CAPTURE(rule->id);
    const source::Diagnostics found = findings_in_example(*rule);
    CHECK(lines_of(found).find('\n') == std::string::npos);
    REQUIRE_FALSE(found.empty());
    CHECK(found.list()[0].rule->id == rule->id);
    ++tried;
  }
  CHECK(tried >= 33);
}

TEST_CASE("every slot of a sentence is filled") {
  for (const source::Rule* rule : syntax::rules::kSyntaxRules) {
    CAPTURE(rule->id);
    const source::Diagnostics found = findings_in_example(*rule);
    for (const source::Diagnostic& d : found.list()) {
      for (const std::string_view pattern : {rule->ja, rule->en, rule->cure_ja, rule->cure_en}) {
        for (size_t slot = d.args.size(); slot < 4; ++slot) {
          CHECK(pattern.find('{' + std::to_string(slot) + '}') == std::string_view::npos);
        }
      }
    }
  }
}

}  // namespace
}  // namespace hiroba::syntax
