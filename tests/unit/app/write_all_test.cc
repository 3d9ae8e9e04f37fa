#include "app/write_all.h"

#include <doctest/doctest.h>

#include "../../support/fake_file_system.h"

namespace hiroba::app {
namespace {

const std::vector<FileToWrite> kFiles = {
    {"site/content/group/a.yaml", "new a", "site/content/group/a.yaml", "old a"},
    {"site/content/group/b.md", "new b", "site/content/group/b.yaml", "old b"},
    {"site/content/place/c.yaml", "new c", "", ""},
    {"site/imports/list.state.json", "state", "", ""}};

void put_old(test::FakeFileSystem& disk) {
  disk.put("site/content/group/a.yaml", "old a");
  disk.put("site/content/group/b.yaml", "old b");
}

TEST_CASE("all files are written, and nothing is left beside them") {
  test::FakeFileSystem disk;
  put_old(disk);
  std::string failed;
  CHECK_FALSE(write_all(kFiles, disk, failed));
  CHECK(disk.files("site") ==
        std::map<std::string, std::string>{{"content/group/a.yaml", "new a"},
                                           {"content/group/b.md", "new b"},
                                           {"content/place/c.yaml", "new c"},
                                           {"imports/list.state.json", "state"}});
}

TEST_CASE("wherever the disk fails, everything is as it was") {
  test::FakeFileSystem probe;
  put_old(probe);
  std::string failed;
  const size_t before = probe.changes();
  REQUIRE_FALSE(write_all(kFiles, probe, failed));
  const size_t steps = probe.changes() - before;
  REQUIRE(steps > 8);
  for (size_t n = 1; n <= steps; ++n) {
    CAPTURE(n);
    test::FakeFileSystem disk;
    put_old(disk);
    const auto old = disk.files("site");
    disk.fail_at(n, std::errc::no_space_on_device);
    failed.clear();
    CHECK(write_all(kFiles, disk, failed));
    CHECK_FALSE(failed.empty());
    disk.fail_never();
    CHECK(disk.files("site") == old);
  }
}

TEST_CASE("what somebody has changed or made meanwhile is not written over") {
  test::FakeFileSystem disk;
  put_old(disk);
  disk.put("site/content/place/c.yaml", "somebody's");
  const auto old = disk.files("site");
  std::string failed;
  CHECK(write_all(kFiles, disk, failed) == std::errc::file_exists);
  CHECK(failed == "site/content/place/c.yaml");
  CHECK(disk.files("site") == old);
  disk.take_away("site/content/place/c.yaml");
  disk.put("site/content/group/a.yaml", "edited");
  CHECK(write_all(kFiles, disk, failed) == std::errc::file_exists);
  CHECK(disk.files("site").at("content/group/a.yaml") == "edited");
}

}  // namespace
}  // namespace hiroba::app
