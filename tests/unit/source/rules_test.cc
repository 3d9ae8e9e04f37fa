#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "source/rule.h"
#include "source/source_set.h"

namespace hiroba::source {
namespace {

bool is_id(std::string_view id) {
  if (id.find('.') == std::string_view::npos || id.front() == '.' || id.back() == '.') return false;
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}

// The highest slot of a sentence, -1 if it has none.
int highest_slot(std::string_view text) {
  int highest = -1;
  for (size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9') {
      highest = std::max(highest, text[i + 1] - '0');
    }
  }
  return highest;
}

TEST_CASE("every rule has an id of its own and speaks both languages") {
  std::set<std::string_view> ids;
  REQUIRE(all_rules().size() > 100);
  for (const Rule* rule : all_rules()) {
    REQUIRE(rule != nullptr);
    CAPTURE(rule->id);
    CHECK(is_id(rule->id));
    CHECK(ids.insert(rule->id).second);
    CHECK_FALSE(rule->ja.empty());
    CHECK_FALSE(rule->en.empty());
    CHECK(rule->cure_ja.empty() == rule->cure_en.empty());
    // What stops a build says what to do about it.
    if (rule->severity == Severity::error) CHECK_FALSE(rule->cure_ja.empty());
    CHECK(rule->ja.size() < 600);
    CHECK(rule->ja.find("。") != std::string_view::npos);
    CHECK(highest_slot(rule->en) < 10);
  }
}

TEST_CASE("rules are sorted, and found by id") {
  const auto all = all_rules();
  CHECK(std::is_sorted(all.begin(), all.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; }));
  for (const Rule* rule : all) CHECK(find_rule(rule->id) == rule);
  CHECK(find_rule("no.such.rule") == nullptr);
  CHECK(find_rule("") == nullptr);
}

TEST_CASE("files are numbered from 1") {
  SourceSet files;
  CHECK(files.size() == 0);
  CHECK(files.add(SourceFile{"a.yaml", "x/a.yaml", false}) == 1);
  CHECK(files.add(SourceFile{"b.yaml", "x/b.yaml", true}) == 2);
  CHECK(files[1].path == "a.yaml");
  CHECK(files[2].is_private);
  CHECK(files.size() == 2);
}

}  // namespace
}  // namespace hiroba::source
