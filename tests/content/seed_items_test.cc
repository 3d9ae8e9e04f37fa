// Every item of the table of things that the papers hold (seed-items.tsv, 96 rows) has a record
// whose named field says something, a written page, and a way to it in three clicks.
#include <doctest/doctest.h>

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "built_site.h"
#include "source/diagnostics.h"
#include "syntax/front_matter.h"
#include "syntax/yaml.h"
#include "system/process.h"  // for the list of modules to link: built_site.h runs the program

namespace hiroba::content {
namespace {

constexpr int kRows = 96;
constexpr int kClicks = 3;

struct Item {
  int row = 0;
  std::string words;
  std::string record;  // kind/slug
  std::string route;
  std::string field;  // of the record; "body" is the Markdown below the front matter
};

std::vector<Item> read_items(const std::string& path) {
  std::istringstream lines(read_text(path));
  std::vector<Item> items;
  std::string line;
  std::getline(lines, line);
  CHECK(line == "row\titem\trecord\troute\tfield");
  while (std::getline(lines, line)) {
    std::vector<std::string> cells;
    std::istringstream rest(line);
    for (std::string cell; std::getline(rest, cell, '\t');) cells.push_back(cell);
    REQUIRE_MESSAGE(cells.size() == 5, line);
    items.push_back({std::stoi(cells[0]), cells[1], cells[2], cells[3], cells[4]});
  }
  return items;
}

bool says_something(const syntax::Node& node) {
  switch (node.type) {
    case syntax::Node::Type::null: return false;
    case syntax::Node::Type::scalar:
      return node.text.find_first_not_of(" \n\t") != std::string::npos;
    case syntax::Node::Type::sequence: return !node.items.empty();
    case syntax::Node::Type::map: return !node.entries.empty();
  }
  return false;
}

// Whether the record's own file fills the field. A figure's series also needs its table.
bool field_is_filled(const std::string& home, const Item& item) {
  const std::string stem = home + "/content/" + item.record;
  const bool prose = std::filesystem::exists(stem + ".md");
  const std::string text = read_text(stem + (prose ? ".md" : ".yaml"));
  source::Diagnostics found;
  std::string yaml = text;
  if (prose) {
    const auto split = syntax::split_front_matter(text, 1, found);
    if (!split || !split->found) return false;
    if (item.field == "body") {
      return split->body.find_first_not_of(" \n") != std::string_view::npos;
    }
    yaml = split->yaml;
  }
  const auto tree = syntax::parse_yaml(yaml, 1, 1, found);
  if (!tree || tree->type != syntax::Node::Type::map) return false;
  const syntax::Node* value = tree->find(item.field);
  if (item.field == "series" && read_text(stem + ".csv").empty()) return false;
  return value != nullptr && says_something(*value);
}

// A click may start from the home page, from a list, and from a page that the home page names:
// related links at the foot of a record do not count, nor does the site map.
bool leads_on(const std::string& route, int clicks) {
  const std::string name = route.substr(route.rfind('/') + 1);
  if (clicks == 0 || name == "index.html" || name.starts_with("index-")) return true;
  return clicks == 1 && route.starts_with("page/");
}

std::map<std::string, int> clicks_from_home(const BuiltSite& site) {
  std::map<std::string, int> clicks = {{"index.html", 0}};
  std::deque<std::string> waiting = {"index.html"};
  for (; !waiting.empty(); waiting.pop_front()) {
    const std::string from = waiting.front();
    if (!leads_on(from, clicks[from])) continue;
    for (const std::string& link : links(site.files().at(from))) {
      const std::string to = target(from, link);
      if (!site.has(to) || clicks.contains(to)) continue;
      clicks[to] = clicks[from] + 1;
      waiting.push_back(to);
    }
  }
  return clicks;
}

TEST_CASE("each thing in the papers has a record, a page and a way to it") {
  const std::string home = from_environment("HIROBA_HOME");
  const std::vector<Item> items = read_items(home + "/tests/content/seed-items.tsv");
  const auto clicks = clicks_from_home(real_site());
  std::set<int> rows;
  for (const Item& item : items) {
    CAPTURE(item.row);
    CAPTURE(item.record);
    CAPTURE(item.field);
    rows.insert(item.row);
    CHECK_MESSAGE(!item.words.empty(), "the item is not named");
    CHECK_MESSAGE(item.route == item.record + ".html", "not the record's route");
    CHECK_MESSAGE(field_is_filled(home, item), "the record or its field is empty");
    CHECK_MESSAGE(real_site().has(item.route), "no page was written");
    const auto way = clicks.find(item.route);
    CHECK_MESSAGE((way != clicks.end() && way->second <= kClicks), "not reached in three clicks");
  }
  for (int row = 1; row <= kRows; ++row) {
    CHECK_MESSAGE(rows.contains(row), "row ", row, " has no record");
  }
  CHECK(rows.size() == kRows);
}

}  // namespace
}  // namespace hiroba::content
