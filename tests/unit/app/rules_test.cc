#include "app/rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

namespace hiroba::app {
namespace {

using source::Rule;

bool is_id(std::string_view id) {
  if (id.find('.') == std::string_view::npos || id.front() == '.' || id.back() == '.') return false;
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
}

// The slots of a sentence that arguments fill.
std::set<char> slots(std::string_view text) {
  std::set<char> out;
  for (size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] == '{' && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9') {
      out.insert(text[i + 1]);
    }
  }
  return out;
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
    if (rule->severity == source::Severity::error) CHECK_FALSE(rule->cure_ja.empty());
    CHECK(rule->ja.size() < 600);
    CHECK(rule->ja.find("。") != std::string_view::npos);
    // As much is told in either language. Some arguments are words and have a slot for each.
    CHECK(slots(rule->ja).size() == slots(rule->en).size());
  }
}

TEST_CASE("rules are sorted, and found by id") {
  const auto all = all_rules();
  CHECK(std::is_sorted(all.begin(), all.end(),
                       [](const Rule* a, const Rule* b) { return a->id < b->id; }));
  for (const Rule* rule : all) CHECK(find_rule(rule->id) == rule);
  CHECK(find_rule("no.such.rule") == nullptr);
  CHECK(find_rule("") == nullptr);
}

TEST_CASE("findings about privacy never show the line") {
  for (const Rule* rule : all_rules()) {
    if (rule->id.substr(0, 8) == "privacy." || rule->id.substr(0, 8) == "consent.") {
      CAPTURE(rule->id);
      CHECK(rule->hide_excerpt);
    }
  }
}

}  // namespace
}  // namespace hiroba::app
