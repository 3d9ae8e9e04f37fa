// One bad example for every rule, each a small site in invalid/<rule id>.txt, with the exact words
// that people read: all of it in Japanese, the first line of each finding in English.
//
// Lines on top of a case: `with minimal` and `date 2026-11-21` (that day where there is none), and
// `audience facility`. Rules that no file can provoke stand in exceptions.txt with the test that
// covers them.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "../support/site_archive.h"
#include "../support/site_run.h"
#include "app/rules.h"
#include "publish/build_site.h"

using namespace hiroba;
using test::ArchiveBlock;
using test::SiteArchive;
using test::SiteRun;

namespace {

const std::string kFolder = "tests/invalid/";
const std::string kExceptions = "tests/invalid/exceptions.txt";

// Rule id → the test that covers it.
std::vector<std::pair<std::string, std::string>> exceptions() {
  std::vector<std::pair<std::string, std::string>> out;
  std::istringstream lines(test::read_repository_file(kExceptions).value_or(""));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream words(line);
    std::string rule, where;
    words >> rule >> where;
    out.emplace_back(rule, where);
  }
  return out;
}

// The lines that say what and where; excerpts and cures are indented.
std::string first_lines(const std::string& messages) {
  std::istringstream lines(messages);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line[0] != ' ') out += line + "\n";
  }
  return out;
}

void compare(SiteArchive& archive, const std::string& name, const std::string& got) {
  ArchiveBlock* block = archive.find(name);
  if (test::is_update()) {
    if (block == nullptr) {
      archive.blocks.push_back(ArchiveBlock{name, "", ""});
      block = &archive.blocks.back();
    }
    block->text = got;
    return;
  }
  REQUIRE_MESSAGE(block != nullptr, "there is no block «" << name << "»");
  INFO("tests/invalid: run the program with --update after a wanted change, and read the diff");
  CHECK_EQ(got, block->text);
}

void check_case(SiteArchive& archive, const source::Rule& rule) {
  std::string date = "2026-11-21";
  auto audience = kinds::Visibility::open;
  for (const auto& [command, words] : archive.commands()) {
    if (command == "date") {
      date = words;
    } else if (command == "audience") {
      audience = words == "office" ? kinds::Visibility::office : kinds::Visibility::facility;
    } else if (command != "with") {
      FAIL_CHECK("there is no «" << command << "»");
    }
  }
  SiteRun site(archive);
  CHECK_MESSAGE(site.complaint().empty(), site.complaint());
  const std::string ja = site.build(date, audience);
  const auto& list = site.found().list();
  const bool found = std::any_of(list.begin(), list.end(),
                                 [&](const source::Diagnostic& d) { return d.rule == &rule; });
  CHECK_MESSAGE(found, "the rule was not reported, but:\n" << ja);
  compare(archive, "want", ja);
  compare(archive, "want en",
          first_lines(site.messages(source::MessageLanguage::en, source::DiagnosticFormat::text)));
  // What is wrong with content never publishes; what is only noted never stops.
  CHECK_EQ(site.summary().published, !site.found().has_errors());
}

}  // namespace

TEST_CASE("every rule has a bad example with the exact message") {
  std::set<std::string> left;
  for (const std::string& name : test::repository_files(kFolder, ".txt")) left.insert(name);
  left.erase("exceptions.txt");
  const auto excused = exceptions();
  for (const source::Rule* rule : app::all_rules()) {
    const std::string id(rule->id);
    const std::string name = id + ".txt";
    INFO(kFolder << name);
    const auto text = test::read_repository_file(kFolder + name);
    left.erase(name);
    const bool is_excused =
        std::any_of(excused.begin(), excused.end(), [&](const auto& e) { return e.first == id; });
    CHECK_MESSAGE(text.has_value() != is_excused,
                  (is_excused ? "excused, but has a file" : "has no file"));
    if (!text) continue;
    SiteArchive archive = test::parse_archive(*text);
    CHECK_EQ(test::print_archive(archive), *text);
    check_case(archive, *rule);
    if (test::is_update())
      test::write_repository_file(kFolder + name, test::print_archive(archive));
  }
  for (const std::string& name : left) FAIL_CHECK(kFolder << name << " belongs to no rule");
}

TEST_CASE("a rule without a bad example names a test that knows it") {
  for (const auto& [rule, where] : exceptions()) {
    INFO(rule << " " << where);
    CHECK(app::find_rule(rule) != nullptr);
    const auto text = test::read_repository_file(where);
    REQUIRE(text.has_value());
    CHECK(text->find(rule) != std::string::npos);
  }
}
