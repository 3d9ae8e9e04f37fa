// Whole small sites, each in one text file beside this one, built in memory and compared.
//
// Lines on top of a case, in order:
//     with minimal                    below it, the files of tests/support/sites/minimal.txt
//     with product theme              below it, the templates, words and assets of the repository
//     build 2026-11-21 [facility]     builds as on this day, for this audience; what follows looks
//                                     at what came out
//     fails                           … the last build could not publish
//     present PATH   absent PATH      a file that is, or is not, published
//     has PATH TEXT  lacks PATH TEXT  its bytes, or not
//     unpublished TEXT                no published file has it, nor its path
//     nowhere TEXT                    and no message either, in any form
//     forgotten TEXT                  nor has any other file of the disk but those of the case
//     same PATH FILE                  a copy of this file of the site
// Blocks «want PATH» are compared byte for byte with the first build, «want N PATH» with the N-th,
// «want messages» with what people read. `--update` writes them again.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "../support/site_archive.h"
#include "../support/site_run.h"
#include "publish/build_site.h"

using namespace hiroba;
using test::ArchiveBlock;
using test::SiteArchive;
using test::SiteRun;

namespace {

const std::string kFolder = "tests/golden/";

std::pair<std::string, std::string> cut(const std::string& words) {
  const size_t blank = words.find(' ');
  if (blank == std::string::npos) return {words, ""};
  return {words.substr(0, blank), words.substr(blank + 1)};
}

kinds::Visibility audience_named(const std::string& word) {
  if (word == "facility") return kinds::Visibility::facility;
  return word == "office" ? kinds::Visibility::office : kinds::Visibility::open;
}

// Without ruby: a name in a page is found whether or not its reading stands over it.
std::string without_readings(std::string page) {
  constexpr std::pair<std::string_view, std::string_view> kParts[] = {
      {"<rp>", "</rp>"}, {"<rt>", "</rt>"}, {"<ruby>", ""}, {"</ruby>", ""}};
  for (const auto& [open, close] : kParts) {
    for (size_t at = page.find(open); at != std::string::npos; at = page.find(open, at)) {
      const size_t end = page.find(close, at + open.size());
      if (end == std::string::npos) break;
      page.erase(at, end + close.size() - at);
    }
  }
  return page;
}

bool holds(const std::string& page, const std::string& text) {
  return page.find(text) != std::string::npos ||
         without_readings(page).find(text) != std::string::npos;
}

class GoldenCase {
 public:
  explicit GoldenCase(SiteArchive& archive) : archive_(archive), site_(archive) {
    CHECK_MESSAGE(site_.complaint().empty(), site_.complaint());
  }

  void run() {
    for (const auto& [command, words] : archive_.commands()) {
      if (command == "with") continue;
      INFO(command << " " << words);
      if (command == "build") {
        build(words);
      } else {
        REQUIRE_MESSAGE(builds_ > 0, "nothing was built yet");
        look(command, words);
      }
    }
    CHECK_MESSAGE(builds_ > 0, "the case builds nothing");
  }

 private:
  void build(const std::string& words) {
    const auto [date, audience] = cut(words);
    messages_ = site_.build(date, audience_named(audience));
    ++builds_;
    compare();
  }

  // The blocks that this build has to match.
  void compare() {
    for (ArchiveBlock& block : archive_.blocks) {
      const auto [want, what] = cut(block.name);
      if (want != "want") continue;
      const auto [number, path] = cut(what);
      const bool is_numbered = !path.empty();
      const bool mine = is_numbered ? number == std::to_string(builds_) : builds_ == 1;
      if (mine) compare(block, is_numbered ? path : what);
    }
  }

  void compare(ArchiveBlock& block, const std::string& path) {
    std::string got = messages_;
    if (path != "messages") {
      const auto page = site_.pages().find(path);
      CHECK_MESSAGE(page != site_.pages().end(), path << " was not published\n" << messages_);
      if (page == site_.pages().end()) return;
      got = page->second;
    }
    if (!got.empty() && got.back() != '\n') got += '\n';
    if (test::is_update()) {
      block.text = got;
    } else {
      INFO("tests/golden: run the program with --update after a wanted change, and read the diff");
      CHECK_EQ(got, block.text);
    }
  }

  void look(const std::string& command, const std::string& words) {
    const auto [path, text] = cut(words);
    const auto page = site_.pages().find(path);
    const bool there = page != site_.pages().end();
    if (command == "fails") {
      CHECK(site_.found().has_errors());
      CHECK_FALSE(site_.summary().published);
    } else if (command == "present" || command == "absent") {
      CHECK_EQ(there, command == "present");
    } else if (command == "has" || command == "lacks") {
      REQUIRE_MESSAGE(there, path << " was not published\n" << messages_);
      REQUIRE_FALSE(text.empty());
      const bool found = holds(page->second, text);
      CHECK_MESSAGE(found == (command == "has"), page->second);
    } else if (command == "unpublished") {
      unpublished(words);
    } else if (command == "nowhere") {
      nowhere(words);
    } else if (command == "forgotten") {
      forgotten(words);
    } else if (command == "same") {
      REQUIRE(there);
      ArchiveBlock* source = archive_.find(text);
      REQUIRE(source != nullptr);
      CHECK_EQ(page->second, test::block_bytes(*source));
    } else {
      FAIL_CHECK("there is no «" << command << "»");
    }
  }

  // Beside the site there is a spare generation: what was taken back is not there either.
  void forgotten(const std::string& text) {
    for (const auto& [path, bytes] : site_.disk().files("site/.public.hiroba")) {
      INFO(path);
      CHECK_FALSE(holds(bytes, text));
    }
  }

  void unpublished(const std::string& text) {
    for (const auto& [path, bytes] : site_.pages()) {
      INFO(path);
      CHECK_FALSE(holds(bytes, text));
      CHECK_EQ(path.find(text), std::string::npos);
    }
  }

  void nowhere(const std::string& text) {
    unpublished(text);
    for (const auto format : {source::DiagnosticFormat::text, source::DiagnosticFormat::json,
                              source::DiagnosticFormat::sarif, source::DiagnosticFormat::github}) {
      for (const auto language : {source::MessageLanguage::ja, source::MessageLanguage::en}) {
        CHECK_EQ(site_.messages(language, format).find(text), std::string::npos);
      }
    }
  }

  SiteArchive& archive_;
  SiteRun site_;
  std::string messages_;
  size_t builds_ = 0;
};

}  // namespace

TEST_CASE("small sites come out as stored") {
  const auto names = test::repository_files(kFolder, ".txt");
  REQUIRE(names.size() >= 15);
  for (const std::string& name : names) {
    INFO(kFolder << name);
    const auto text = test::read_repository_file(kFolder + name);
    REQUIRE(text.has_value());
    SiteArchive archive = test::parse_archive(*text);
    CHECK_EQ(test::print_archive(archive), *text);
    GoldenCase(archive).run();
    if (test::is_update())
      test::write_repository_file(kFolder + name, test::print_archive(archive));
  }
}

TEST_CASE("an archive reads as it is written") {
  const std::string text =
      "# words\nbuild 2026-11-21\n-- a b.yaml --\ntitle: あ\n\n-- c | hex --\n00 ff\n"
      "-- d | repeat 7 --\nab\n-- e | bare --\nx\n";
  SiteArchive archive = test::parse_archive(text);
  CHECK_EQ(test::print_archive(archive), text);
  REQUIRE_EQ(archive.blocks.size(), 4);
  CHECK_EQ(archive.commands(),
           std::vector<std::pair<std::string, std::string>>{{"build", "2026-11-21"}});
  CHECK_EQ(archive.blocks[0].name, "a b.yaml");
  CHECK_EQ(test::block_bytes(archive.blocks[0]), "title: あ\n\n");
  CHECK_EQ(test::block_bytes(archive.blocks[1]), std::string("\0\xff", 2));
  CHECK_EQ(test::block_bytes(archive.blocks[2]), "ab\nab\nab\n");
  CHECK_EQ(test::block_bytes(archive.blocks[3]), "x");
  CHECK_EQ(archive.find("nothing"), nullptr);
}
