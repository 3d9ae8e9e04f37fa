#include "publish/kept_assets.h"

#include <doctest/doctest.h>

#include <map>

#include "../../support/fake_file_system.h"
#include "publish/publish.h"

using namespace hiroba;
using publish::Publication;
using publish::PublishOptions;
using test::FakeFileSystem;

namespace {

using Site = std::map<std::string, std::string>;

constexpr text::Date kDay{2026, 11, 29};

bool publish_as(FakeFileSystem& disk, const Site& site, text::Date today) {
  source::Diagnostics found;
  const auto publication = Publication::begin(disk, "public", PublishOptions{}, found);
  if (!publication) return false;
  for (const auto& [path, bytes] : site) publication->write(path, bytes);
  publication->keep_assets({"assets/", "mihon/assets/"}, {}, today);
  return publication->finish(found) && !found.has_errors();
}

std::string published(FakeFileSystem& disk) {
  std::string out;
  for (const auto& [path, bytes] : disk.files("public")) {
    if (path != publish::kMarkerName) out += path + "=" + bytes + ";";
  }
  return out;
}

const Site kOne = {{"a.html", "1"}, {"assets/s.1.css", "one"}, {"mihon/assets/s.1.css", "m"}};
const Site kTwo = {{"b.html", "2"}, {"assets/s.2.css", "two"}, {"mihon/assets/s.1.css", "m"}};
const Site kThree = {{"b.html", "2"}, {"assets/s.3.css", "three"}};

}  // namespace

TEST_CASE("assets of the generation before stay beside the new ones, nothing else does") {
  FakeFileSystem disk;
  REQUIRE(publish_as(disk, kOne, kDay));
  REQUIRE(publish_as(disk, kTwo, kDay));
  CHECK(published(disk) ==
        "assets/s.1.css=one;assets/s.2.css=two;b.html=2;mihon/assets/s.1.css=m;");
  CHECK(disk.files(".public.hiroba").at("assets.kept") == "2026-11-29 assets/s.1.css\n");
  SUBCASE("in further builds of the same day and the next, then they go") {
    REQUIRE(publish_as(disk, kTwo, kDay));
    REQUIRE(publish_as(disk, kTwo, kDay.plus_days(1)));
    CHECK(disk.exists("public/assets/s.1.css"));
    REQUIRE(publish_as(disk, kTwo, kDay.plus_days(2)));
    CHECK(published(disk) == "assets/s.2.css=two;b.html=2;mihon/assets/s.1.css=m;");
    CHECK(disk.files(".public.hiroba").at("assets.kept").empty());
  }
  SUBCASE("each for itself") {
    REQUIRE(publish_as(disk, kThree, kDay.plus_days(1)));
    CHECK(published(disk) ==
          "assets/s.1.css=one;assets/s.2.css=two;assets/s.3.css=three;b.html=2;"
          "mihon/assets/s.1.css=m;");
    REQUIRE(publish_as(disk, kThree, kDay.plus_days(2)));
    CHECK(published(disk) ==
          "assets/s.2.css=two;assets/s.3.css=three;b.html=2;mihon/assets/s.1.css=m;");
  }
  SUBCASE("for one build at least, however late it comes") {
    REQUIRE(publish_as(disk, kThree, kDay.plus_days(100)));
    CHECK(published(disk) ==
          "assets/s.2.css=two;assets/s.3.css=three;b.html=2;mihon/assets/s.1.css=m;");
  }
  SUBCASE("one that is back is kept no longer, and then as long as any other") {
    REQUIRE(publish_as(disk, kOne, kDay.plus_days(1)));
    CHECK(disk.files(".public.hiroba").at("assets.kept") == "2026-11-30 assets/s.2.css\n");
    REQUIRE(publish_as(disk, kTwo, kDay.plus_days(2)));
    CHECK(disk.exists("public/assets/s.1.css"));
  }
}

TEST_CASE("only the bytes that we published are published again") {
  FakeFileSystem disk;
  REQUIRE(publish_as(disk, kOne, kDay));
  disk.put("public/assets/s.1.css", "changed");
  REQUIRE(publish_as(disk, kTwo, kDay));
  CHECK(published(disk) == "assets/s.2.css=two;b.html=2;mihon/assets/s.1.css=m;");
}

TEST_CASE("a kept file is in nobody's way") {
  FakeFileSystem disk;
  REQUIRE(publish_as(disk, {{"assets/Site.1.css", "x"}, {"assets/p", "file"}}, kDay));
  REQUIRE(
      publish_as(disk, {{"assets/site.1.css", "x"}, {"assets/p/q.1.css", "in a folder"}}, kDay));
  CHECK(published(disk) == "assets/p/q.1.css=in a folder;assets/site.1.css=x;");
}

TEST_CASE("a build that is not published changes no list") {
  FakeFileSystem disk;
  REQUIRE(publish_as(disk, kOne, kDay));
  REQUIRE(publish_as(disk, kTwo, kDay));
  const std::string before = disk.files(".public.hiroba").at("assets.kept");
  {
    source::Diagnostics found;
    const auto publication = Publication::begin(disk, "public", PublishOptions{}, found);
    REQUIRE(publication);
    publication->keep_assets({"assets/"}, {}, kDay.plus_days(1));
  }
  CHECK(disk.files(".public.hiroba").at("assets.kept") == before);
}

TEST_CASE("the list, whatever has become of it") {
  const std::vector<publish::KeptAsset> list = {{"assets/a b.css", kDay}, {"assets/c.css", kDay}};
  const std::string text = publish::write_kept_assets(list);
  CHECK(text == "2026-11-29 assets/a b.css\n2026-11-29 assets/c.css\n");
  CHECK(publish::write_kept_assets(publish::read_kept_assets(text)) == text);
  for (size_t length = 0; length < text.size(); ++length) {
    CHECK(publish::read_kept_assets(text.substr(0, length)).size() <= 1);
  }
  CHECK(publish::read_kept_assets("\n\nx\n2026-13-01 a\n2026-11-29\n2026-11-29 \n").empty());
  CHECK_FALSE(publish::is_kept_on(kDay, kDay.plus_days(1)));
}
