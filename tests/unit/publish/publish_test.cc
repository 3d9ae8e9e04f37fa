#include "publish/publish.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <string>
#include <thread>
#include <vector>

#include "../../support/fake_file_system.h"

using namespace hiroba;
using publish::Publication;
using publish::PublishOptions;
using source::Diagnostics;
using test::FakeFileSystem;
using test::PowerCut;

namespace {

using Site = std::map<std::string, std::string>;

// The files that people see, without our marker.
Site published(FakeFileSystem& disk, const std::string& output = "public") {
  Site site = disk.files(output);
  site.erase(std::string(publish::kMarkerName));
  return site;
}

bool publish_as(system::FileSystem& disk, const Site& site, Diagnostics& found,
                publish::PublishSummary* summary = nullptr) {
  const auto publication = Publication::begin(disk, "public", PublishOptions{}, found);
  if (!publication) return false;
  for (const auto& [path, bytes] : site) publication->write(path, bytes);
  const bool good = publication->finish(found);
  if (summary != nullptr) *summary = publication->summary();
  return good;
}

std::vector<std::string> ids(const Diagnostics& found) {
  std::vector<std::string> out;
  for (const auto& d : found.list()) out.emplace_back(d.rule->id);
  return out;
}

std::string list_of(FakeFileSystem& disk, const std::string& folder) {
  return publish::manifest_path(".public.hiroba", disk.look(folder)->id);
}

// «id: sentence» of each finding, in Japanese.
std::string said(const Diagnostics& found) {
  std::string out;
  for (const auto& d : found.list()) {
    out += fmt::format("{}: {}\n", d.rule->id, source::fill(d.rule->ja, d.args));
  }
  return out;
}

const Site kFirst = {{"index.html", "one"},
                     {"group/hidamari.html", "hidamari 1"},
                     {"group/komorebi.html", "komorebi"},
                     {"old/gone.html", "gone"}};
const Site kSecond = {{"index.html", "two"},
                      {"group/hidamari.html", "hidamari 2"},
                      {"group/komorebi.html", "komorebi"},
                      {"en/group/new.html", "new"}};
const Site kThird = {{"index.html", "three"}, {"group/hidamari.html", "hidamari 1"}, {"old", "x"}};

}  // namespace

TEST_CASE("the first site appears whole, and its lists beside it") {
  FakeFileSystem disk;
  Diagnostics found;
  publish::PublishSummary summary;
  REQUIRE(publish_as(disk, kFirst, found, &summary));
  CHECK(found.empty());
  CHECK(published(disk) == kFirst);
  CHECK(disk.files("public").at(".hiroba") == publish::kMarkerText);
  CHECK(disk.files(".public.hiroba").at(".gitignore") == "*\n");
  CHECK(summary.files == 4);
  CHECK(summary.written == 4);
  CHECK(summary.bytes == 25);
}

TEST_CASE("each further site replaces the one before; equal files are left alone") {
  FakeFileSystem disk;
  Diagnostics found;
  publish::PublishSummary summary;
  REQUIRE(publish_as(disk, kFirst, found));
  REQUIRE(publish_as(disk, kSecond, found));
  REQUIRE(publish_as(disk, kFirst, found, &summary));
  CHECK(published(disk) == kFirst);
  CHECK(summary.unchanged == 4);  // the spare generation was exactly this site
  disk.forget_log();
  REQUIRE(publish_as(disk, kThird, found, &summary));
  CHECK(published(disk) == kThird);
  CHECK(summary.written == 3);
  CHECK(summary.removed == 2);
  REQUIRE(publish_as(disk, kFirst, found, &summary));
  CHECK(summary.unchanged == 4);
  REQUIRE(publish_as(disk, kSecond, found, &summary));
  CHECK(summary.written == 4);
  CHECK(found.empty());
  CHECK(published(disk) == kSecond);
}

TEST_CASE("a build that changes nothing writes no file of the site") {
  FakeFileSystem disk;
  Diagnostics found;
  REQUIRE(publish_as(disk, kFirst, found));
  REQUIRE(publish_as(disk, kFirst, found));
  disk.forget_log();
  REQUIRE(publish_as(disk, kFirst, found));
  const std::vector<std::string> expected = {"write .public.hiroba/lock", "exchange public",
                                             "sync .public.hiroba"};
  CHECK(disk.log() == expected);
}

TEST_CASE("what somebody changes in our files does not survive the second build") {
  FakeFileSystem disk;
  Diagnostics found;
  REQUIRE(publish_as(disk, kFirst, found));
  REQUIRE(publish_as(disk, kFirst, found));
  SUBCASE("another text of the same length") { disk.put("public/index.html", "0ne"); }
  SUBCASE("a file less") { disk.take_away("public/group/komorebi.html"); }
  SUBCASE("a folder less") { disk.take_away("public/group"); }
  SUBCASE("an empty folder in the place of a file") {
    disk.take_away("public/index.html");
    disk.put_folder("public/index.html/inside");
  }
  SUBCASE("no marker in the spare") { disk.take_away(".public.hiroba/next/.hiroba"); }
  SUBCASE("no marker") { disk.take_away("public/.hiroba"); }
  SUBCASE("no spare") { disk.take_away(".public.hiroba/next"); }
  SUBCASE("one list gone: the other one proves what did not change") {
    disk.take_away(list_of(disk, "public"));
  }
  SUBCASE("the list of the spare gone") { disk.take_away(list_of(disk, ".public.hiroba/next")); }
  REQUIRE(publish_as(disk, kFirst, found));
  CHECK(published(disk) == kFirst);
  REQUIRE(publish_as(disk, kFirst, found));
  CHECK(published(disk) == kFirst);
  REQUIRE(publish_as(disk, kFirst, found));
  CHECK(published(disk) == kFirst);
  CHECK(disk.files("public").contains(".hiroba"));
}

TEST_CASE("a folder that is not ours is never touched") {
  FakeFileSystem disk;
  Diagnostics found;
  std::string expected;
  SUBCASE("a stranger's files") {
    disk.put("public/letter.txt", "dear");
    expected =
        "publish.folder.foreign: "
        "出力先「public」には、この道具が作ったのではないものが1個あります（letter.txt）。"
        "消してしまわないよう、何もせずに止まりました。\n";
  }
  SUBCASE("a folder with the name of our marker") {
    disk.put("public/.hiroba/x", "dear");
    expected =
        "publish.folder.foreign: "
        "出力先「public」には、この道具が作ったのではないものが1個あります（.hiroba/）。"
        "消してしまわないよう、何もせずに止まりました。\n";
  }
  SUBCASE("a link") {
    disk.put("real/letter.txt", "dear");
    disk.put_link("public", "/real");
    expected =
        "publish.folder.link: "
        "出力先「public」は、フォルダーではなくリンク（別の場所への案内）です。\n";
  }
  SUBCASE("a file") {
    disk.put("public", "dear");
    expected = "publish.folder.file: 出力先「public」は、フォルダーではなくファイルです。\n";
  }
  const auto before = disk.files("");
  CHECK_FALSE(publish_as(disk, kFirst, found));
  CHECK(said(found) == expected);
  CHECK(disk.files("") == before);
  CHECK(disk.changes() == 0);
  CHECK(publish::is_environment(*found.list().at(0).rule));
}

TEST_CASE("the folder of the content itself, or the root, cannot be the output") {
  FakeFileSystem disk;
  disk.put("content/group/hidamari.md", "x");
  for (const std::string output : {"/", "", ".", "content", "content/", "content/group/.."}) {
    CAPTURE(output);
    Diagnostics found;
    CHECK(Publication::begin(disk, output, PublishOptions{}, found) == nullptr);
    CHECK(ids(found) == std::vector<std::string>{"publish.folder.foreign"});
  }
  CHECK(disk.changes() == 0);
}

TEST_CASE("an empty folder is taken, and missing parents are made") {
  FakeFileSystem disk;
  Diagnostics found;
  disk.put_folder("public");
  CHECK(publish_as(disk, kFirst, found));
  const auto deep = Publication::begin(disk, "/a/b/site/", PublishOptions{}, found);
  REQUIRE(deep);
  CHECK(deep->write("index.html", "deep"));
  CHECK(deep->finish(found));
  CHECK(published(disk, "a/b/site") == Site{{"index.html", "deep"}});
  CHECK(found.empty());
}

TEST_CASE("one publisher at a time") {
  FakeFileSystem disk;
  Diagnostics found;
  auto first = Publication::begin(disk, "public", PublishOptions{}, found);
  REQUIRE(first);
  CHECK(Publication::begin(disk, "public", PublishOptions{}, found) == nullptr);
  REQUIRE(ids(found) == std::vector<std::string>{"lock.held"});
  CHECK(found.list()[0].args[0] == "public");
  CHECK(found.list()[0].args[1].starts_with("pid "));
  CHECK(publish::is_environment(*found.list()[0].rule));
  CHECK(Publication::begin(disk, "other", PublishOptions{}, found) != nullptr);
  first.reset();
  CHECK(Publication::begin(disk, "public", PublishOptions{}, found) != nullptr);
}

TEST_CASE("a disk without locks is used with a warning, a refused lock is an error") {
  FakeFileSystem disk;
  Diagnostics found;
  disk.fail_locking(std::errc::no_lock_available);
  CHECK(publish_as(disk, kFirst, found));
  CHECK(ids(found) == std::vector<std::string>{"lock.unsupported"});
  disk.fail_locking(std::errc::permission_denied);
  Diagnostics refused;
  CHECK_FALSE(publish_as(disk, kFirst, refused));
  CHECK(said(refused) ==
        "disk.permission: "
        "「.public.hiroba/lock」に書き込む権限がありません。前のサイトはそのままです。\n");
}

TEST_CASE("paths that cannot be published are refused, all of them in one run") {
  struct Case {
    std::string path;
    const char* rule;
  };
  const std::vector<Case> cases = {
      {"", "publish.path.invalid"},
      {"/etc/passwd", "publish.path.invalid"},
      {"../x", "publish.path.invalid"},
      {"a/../../x", "publish.path.invalid"},
      {"a/./b", "publish.path.invalid"},
      {"a//b", "publish.path.invalid"},
      {"a/", "publish.path.invalid"},
      {"a\\b", "publish.path.invalid"},
      {"a\nb", "publish.path.invalid"},
      {std::string("a\0b", 3), "publish.path.invalid"},
      {"a\x7f", "publish.path.invalid"},
      {"a\xC2\x85", "publish.path.invalid"},
      {"a\xff", "publish.path.invalid"},
      {"a:b", "publish.path.windows"},
      {"what?.html", "publish.path.windows"},
      {"group/AUX.html", "publish.path.windows"},
      {"com1", "publish.path.windows"},
      {"a./b", "publish.path.windows"},
      {"a ", "publish.path.windows"},
      {std::string(256, 'a'), "publish.path.too-long"},
      {".hiroba", "publish.path.twice"},
      {"ok.html", "publish.path.twice"},
      {"OK.html", "publish.path.case"},
      {"ｏｋ.html", "publish.path.case"},
      {"ok.html/x", "publish.path.file-and-folder"},
      {"dir", "publish.path.file-and-folder"},
      {"Dir/y", "publish.path.case"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    FakeFileSystem disk;
    Diagnostics found;
    REQUIRE(publish_as(disk, kFirst, found));
    const auto publication = Publication::begin(disk, "public", PublishOptions{}, found);
    REQUIRE(publication);
    REQUIRE(publication->write("ok.html", "x"));
    REQUIRE(publication->write("dir/x.html", "x"));
    CHECK_FALSE(publication->write(c.path, "x"));
    CHECK_FALSE(publication->write("..", "x"));
    CHECK_FALSE(publication->finish(found));
    CHECK(found.errors() == 2);
    CHECK((ids(found)[0] == c.rule || ids(found)[1] == c.rule));
    CHECK(published(disk) == kFirst);
  }
}

TEST_CASE("unusual but good paths") {
  FakeFileSystem disk;
  Diagnostics found;
  const Site site = {{"地図/ひろば.pdf", "1"}, {".nojekyll", ""},   {"console.html", "2"},
                     {"a..b/...c", "3"},       {"com0/com10", "4"}, {std::string(255, 'a'), "5"},
                     {"サロン.html", "6"},     {"さろん.html", "7"}};
  CHECK(publish_as(disk, site, found));
  CHECK(said(found) == "");
  CHECK(published(disk) == site);
}

TEST_CASE("a name that changes its case, or from file to folder and back") {
  FakeFileSystem disk;
  Diagnostics found;
  SUBCASE("on a disk that tells them apart") {}
  SUBCASE("on a disk that does not") { disk.ignore_case(); }
  const Site upper = {
      {"Group/A.html", "a"}, {"Group/b.html", "b"}, {"x", "file"}, {"Map.png", "m"}};
  const Site lower = {
      {"group/a.html", "a"}, {"group/b.html", "b"}, {"x/y", "folder"}, {"map.png", "m"}};
  for (int round = 0; round < 3; ++round) {
    REQUIRE(publish_as(disk, upper, found));
    CHECK(published(disk) == upper);
    REQUIRE(publish_as(disk, upper, found));
    REQUIRE(publish_as(disk, lower, found));
    CHECK(published(disk) == lower);
    REQUIRE(publish_as(disk, lower, found));
    CHECK(published(disk) == lower);
  }
  CHECK(said(found) == "");
}

TEST_CASE("copies") {
  FakeFileSystem disk;
  Diagnostics found;
  disk.put("content/group/hidamari/map.png", "PNG");
  auto publication = Publication::begin(disk, "public", PublishOptions{}, found);
  REQUIRE(publication);
  CHECK(publication->copy("group/map.png", "content/group/hidamari/map.png"));
  REQUIRE(publication->finish(found));
  CHECK(published(disk) == Site{{"group/map.png", "PNG"}});

  publication.reset();
  publication = Publication::begin(disk, "public", PublishOptions{}, found);
  CHECK_FALSE(publication->copy("group/none.png", "content/none.png"));
  CHECK_FALSE(publication->finish(found));
  CHECK(said(found) ==
        "disk.read-failed: 「content/none.png」を読めませんでした（No such file or directory）。"
        "前のサイトはそのままです。\n");
  CHECK(published(disk) == Site{{"group/map.png", "PNG"}});
}

TEST_CASE("an abandoned build leaves the old site, and the next one works") {
  FakeFileSystem disk;
  Diagnostics found;
  REQUIRE(publish_as(disk, kFirst, found));
  REQUIRE(publish_as(disk, kSecond, found));
  {
    const auto publication = Publication::begin(disk, "public", PublishOptions{}, found);
    REQUIRE(publication);
    publication->write("index.html", "abandoned");
    publication->write("more.html", "abandoned");
  }
  CHECK(published(disk) == kSecond);
  REQUIRE(publish_as(disk, kFirst, found));
  CHECK(published(disk) == kFirst);
  CHECK(found.empty());
}

TEST_CASE("the spare generation can be dropped") {
  FakeFileSystem disk;
  Diagnostics found;
  REQUIRE(publish_as(disk, kFirst, found));
  auto publication = Publication::begin(disk, "public", PublishOptions{}, found);
  REQUIRE(publication);
  REQUIRE(publication->write("index.html", "two"));
  REQUIRE(publication->finish(found));
  REQUIRE(publication->drop_spare(found));
  publication.reset();
  for (const auto& [path, bytes] : disk.files(".public.hiroba")) CHECK(bytes != "hidamari 1");
  CHECK_FALSE(disk.exists(".public.hiroba/next"));

  REQUIRE(publish_as(disk, kSecond, found));
  REQUIRE(disk.exists(".public.hiroba/next"));
  CHECK(publish::drop_spare(disk, "public", found));
  CHECK_FALSE(disk.exists(".public.hiroba/next"));
  CHECK(published(disk) == kSecond);
  CHECK(publish::drop_spare(disk, "never-made", found));
  REQUIRE(publish_as(disk, kFirst, found));
  CHECK(published(disk) == kFirst);
  CHECK(found.empty());
}

TEST_CASE("several threads write one site") {
  FakeFileSystem disk;
  Diagnostics found;
  Site expected;
  for (int round = 0; round < 3; ++round) {
    const auto publication = Publication::begin(disk, "public", PublishOptions{}, found);
    REQUIRE(publication);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&, t] {
        for (int i = t; i < 200; i += 4) {
          publication->write(fmt::format("d{}/p{}.html", i % 7, i),
                             fmt::format("{}", i + round % 2));
        }
      });
    }
    for (auto& thread : threads) thread.join();
    REQUIRE(publication->finish(found));
    expected.clear();
    for (int i = 0; i < 200; ++i) {
      expected[fmt::format("d{}/p{}.html", i % 7, i)] = fmt::format("{}", i + round % 2);
    }
    CHECK(published(disk) == expected);
    CHECK(publication->summary().unchanged == (round == 2 ? 200 : 0));
  }
}

// ---- failures at every changing operation

namespace {

struct Setting {
  bool exchange;
  bool broken_for_good;
  std::errc error;
};

// Two builds stand; the third fails at its n-th change. Returns false when it had no n changes.
bool fails_well(const Setting& setting, size_t n) {
  FakeFileSystem disk;
  Diagnostics before;
  if (!setting.exchange) disk.cannot_exchange();
  REQUIRE(publish_as(disk, kFirst, before));
  REQUIRE(publish_as(disk, kSecond, before));
  const size_t start = disk.changes();
  disk.fail_at(n, setting.error, setting.broken_for_good);
  Diagnostics found;
  const bool good = publish_as(disk, kThird, found);
  const bool reached = disk.changes() - start >= n;
  CAPTURE(n);
  CAPTURE(said(found));
  const Site now = published(disk);
  if (good) {
    CHECK(now == kThird);
    CHECK_FALSE(found.has_errors());
  } else {
    CHECK(found.has_errors());
    for (const auto& d : found.list()) CHECK(publish::is_environment(*d.rule));
    const bool moved_aside = now.empty() && !setting.exchange && setting.broken_for_good;
    if (!moved_aside) CHECK(now == kSecond);
    if (moved_aside) CHECK(ids(found).back() == "publish.exchange.interrupted");
  }
  disk.fail_never();
  Diagnostics again;
  {
    const auto next = Publication::begin(disk, "public", PublishOptions{}, again);
    REQUIRE(next);
  }
  CHECK(published(disk) == (good ? kThird : kSecond));
  REQUIRE(publish_as(disk, kFirst, again));
  CHECK(published(disk) == kFirst);
  REQUIRE(publish_as(disk, kSecond, again));
  CHECK(published(disk) == kSecond);
  CHECK_FALSE(again.has_errors());
  CHECK(disk.files(".public.hiroba/old").empty());
  return reached;
}

}  // namespace

TEST_CASE("the old site stays whole when any changing operation fails") {
  for (const bool exchange : {true, false}) {
    for (const bool for_good : {false, true}) {
      for (const std::errc error : {std::errc::no_space_on_device, std::errc::permission_denied,
                                    std::errc::io_error, std::errc::read_only_file_system}) {
        CAPTURE(exchange);
        CAPTURE(for_good);
        CAPTURE(static_cast<int>(error));
        size_t n = 1;
        while (fails_well({exchange, for_good, error}, n)) ++n;
        CHECK(n == (exchange ? 17 : 20));  // every one of them was tried
      }
    }
  }
}

TEST_CASE("a failing first build leaves no half site") {
  for (size_t n = 1;; ++n) {
    FakeFileSystem disk;
    Diagnostics found;
    disk.fail_at(n, std::errc::no_space_on_device);
    const bool good = publish_as(disk, kFirst, found);
    if (!good) CHECK_FALSE(disk.exists("public"));
    if (!good) CHECK(found.errors() == 1);
    const bool reached = disk.changes() >= n;
    disk.fail_never();
    Diagnostics again;
    REQUIRE(publish_as(disk, kSecond, again));
    CHECK(published(disk) == kSecond);
    if (!reached) break;
  }
}

TEST_CASE("a power cut at any moment leaves the old or the new site") {
  for (const bool exchange : {true, false}) {
    for (const PowerCut cut :
         {PowerCut::nothing_stored, PowerCut::names_only, PowerCut::contents_only}) {
      for (size_t n = 1;; ++n) {
        CAPTURE(exchange);
        CAPTURE(static_cast<int>(cut));
        CAPTURE(n);
        FakeFileSystem disk;
        Diagnostics found;
        if (!exchange) disk.cannot_exchange();
        REQUIRE(publish_as(disk, kFirst, found));
        REQUIRE(publish_as(disk, kSecond, found));
        const size_t start = disk.changes();
        // What the dead machine would have done no longer reaches the disk.
        disk.fail_at(n, std::errc::io_error, true);
        const bool good = publish_as(disk, kThird, found);
        const bool reached = disk.changes() - start >= n;
        disk.cut_power(cut);
        disk.fail_never();
        Diagnostics again;
        {
          const auto next = Publication::begin(disk, "public", PublishOptions{}, again);
          REQUIRE(next);
        }
        const Site now = published(disk);
        CHECK((now == kSecond || now == kThird));
        if (good && !reached) CHECK(now == kThird);
        for (const Site& site : {kFirst, kSecond, kThird}) {
          REQUIRE(publish_as(disk, site, again));
          CHECK(published(disk) == site);
          CHECK(disk.files("public").contains(".hiroba"));
        }
        if (!reached) break;
      }
    }
  }
}

TEST_CASE("the words for each failure of the disk") {
  struct Case {
    std::errc error;
    const char* said;
  };
  const std::vector<Case> cases = {
      {std::errc::no_space_on_device,
       "disk.full: "
       "ディスクがいっぱいで、「.public.hiroba/next/group/hidamari.html」を書けませんでした。"
       "前のサイトはそのままです。\n"},
      {std::errc::read_only_file_system,
       "disk.read-only: "
       "「.public.hiroba/next/group/hidamari.html」は、読むことしかできないディスクにあります。"
       "前のサイトはそのままです。\n"},
      {std::errc::permission_denied,
       "disk.permission: 「.public.hiroba/next/group/hidamari.html」に書き込む権限がありません。"
       "前のサイトはそのままです。\n"},
      {std::errc::io_error,
       "disk.failed: 「.public.hiroba/next/group/hidamari.html」の読み書きに失敗しました"
       "（Input/output error）。前のサイトはそのままです。\n"}};
  for (const Case& c : cases) {
    FakeFileSystem disk;
    Diagnostics found;
    disk.fail_below(".public.hiroba/next/group/hidamari.html", c.error);
    CHECK_FALSE(publish_as(disk, kFirst, found));
    CHECK(said(found) == c.said);
    // A full disk gets its room back, but for what cannot be removed either.
    const bool is_full = c.error == std::errc::no_space_on_device;
    CHECK(disk.exists(".public.hiroba/next/.hiroba") != is_full);
  }
}

TEST_CASE("the words for an exchange that is refused") {
  FakeFileSystem disk;
  Diagnostics found;
  REQUIRE(publish_as(disk, kFirst, found));
  disk.fail_below("public", std::errc::device_or_resource_busy);
  CHECK_FALSE(publish_as(disk, kSecond, found));
  CHECK(said(found) ==
        "publish.folder.mount: 出力先「public」は、となりのフォルダーと別のディスクにあるので、"
        "サイトを一度に入れ替えられません。前のサイトはそのままです。\n");
  Diagnostics denied;
  disk.fail_below("public", std::errc::permission_denied);
  CHECK_FALSE(publish_as(disk, kSecond, denied));
  CHECK(said(denied) ==
        "publish.exchange.failed: 新しいサイトを「public」に入れ替えられませんでした"
        "（Permission denied）。前のサイトはそのままです。\n");
  CHECK(published(disk) == kFirst);
}

TEST_CASE("an interrupted exchange by renames is repaired with a note") {
  FakeFileSystem disk;
  Diagnostics found;
  REQUIRE(publish_as(disk, kFirst, found));
  REQUIRE_FALSE(disk.rename("public", ".public.hiroba/old"));
  const auto next = Publication::begin(disk, "public", PublishOptions{}, found);
  CHECK(said(found) ==
        "publish.recovered: "
        "前の実行が途中で止まっていたので、そのときのサイトを「public」に戻しました。\n");
  CHECK(published(disk) == kFirst);
}

TEST_CASE("an output folder that cannot be listed") {
  FakeFileSystem disk;
  Diagnostics found;
  REQUIRE(publish_as(disk, kFirst, found));
  disk.fail_reading("public", std::errc::permission_denied);
  CHECK_FALSE(publish_as(disk, kSecond, found));
  CHECK(ids(found) == std::vector<std::string>{"disk.permission"});
}

TEST_CASE("a list of files survives writing and reading, and damage is noticed") {
  const std::vector<publish::ManifestEntry> entries = {
      {"b c.html", publish::hash_content("b"), 1, 7},
      {"a.html", publish::hash_content(""), 0, ~0ULL}};
  const std::string text = publish::write_manifest(42, entries);
  const auto back = publish::read_manifest(text, 42);
  REQUIRE(back);
  REQUIRE(back->size() == 2);
  CHECK((*back)[0].path == "a.html");
  CHECK((*back)[0].stamp == ~0ULL);
  CHECK((*back)[1].path == "b c.html");
  CHECK((*back)[1].hash == publish::hash_content("b"));
  CHECK_FALSE(publish::read_manifest(text, 43));
  for (size_t i = 0; i < text.size(); ++i) {
    CHECK_FALSE(publish::read_manifest(text.substr(0, i), 42));
    std::string damaged = text;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CHECK_FALSE(publish::read_manifest(damaged, 42));
  }
}
