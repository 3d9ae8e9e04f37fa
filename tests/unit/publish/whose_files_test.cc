// Whose files lie in the output folder: what no list proves to be ours stops the build and is never
// removed, whatever state the folder and its lists are in.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "../../support/fake_file_system.h"
#include "publish/publish.h"

using namespace hiroba;
using publish::Publication;
using publish::PublishOptions;
using source::Diagnostics;
using test::FakeFileSystem;
using test::PowerCut;

namespace {

using Site = std::map<std::string, std::string>;
const std::string kOutput = "public";
const std::string kBeside = ".public.hiroba";
const std::string kNext = ".public.hiroba/next";

const Site kFirst = {{"index.html", "one"}, {"group/a.html", "a"}, {"old/gone.html", "gone"}};
const Site kSecond = {{"index.html", "two"}, {"group/a.html", "a"}, {"en/new.html", "new"}};

bool publish_as(system::FileSystem& disk, const Site& site, Diagnostics& found) {
  const auto publication = Publication::begin(disk, kOutput, PublishOptions{}, found);
  if (!publication) return false;
  for (const auto& [path, bytes] : site) publication->write(path, bytes);
  return publication->finish(found);
}

// What a publication says, id by id; empty when it went well without a word.
std::string said(system::FileSystem& disk, const Site& site) {
  Diagnostics found;
  const bool good = publish_as(disk, site, found);
  std::string out;
  for (const auto& d : found.list()) {
    out += fmt::format("{} {} {}\n", d.rule->id, d.args.at(1), d.args.size() > 2 ? d.args[2] : "");
  }
  CHECK_EQ(good, !found.has_errors());
  return out;
}

std::string list_of(FakeFileSystem& disk, const std::string& folder) {
  return publish::manifest_path(kBeside, disk.look(folder)->id);
}

// As a copy of folders by hand: the same bytes in folders and files with other ids.
void copy(FakeFileSystem& disk, const std::string& from, const std::string& to) {
  for (const auto& [path, bytes] : disk.files(from)) disk.put(to + "/" + path, bytes);
}

struct Built {
  Built() {
    REQUIRE(said(disk, kFirst) == "");
    REQUIRE(said(disk, kFirst) == "");
  }
  FakeFileSystem disk;
};

}  // namespace

TEST_CASE_FIXTURE(Built, "a file put into the output stops the build, and stays where it is") {
  struct Case {
    std::string path, shown, rule = "publish.folder.extra";
  };
  for (const Case& c :
       {Case{"CNAME", "CNAME"}, Case{".well-known/acme/token", ".well-known/"},
        Case{".git/config", ".git/", "publish.folder.git"},
        Case{".git", ".git", "publish.folder.git"}, Case{"group/map.png", "group/map.png"},
        Case{"group/x/y/z", "group/x/"}, Case{"desktop.ini/x", "desktop.ini/"},
        Case{"Index.html", "Index.html"}, Case{"_redirects", "_redirects"},
        Case{"日本語.txt", "日本語.txt"}, Case{"a\nb\x1b[31m", "a\uFFFDb\uFFFD[31m"},
        Case{"\xff.txt", "\uFFFD.txt"}}) {
    CAPTURE(c.path);
    disk.put(kOutput + "/" + c.path, "mine");
    for (int round = 0; round < 3; ++round) {
      const auto before = disk.files(kOutput);
      CHECK(said(disk, round == 1 ? kFirst : kSecond) == fmt::format("{} {} 1\n", c.rule, c.shown));
      CHECK(disk.files(kOutput) == before);
      if (round == 1) disk.take_away(kNext);
    }
    disk.take_away(kOutput + "/" + c.path.substr(0, c.path.find('/')));
    if (c.path.starts_with("group/")) disk.put(kOutput + "/group/a.html", "a");
    Diagnostics found;
    CHECK(publish_as(disk, kFirst, found));
    CHECK(publish_as(disk, kFirst, found));
  }
}

TEST_CASE_FIXTURE(Built, "of many files ten are named, and all are counted") {
  for (int i = 0; i < 25; ++i) disk.put(fmt::format("public/z{:02}", i), "mine");
  CHECK(said(disk, kFirst) ==
        "publish.folder.extra z00, z01, z02, z03, z04, z05, z06, z07, z08, z09, … 25\n");
}

TEST_CASE_FIXTURE(Built, "links and pipes are never ours, and nothing is read or written through") {
  disk.put("elsewhere/a.html", "not ours");
  std::string shown;
  SUBCASE("a link in the place of a file") {
    disk.take_away("public/index.html");
    disk.put_link("public/index.html", "/elsewhere/a.html");
    shown = "index.html";
  }
  SUBCASE("a link in the place of a folder") {
    disk.take_away("public/group");
    disk.put_link("public/group", "/elsewhere");
    shown = "group";
  }
  SUBCASE("a pipe") {
    disk.put_pipe("public/group/pipe");
    shown = "group/pipe";
  }
  SUBCASE("a pipe in the place of a file") {
    disk.take_away("public/group/a.html");
    disk.put_pipe("public/group/a.html");
    shown = "group/";
  }
  SUBCASE("a link called like what desktops leave") {
    disk.put_link("public/.DS_Store", "/elsewhere/a.html");
    shown = ".DS_Store";
  }
  const auto before = disk.files("public");
  CHECK(said(disk, kSecond) == "publish.folder.extra " + shown + " 1\n");
  CHECK(said(disk, kSecond) == "publish.folder.extra " + shown + " 1\n");
  CHECK(disk.files("public") == before);
  CHECK(disk.files("elsewhere") == Site{{"a.html", "not ours"}});
  CHECK(disk.hung_on().empty());
}

TEST_CASE_FIXTURE(Built, "what desktops leave is nobody's") {
  for (const char* name : {".DS_Store", "Thumbs.db", "desktop.ini", "group/.DS_Store"}) {
    disk.put(kOutput + "/" + name, "?");
  }
  for (int round = 0; round < 3; ++round) CHECK(said(disk, round == 1 ? kSecond : kFirst) == "");
  for (const auto& [path, bytes] : disk.files("")) CHECK(bytes != "?");
}

TEST_CASE_FIXTURE(Built, "a page changed by hand is made anew, and that is said once") {
  disk.put("public/index.html", "one!");
  disk.put("public/group/a.html", "b");
  CHECK(said(disk, kFirst) == "publish.folder.edited group/a.html, index.html 2\n");
  CHECK(disk.files("public").at("index.html") == "one");
  for (int round = 0; round < 3; ++round) {
    CHECK(said(disk, kFirst) == "");
    CHECK(disk.files("public").at("index.html") == "one");
  }
  // Touched only, the same bytes: nothing is lost, so nothing is said.
  disk.put("public/index.html", "one");
  CHECK(said(disk, kFirst) == "");
}

TEST_CASE_FIXTURE(Built, "without lists nothing is known to be ours, whatever the marker says") {
  SUBCASE("the hidden folder is gone") { disk.take_away(kBeside); }
  SUBCASE("both lists are damaged") {
    for (const std::string& folder : {kOutput, kNext}) {
      const std::string list = list_of(disk, folder);
      disk.put(list, disk.read(list, nullptr)->substr(1));
    }
    disk.take_away(kNext);
  }
  SUBCASE("both lists are links") {
    for (const std::string& folder : {kOutput, kNext}) {
      const std::string list = list_of(disk, folder);
      disk.put("kept/" + list, *disk.read(list, nullptr));
      disk.take_away(list);
      disk.put_link(list, "/kept/" + list);
    }
    disk.take_away(kNext);
  }
  const auto before = disk.files(kOutput);
  for (int round = 0; round < 2; ++round) {
    CHECK(said(disk, kSecond) == "publish.folder.no-list .hiroba, group/, index.html, old/ 4\n");
    CHECK(disk.files(kOutput) == before);
  }
  disk.rename(kOutput, "moved");  // as the message says
  CHECK(said(disk, kSecond) == "");
  CHECK(said(disk, kSecond) == "");
}

TEST_CASE("a marker that was copied into somebody's folder proves nothing") {
  FakeFileSystem disk;
  disk.put("public/.hiroba", publish::kMarkerText);
  disk.put("public/letter.txt", "dear");
  const auto before = disk.files("");
  CHECK(said(disk, kFirst) == "publish.folder.no-list .hiroba, letter.txt 2\n");
  CHECK(disk.files("") == before);
}

TEST_CASE_FIXTURE(Built, "lists that were copied with the folder prove their own bytes only") {
  REQUIRE(said(disk, kSecond) == "");
  copy(disk, kOutput, "copy/public");
  copy(disk, kBeside, "copy/.public.hiroba");
  disk.take_away(kOutput);
  disk.take_away(kBeside);
  std::string expected;
  SUBCASE("as it was") {}
  SUBCASE("with a file more") {
    disk.put("copy/public/CNAME", "mine");
    expected = "publish.folder.no-list CNAME 1\n";
  }
  SUBCASE("with a file of one of our names, but other bytes") {
    disk.put("copy/public/index.html", "tWo");
    expected = "publish.folder.no-list index.html 1\n";
  }
  SUBCASE("with a file more in the spare") {
    disk.put("copy/.public.hiroba/next/letter.txt", "dear");
    expected = "publish.folder.spare letter.txt 1\n";
  }
  disk.rename("copy/public", kOutput);
  disk.rename("copy/.public.hiroba", kBeside);
  const auto before = disk.files(kOutput);
  CHECK(said(disk, kFirst) == expected);
  if (!expected.empty()) {
    CHECK(disk.files(kOutput) == before);
    disk.take_away("public/CNAME");
    disk.put("public/index.html", "two");
    disk.take_away(".public.hiroba/next/letter.txt");
    CHECK(said(disk, kFirst) == "");
  }
  CHECK(said(disk, kSecond) == "");
  CHECK(said(disk, kFirst) == "");
}

TEST_CASE_FIXTURE(Built, "files in the spare generation stop the build, too") {
  disk.put(kNext + "/notes.txt", "mine");
  disk.put(kNext + "/group/deep/x", "mine");
  for (int round = 0; round < 2; ++round) {
    CHECK(said(disk, kSecond) == "publish.folder.spare group/deep/, notes.txt 2\n");
  }
  CHECK(disk.files(kNext).at("notes.txt") == "mine");
  // Dropping it for a withdrawal takes ours and leaves them.
  Diagnostics found;
  CHECK_FALSE(publish::drop_spare(disk, kOutput, found));
  CHECK(found.list().at(0).rule->id == "publish.folder.spare");
  CHECK(disk.files(kNext) == Site{{"group/deep/x", "mine"}, {"notes.txt", "mine"}});
}

TEST_CASE_FIXTURE(Built, "what comes in while a build runs is not lost") {
  Diagnostics found;
  const auto publication = Publication::begin(disk, kOutput, PublishOptions{}, found);
  REQUIRE(publication);
  for (const auto& [path, bytes] : kSecond) publication->write(path, bytes);
  SUBCASE("into the published site") {
    disk.put("public/CNAME", "mine");
    CHECK_FALSE(publication->finish(found));
    CHECK(found.list().at(0).rule->id == "publish.folder.extra");
    CHECK(disk.files("public").at("CNAME") == "mine");
    CHECK(disk.files("public").at("index.html") == "one");
  }
  SUBCASE("into a folder of the spare that goes") {
    disk.put(kNext + "/old/mine", "mine");
    CHECK_FALSE(publication->finish(found));
    CHECK(found.list().at(0).rule->id == "publish.folder.spare");
    CHECK(disk.files(kNext).at("old/mine") == "mine");
  }
}

TEST_CASE_FIXTURE(Built,
                  "hidden names that are no folders and no files are refused, and not read") {
  struct Case {
    std::string path;
    bool is_folder;
  };
  for (const Case& c : {Case{kBeside, true}, Case{kNext, true}, Case{kBeside + "/old", true},
                        Case{kBeside + "/lock", false}, Case{kBeside + "/writing", false},
                        Case{kBeside + "/.gitignore", false}}) {
    for (const std::string how : {"link", "pipe", "other"}) {
      CAPTURE(c.path);
      CAPTURE(how);
      FakeFileSystem fresh;
      REQUIRE(said(fresh, kFirst) == "");
      REQUIRE(said(fresh, kFirst) == "");
      fresh.put("elsewhere/x", "not ours");
      fresh.take_away(c.path);
      if (how == "link") fresh.put_link(c.path, "/elsewhere");
      if (how == "pipe") fresh.put_pipe(c.path);
      if (how == "other") fresh.put(c.is_folder ? c.path : c.path + "/x", "mine");
      const auto before = fresh.files("");
      Diagnostics found;
      CHECK_FALSE(publish_as(fresh, kSecond, found));
      CHECK(found.list().at(0).rule->id == "publish.folder.hidden");
      CHECK(found.list().at(0).args.at(0) == c.path);
      Diagnostics dropped;
      CHECK_FALSE(publish::drop_spare(fresh, kOutput, dropped));
      CHECK(fresh.files("") == before);
      CHECK(fresh.hung_on().empty());
    }
  }
}

TEST_CASE_FIXTURE(Built, "pages are taken out of the published site by name, only ours") {
  disk.put("public/group/a/koe.mp3", "mine");
  disk.put("public/.hiroba.html", "mine");
  Diagnostics found;
  CHECK(publish::remove_published(disk, kOutput, {"index.html", "none.html"}, "", found));
  CHECK_FALSE(disk.exists("public/index.html"));
  CHECK(publish::remove_published(disk, kOutput, {}, "old/", found));
  CHECK_FALSE(disk.exists("public/old"));
  CHECK_FALSE(publish::remove_published(disk, kOutput, {"group/a.html"}, "group/a/", found));
  CHECK(found.list().at(0).args.at(1) == "group/a/");
  CHECK_FALSE(disk.exists("public/group/a.html"));
  CHECK(disk.files("public").at("group/a/koe.mp3") == "mine");
  // A folder that was never ours, and one with only our marker.
  disk.put("docs/index.html", "mine");
  disk.put("docs/.hiroba", publish::kMarkerText);
  Diagnostics foreign;
  CHECK_FALSE(publish::remove_published(disk, "docs", {"index.html"}, "story/x/", foreign));
  CHECK(disk.files("docs").at("index.html") == "mine");
}

// ---- interrupted at every change

namespace {

// All files of somebody's that must be somewhere below the output or its hidden folder.
std::set<std::string> foreign_bytes(FakeFileSystem& disk) {
  std::set<std::string> out;
  for (const auto& [path, bytes] : disk.files("")) {
    if (bytes.starts_with("mine")) out.insert(bytes);
  }
  return out;
}

}  // namespace

TEST_CASE("a run killed at any change leaves only files that the next run knows as ours") {
  for (const bool exchange : {true, false}) {
    for (const int states : {0, 1, 2, 3}) {
      for (size_t n = 1;; ++n) {
        CAPTURE(exchange);
        CAPTURE(states);
        CAPTURE(n);
        FakeFileSystem disk;
        if (!exchange) disk.cannot_exchange();
        for (int i = 0; i < states; ++i) REQUIRE(said(disk, i % 2 == 0 ? kFirst : kSecond) == "");
        if (states == 3) disk.take_away(kNext);
        const size_t start = disk.changes();
        disk.fail_at(n, std::errc::io_error, true);
        Diagnostics dead;
        publish_as(disk, {{"index.html", "x"}, {"x/y.html", "y"}, {"group/a.html", "b"}}, dead);
        const bool reached = disk.changes() - start >= n;
        disk.fail_never();
        // Killed again at once, at the same place, and then never.
        disk.fail_at(n, std::errc::io_error, true);
        publish_as(disk, {{"x", "file"}, {"z.html", "z"}}, dead);
        disk.fail_never();
        for (const Site& site : {kSecond, kFirst, kSecond}) {
          Diagnostics found;
          CHECK(publish_as(disk, site, found));
          CHECK_FALSE(found.has_errors());
          Site now = disk.files(kOutput);
          now.erase(".hiroba");
          CHECK(now == site);
        }
        CHECK(disk.files(kNext).size() == kFirst.size() + 1);
        if (!reached) break;
      }
    }
  }
}

TEST_CASE("somebody's file in an interrupted spare is still somebody's") {
  for (size_t n = 1;; ++n) {
    CAPTURE(n);
    FakeFileSystem disk;
    REQUIRE(said(disk, kFirst) == "");
    REQUIRE(said(disk, kFirst) == "");
    const size_t start = disk.changes();
    disk.fail_at(n, std::errc::io_error, true);
    Diagnostics dead;
    publish_as(disk, {{"index.html", "x"}, {"x/y.html", "y"}}, dead);
    const bool reached = disk.changes() - start >= n;
    disk.fail_never();
    disk.put(kNext + "/x/mine.txt", "mine");
    disk.put(kNext + "/old/mine.txt", "mine 2");
    for (const Site& site : {kSecond, kFirst}) {
      Diagnostics found;
      CHECK_FALSE(publish_as(disk, site, found));
      CHECK(found.list().at(0).rule->id == "publish.folder.spare");
    }
    CHECK(foreign_bytes(disk) == std::set<std::string>{"mine", "mine 2"});
    if (!reached) break;
  }
}

// Random histories. Whatever happens, in whatever order, no byte of somebody's is lost, and once
// the person has done what the message says, the site is published.
TEST_CASE("no history of builds, kills and accidents loses a file of somebody's") {
  for (unsigned seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    FakeFileSystem disk;
    if (below(2) == 0) disk.cannot_exchange();
    std::set<std::string> mine;
    std::string history;
    const auto make_site = [&] {
      Site site = {{"index.html", fmt::format("page {}", below(3))}};
      for (unsigned i = 0; i < 6; ++i) {
        if (below(3) > 0) {
          site[fmt::format("{}/p{}.html", below(4) == 0 ? "moved" : "d", i)] =
              fmt::format("text {}", below(2));
        }
      }
      return site;
    };
    const std::vector<std::string> places = {
        "public/CNAME",       "public/d/note", "public/.git/HEAD",        ".public.hiroba/next/f",
        "public/moved/n",     "public/x/y/z",  ".public.hiroba/next/d/f", ".public.hiroba/old/f",
        ".public.hiroba/mine"};
    for (int step = 0; step < 14; ++step) {
      const unsigned what = below(10);
      history += fmt::format(" {}", what);
      Diagnostics found;
      if (what < 3) {
        publish_as(disk, make_site(), found);
      } else if (what < 5) {  // killed, and perhaps the power goes with it
        disk.fail_at(1 + below(30), std::errc::io_error, true);
        publish_as(disk, make_site(), found);
        disk.fail_never();
        if (below(3) == 0) disk.cut_power(static_cast<PowerCut>(below(3)));
      } else if (what < 7) {  // somebody's file
        const std::string bytes = fmt::format("mine {} {}", seed, step);
        const std::string& place = places[below(static_cast<unsigned>(places.size()))];
        if (disk.look(place) || !disk.look(place.substr(0, place.find('/')))) continue;
        disk.put(place, bytes);
        mine.insert(bytes);
      } else if (what == 7) {  // the spare goes, or only ours of it
        if (foreign_bytes(disk).empty()) disk.take_away(kNext);
        publish::drop_spare(disk, kOutput, found);
      } else if (what == 8) {  // lists are damaged, lost or moved to another folder
        for (const auto& [path, bytes] : disk.files(kBeside)) {
          if (!path.ends_with(".files") || below(2) == 0) continue;
          if (below(2) == 0) disk.put(kBeside + "/" + path, bytes.substr(0, bytes.size() / 2));
          else disk.take_away(kBeside + "/" + path);
        }
      } else {  // abandoned in the middle, for a mistake in the content
        const auto publication = Publication::begin(disk, kOutput, PublishOptions{}, found);
        if (publication) publication->write("index.html", "half");
      }
      CAPTURE(history);
      REQUIRE(foreign_bytes(disk) == mine);
    }
    // The person follows the messages: what is theirs goes elsewhere, what is left is deleted.
    disk.put_folder("saved");
    if (disk.exists(kOutput)) disk.rename(kOutput, "saved/public");
    if (disk.exists(kBeside)) disk.rename(kBeside, "saved/beside");
    CHECK(said(disk, kSecond) == "");
    CHECK(foreign_bytes(disk) == mine);
  }
}
